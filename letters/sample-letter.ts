import type { Letter } from '../domain/notice/letter.ts';
import { LETTER_FIELDS, LETTER_LISTS } from '../domain/notice/letter-tags.ts';
import type { NoticeKind } from '../domain/notice/notice-kind.ts';
import { TEMPLATES } from '../domain/wording/letters.ts';

/** A letter that has something in every place, to try a template with. */
export function sampleLetter(kind: NoticeKind): Letter {
  const sampled = (names: readonly string[]) =>
    Object.fromEntries(names.map((name) => [name, `${TEMPLATES.sample}${name}`]));
  return {
    kind,
    fileName: `${TEMPLATES.sample}.docx`,
    fields: sampled(LETTER_FIELDS) as Letter['fields'],
    lists: Object.fromEntries(
      Object.entries(LETTER_LISTS).map(([list, places]) => [list, [sampled(places), sampled(places)]]),
    ) as unknown as Letter['lists'],
  };
}
