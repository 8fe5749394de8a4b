import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { waitingFor } from '../proposal/waiting-for.ts';
import { fill } from '../wording/fill.ts';
import { NOTICE_TEXTS, NOTICES } from '../wording/notices.ts';
import { POST_NAMES } from '../wording/parties.ts';
import { KEY_NAMES } from '../wording/terms.ts';
import { DOC_NUMBER_PLACE } from './doc-number.ts';
import { headReportValues } from './head-report.ts';
import { workToUrge } from './late-work.ts';
import { caseWords, titleCell } from './mail-words.ts';
import type { MailBlock } from './mail.ts';
import type { NoticeKind } from './notice-kind.ts';
import { reachesLeaders } from './notice-recipients.ts';
import { asksForAnswer, type NoticeTerms } from './notice-terms.ts';

/** The words of a notice's places for a copy of `n` cases; its number is still to come. */
export function noticeValues(terms: NoticeTerms, n: number) {
  const { topic, issuedOn, ackDue, answerDue, bureauName, issuedBy } = terms;
  return {
    topic,
    n,
    docNumber: DOC_NUMBER_PLACE,
    asOf: formatChineseDate(issuedOn),
    ackDue: formatChineseDate(ackDue),
    answerDue: formatChineseDate(answerDue),
    bureauName,
    issuedOnChinese: formatChineseDate(issuedOn),
    contactName: issuedBy.name,
  };
}

/** 主送 of a notice to one division: what its issuer wrote, of a report the bureau head, or the division. */
export function addresseeOf({ kind, words }: NoticeTerms, division: string): string {
  return words.mainTo ?? (kind === 'headReport' ? POST_NAMES.bureauHead : division);
}

/** What a notice says to one division over its own cases, part by part, with every place but its number filled. */
export function noticeText(terms: NoticeTerms, own: readonly Proposal[]) {
  const { kind, words } = terms;
  const { paragraphs, requirements = [], closing } = NOTICES[kind];
  const [first] = own;
  const values = {
    ...noticeValues(terms, own.length),
    coHandler: first?.policy.coHandlerLabel ?? '',
    ...(kind === 'headReport' && first ? { ...caseWords(first), ...headReportValues(first, terms) } : {}),
  };
  const copyTo = copyToOf(terms, own);
  const said = (text: string) => fill(text, values);
  return {
    basis: linesOf(words.basis),
    opening: paragraphs.map(said),
    requirements: words.requirements ? linesOf(words.requirements) : requirements.map(said),
    closing: closing.map(said),
    ...(words.issueNo === undefined ? {} : { issue: fill(NOTICE_TEXTS.issueNo, { issueNo: words.issueNo }) }),
    ...(copyTo === '' ? {} : { copyTo: fill(NOTICE_TEXTS.copyTo, { copyTo }) }),
  };
}

/** 抄送 as a notice to a division says it: what its issuer wrote or the leaders who get theirs. */
export function copyToOf(terms: NoticeTerms, own: readonly Proposal[]): string {
  const { kind, words } = terms;
  const isLed = own.some(({ leaderInCharge }) => leaderInCharge !== undefined);
  const isCopied = asksForAnswer(kind) && isLed && reachesLeaders(terms);
  return words.copyTo ?? (isCopied ? POST_NAMES.leaderInCharge : '');
}

/** The same as blocks of a mail, with the table of the cases. */
export function noticeBlocks(terms: NoticeTerms, own: readonly Proposal[]): readonly MailBlock[] {
  const { issue = [], basis, opening, requirements, closing, copyTo = [] } = noticeText(terms, own);
  const rows = own.flatMap((each) => caseRows(each, terms));
  const { columns } = NOTICES[terms.kind];
  const table: readonly MailBlock[] = columns.length > 0 ? [{ type: 'table', columns, rows }] : [];
  return [
    ...plainBlocks([issue, basis, opening, requirements].flat()),
    ...table,
    ...plainBlocks([closing, copyTo].flat()),
  ];
}

/** Lines that are filled already, a paragraph each. */
export function plainBlocks(lines: readonly string[]): readonly MailBlock[] {
  return lines.map((text) => ({ type: 'paragraph', text }));
}

/** The rows of a case under the columns of a notice's table. */
export function caseRows(proposal: Proposal, terms: NoticeTerms): readonly (readonly string[])[] {
  return ROWS[terms.kind](proposal, terms);
}

function linesOf(text: string | undefined): readonly string[] {
  return (text ?? '').split('\n').flatMap((line) => line.trim() || []);
}

type Rows = (proposal: Proposal, terms: NoticeTerms) => readonly (readonly string[])[];

const ROWS: Readonly<Record<NoticeKind, Rows>> = {
  supervision: taskRow,
  urge: lateRows,
  headReport: () => [],
};

function taskRow(proposal: Proposal): readonly (readonly string[])[] {
  const { assignment, officer, plan } = proposal;
  const { number, roleName } = caseWords(proposal);
  const keyName = assignment.keyKind ? KEY_NAMES[assignment.keyKind] : '';
  const dueOn = formatChineseDate(plan.due.dueOn);
  return [[number, titleCell(proposal), roleName, keyName, officer?.name ?? '', dueOn, waitingFor(proposal)]];
}

function lateRows(proposal: Proposal, { issuedOn, rules }: NoticeTerms): readonly (readonly string[])[] {
  const { calendar, plan, officer } = proposal;
  const { number, roleName } = caseWords(proposal);
  const left = String(workdaysBetween(calendar, issuedOn, plan.due.planBase));
  return workToUrge(proposal, issuedOn, rules).map(({ title, dueOn, overdueWorkdays }) => [
    number,
    titleCell(proposal),
    roleName,
    title,
    formatChineseDate(dueOn),
    String(overdueWorkdays),
    formatChineseDate(plan.due.dueOn),
    left,
    officer?.name ?? '',
  ]);
}
