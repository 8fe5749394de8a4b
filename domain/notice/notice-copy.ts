import type { Proposal } from '../proposal/proposal.ts';
import { NOTICE_TEXTS, NOTICES } from '../wording/notices.ts';
import { paragraph, type MailBlock } from './mail.ts';
import { caseRows, noticeBlocks, noticeText, plainBlocks } from './notice-content.ts';
import type { NoticeTerms } from './notice-terms.ts';
import { SITE } from './site.ts';

/** 抄送: how many of a leader's cases went to which division, and those of them that the mail lists. */
export type NoticeCopy = {
  readonly counts: ReadonlyMap<string, number>;
  readonly listed: readonly Proposal[];
};

/** Whether a copy is the letter of one division as it stands, and no summary of many. */
export function isLetter({ counts, listed }: NoticeCopy): boolean {
  return counts.size === 1 && listed.length === casesIn(counts);
}

/** A copy of a notice: one division's letter or, of more, the figures first, then the list, then what was asked. */
export function copyBlocks(terms: NoticeTerms, copy: NoticeCopy): readonly MailBlock[] {
  const { counts, listed } = copy;
  if (isLetter(copy)) return noticeBlocks(terms, listed);
  const { kind, topic } = terms;
  const { name, columns } = NOTICES[kind];
  const n = casesIn(counts);
  const rest = n - listed.length;
  const { issue = [], basis, requirements, closing, copyTo = [] } = noticeText(terms, listed);
  return [
    ...plainBlocks([issue, basis].flat()),
    paragraph(NOTICE_TEXTS.copyOpening, { topic, kind: name, n }),
    {
      type: 'table',
      columns: NOTICE_TEXTS.copyColumns,
      rows: [...counts].map(([division, of]) => [division, String(of)]),
    },
    {
      type: 'table',
      columns: [NOTICE_TEXTS.copyColumns[0], ...columns],
      rows: listed.flatMap((each) => caseRows(each, terms).map((row) => [each.division ?? '', ...row])),
    },
    ...(rest > 0 ? [paragraph(NOTICE_TEXTS.copyMore, { m: listed.length, rest, site: SITE })] : []),
    paragraph(NOTICE_TEXTS.copyAsks),
    ...plainBlocks([requirements, closing, copyTo].flat()),
  ];
}

function casesIn(counts: NoticeCopy['counts']): number {
  return [...counts.values()].reduce((sum, of) => sum + of, 0);
}
