import type { Letter } from '../domain/notice/letter.ts';
import { LETTER_FIELDS, LETTER_LISTS } from '../domain/notice/letter-tags.ts';
import type { NoticeKind } from '../domain/notice/notice-kind.ts';
import { TEMPLATES } from '../domain/wording/letters.ts';

/** A letter that has something in every place, to try a template with. */
export function sampleLetter(kind: NoticeKind): Letter {
  const { 正文, 工作要求, 任务清单, 逾期事项 } = LETTER_LISTS;
  return {
    kind,
    fileName: `${TEMPLATES.sample}.docx`,
    fields: sampled(LETTER_FIELDS),
    lists: {
      正文: twice(正文),
      工作要求: twice(工作要求),
      任务清单: twice(任务清单),
      逾期事项: twice(逾期事项),
    },
  };
}

function sampled<Place extends string>(names: readonly Place[]): Readonly<Record<Place, string>> {
  const entries = names.map((name) => [name, `${TEMPLATES.sample}${name}`]);
  return Object.fromEntries(entries) as Record<Place, string>;
}

function twice<Place extends string>(names: readonly Place[]) {
  return [sampled(names), sampled(names)];
}
