import { z } from 'zod';
import { commandKey } from '../../client/gateway/command-key.ts';
import { MOST_IN_NOTICE, noticeWords, type NoticeAsk } from '../../client/gateway/notice-ask.ts';
import { noticeFilter } from '../../client/gateway/notice-filter.ts';
import { noticeTopic } from '../../client/gateway/notice-topic.ts';
import { NOTICE_KINDS } from '../../domain/notice/notice-kind.ts';
import { NOTICE_PAGE } from './notice-words.ts';

/** The fields that one text each is entered in. */
export const NOTICE_TEXT_FIELDS = ['issueNo', 'basis', 'requirements', 'mainTo', 'copyTo'] as const;
export const NOTICE_FILTER_FIELDS = ['division', 'role', 'key', 'light', 'stage', 'handlingYear'] as const;

type Named<T extends string> = Readonly<Record<T, string>>;

/** What was entered in the form of a notice, as it came. */
export type NoticeEntries = {
  readonly kind: string;
  readonly topic: string;
  readonly scope: string;
  readonly cases: readonly string[];
  readonly noticeId: string;
  readonly words: Named<(typeof NOTICE_TEXT_FIELDS)[number]>;
  readonly filter: Named<(typeof NOTICE_FILTER_FIELDS)[number]>;
};

/** What a notice is issued from. */
export const noticeForm = z
  .object({
    kind: z.enum(NOTICE_KINDS),
    topic: noticeTopic,
    scope: z.enum(['all', 'found', 'chosen']),
    cases: z.array(z.string().max(40)).max(MOST_IN_NOTICE),
    noticeId: commandKey,
    words: z.preprocess(given, noticeWords),
    filter: z.preprocess(given, noticeFilter),
  })
  .refine(({ scope, cases }) => scope !== 'chosen' || cases.length > 0, {
    path: ['cases'],
    message: NOTICE_PAGE.noneChosen,
  });

/** What was entered as the gateway takes it, but for who issues it. */
export function askedIn({
  scope,
  cases,
  filter,
  ...asked
}: z.output<typeof noticeForm>): Omit<NoticeAsk, 'actor'> {
  if (scope === 'all') return asked;
  return scope === 'chosen' ? { ...asked, cases } : { ...asked, filter };
}

/** Fields left empty are not given; numbers come as text. */
function given(fields: unknown): unknown {
  const entered = Object.entries(fields as Record<string, string>).filter(([, text]) => text.trim() !== '');
  return Object.fromEntries(
    entered.map(([name, text]) => [
      name,
      /^(issueNo|handlingYear)$/.test(name) && /^\d{1,4}$/.test(text.trim()) ? Number(text) : text,
    ]),
  );
}

/** The entries of a posted form. */
export function noticeEntriesIn(form: FormData): NoticeEntries {
  const one = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value.replaceAll('\r\n', '\n') : '';
  };
  const several = <T extends string>(names: readonly T[]) =>
    Object.fromEntries(names.map((name) => [name, one(name)])) as Named<T>;
  return {
    kind: one('kind'),
    topic: one('topic'),
    scope: one('scope'),
    cases: form.getAll('cases').filter((value) => typeof value === 'string'),
    noticeId: one('noticeId'),
    words: several(NOTICE_TEXT_FIELDS),
    filter: several(NOTICE_FILTER_FIELDS),
  };
}
