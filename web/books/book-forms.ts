import { CHANNELS } from '../../domain/proposal/facts.ts';
import { OUTSIDE_KIND_NAMES, YEAR_LOG_KIND_NAMES } from '../../domain/wording/books.ts';
import { CHANNEL_NAMES } from '../../domain/wording/terms.ts';
import type { BookContents, BookName } from '../../domain/yearbook/book.ts';
import { OUTSIDE_KINDS } from '../../domain/yearbook/outside-details.ts';
import { YEAR_LOG_KINDS } from '../../domain/yearbook/year-log-note.ts';
import type { Entered, Field, Option } from '../forms/field.ts';
import { BOOK_FIELDS, BOOK_PAGE } from './book-words.ts';

type BookField = Field<null>;

const field = (
  name: keyof typeof BOOK_FIELDS,
  kind: BookField['kind'],
  required: boolean,
  rest: Partial<BookField> = {},
): BookField => ({ name, label: BOOK_FIELDS[name], kind, required, ...rest });

const among = <T extends string>(values: readonly T[], names: Readonly<Record<T, string>>) => ({
  options: (): readonly Option[] => values.map((value) => ({ value, label: names[value] })),
});

/** The fields of each book's entries. */
export const BOOK_FORMS: Readonly<Record<BookName, readonly BookField[]>> = {
  yearLog: [
    field('happenedOn', 'date', true),
    field('kind', 'choice', true, among(YEAR_LOG_KINDS, YEAR_LOG_KIND_NAMES)),
    field('title', 'line', true),
    field('people', 'paragraph', false),
    field('paper', 'line', false),
    field('year', 'line', false, { as: 'integer', hint: BOOK_FIELDS.yearHint }),
  ],
  memberContact: [
    field('member', 'line', true, { hint: BOOK_FIELDS.memberHint }),
    field('happenedOn', 'date', true),
    field('channel', 'choice', true, among(CHANNELS, CHANNEL_NAMES)),
    field('place', 'line', false),
    field('people', 'paragraph', false),
    field('subject', 'line', true),
    field('opinions', 'paragraph', false),
    field('outcome', 'paragraph', false),
    field('followUp', 'paragraph', false),
  ],
  outsideParty: [
    field('name', 'line', true, { hint: BOOK_FIELDS.nameHint }),
    field('kind', 'choice', true, among(OUTSIDE_KINDS, OUTSIDE_KIND_NAMES)),
    field('post', 'line', false),
    field('unit', 'line', false),
    field('liaison', 'line', false),
    field('telephone', 'line', false),
    field('note', 'paragraph', false),
  ],
};

/** What a correction asks for beside the content. */
export const CORRECTION_FIELDS: readonly BookField[] = [
  { name: 'reason', label: BOOK_PAGE.reason, kind: 'line', required: true },
  {
    name: 'voided',
    label: BOOK_PAGE.voidedField,
    kind: 'choice',
    as: 'truth',
    required: true,
    options: () => [
      { value: 'no', label: BOOK_PAGE.keep },
      { value: 'yes', label: BOOK_PAGE.void },
    ],
  },
];

/** The content of an entry as its form shows it. */
export function enteredOf(content: BookContents[BookName]): Entered {
  return Object.fromEntries(Object.entries(content).map(([name, value]) => [name, [String(value)]]));
}

/** The content of an entry in one text, every field with its label. */
export function contentText(book: BookName, content: BookContents[BookName]): string {
  const entered = enteredOf(content);
  return BOOK_FORMS[book]
    .flatMap(({ name, label, options }) => {
      const value = entered[name]?.[0];
      if (value === undefined) return [];
      const shown = options?.(null).find((option) => option.value === value)?.label ?? value;
      return [`${label}：${shown}`];
    })
    .join('；');
}
