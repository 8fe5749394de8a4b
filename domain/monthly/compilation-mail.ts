import type { Instant } from '../calendar/instant.ts';
import { paragraph, type AddressedMail, type MailBlock } from '../notice/mail.ts';
import { WORD_TYPE } from '../notice/word-type.ts';
import type { PersonRef } from '../office/person.ts';
import { monthNumber } from '../proposal/monthly.ts';
import { COMPILATION } from '../wording/compilations.ts';
import { fill } from '../wording/fill.ts';
import type { CompilationPaper } from './compilation-paper.ts';

/** What a released compilation is mailed from. */
export type CompilationMailing = {
  readonly office: string;
  readonly month: string;
  readonly issueId: string;
  /** From when its mails may leave. */
  readonly leavesAt: Instant;
  readonly by: PersonRef;
  readonly paper: CompilationPaper;
  readonly recipients: readonly PersonRef[];
  readonly documentId: string;
  readonly fileName: string;
};

/** One mail to each leader: the text as a mail may hold it, without full titles, and the whole as a file. */
export function compilationMails(mailing: CompilationMailing): readonly AddressedMail[] {
  const { month, paper, documentId, fileName, leavesAt, by } = mailing;
  const values = { year: month.slice(0, 4), month: monthNumber(month), issue: unbracketed(paper.issue) };
  const content = {
    subject: fill(COMPILATION.subject, values),
    blocks: [paragraph(COMPILATION.mailOpening, values), ...blocksOf(paper)],
    footer: [fill(COMPILATION.mailFooter, { name: by.name })],
    attachments: [{ fileName, mediaType: WORD_TYPE, documentId }],
  };
  return mailing.recipients.map(({ id }) => ({
    key: `compilation:${mailing.month}:${mailing.issueId}`,
    kind: 'compilation',
    personId: id,
    notBefore: leavesAt,
    content,
  }));
}

function blocksOf(paper: CompilationPaper): readonly MailBlock[] {
  const part = (title: string, text: string): MailBlock => ({
    type: 'section',
    title,
    lines: text.split('\n'),
  });
  const { coordination, cases, milestones, arrangements } = paper;
  return [
    { type: 'paragraph', text: paper.summary },
    part(coordination.heading, coordination.text),
    { type: 'paragraph', text: paper.progressHeading },
    ...cases.map(({ mailTitle, text }) => part(mailTitle, text)),
    { type: 'paragraph', text: milestones.heading },
    { type: 'table', columns: milestones.columns, rows: milestones.rows },
    part(arrangements.heading, arrangements.text),
  ];
}

function unbracketed(issue: string): string {
  return issue.replace(/^（|）$/g, '');
}
