import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { addWorkdays, workdaysBetween } from '../calendar/working-days.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { waitingFor } from '../proposal/waiting-for.ts';
import { fill } from '../wording/fill.ts';
import { NOTICE_TEXTS, NOTICES } from '../wording/notices.ts';
import { MAILS } from '../wording/mails.ts';
import { POST_NAMES } from '../wording/parties.ts';
import { KEY_NAMES } from '../wording/terms.ts';
import { CONTACT_PLACE } from './contact.ts';
import { DOC_NUMBER_PLACE } from './doc-number.ts';
import { headReportValues } from './head-report.ts';
import { workToUrge } from './late-work.ts';
import { caseWords } from './mail-words.ts';
import { paragraph, type MailBlock, type MailContent } from './mail.ts';
import type { NoticeRequest } from './notice-request.ts';
import type { NoticeKind } from './notice-kind.ts';

/** What a notice says to one division, over that division's cases; its number is still to come. */
export function noticeContent(
  request: NoticeRequest,
  division: string,
  own: readonly [Proposal, ...Proposal[]],
): MailContent {
  const { kind, topic, today, bureauName, actor } = request;
  const words = NOTICES[kind];
  const [{ calendar, policy }] = own;
  const after = (workdays: number) => formatChineseDate(addWorkdays(calendar, today, workdays));
  const { acknowledgeWorkdays, answerUrgeWorkdays, answerSupervisionWorkdays } = policy.notices;
  const answerWorkdays: Readonly<Record<NoticeKind, number>> = {
    supervision: answerSupervisionWorkdays,
    urge: answerUrgeWorkdays,
    // A report waits for the bureau head's word, by no day.
    headReport: 0,
  };
  const issuedOn = formatChineseDate(today);
  const values = {
    topic,
    docNumber: DOC_NUMBER_PLACE,
    n: own.length,
    asOf: issuedOn,
    ackDue: after(acknowledgeWorkdays),
    answerDue: after(answerWorkdays[kind]),
    bureauName,
    issuedOnChinese: issuedOn,
    contactName: actor.name,
    coHandler: policy.coHandlerLabel,
    ...(kind === 'headReport' ? { ...caseWords(own[0]), ...headReportValues(own[0], request) } : {}),
  };
  const said = (text: string) => paragraph(text, values);
  const rows = own.flatMap((each) => ROWS[kind](each, request));
  const table: readonly MailBlock[] =
    words.columns.length > 0 ? [{ type: 'table', columns: words.columns, rows }] : [];
  return {
    subject: fill(words.subject, values),
    addressee: kind === 'headReport' ? POST_NAMES.bureauHead : division,
    blocks: [...words.paragraphs.map(said), ...table, ...words.closing.map(said)],
    footer: [
      fill(NOTICE_TEXTS.footer, values),
      fill(kind === 'headReport' ? NOTICE_TEXTS.whyReport : MAILS.whyNotice, {
        division,
        contact: CONTACT_PLACE,
      }),
    ],
  };
}

type Rows = (proposal: Proposal, request: NoticeRequest) => readonly (readonly string[])[];

/** The rows of a notice's table under its columns. */
const ROWS: Readonly<Record<NoticeKind, Rows>> = {
  supervision: taskRow,
  urge: lateRows,
  headReport: () => [],
};

function taskRow(proposal: Proposal): readonly (readonly string[])[] {
  const { assignment, officer, plan } = proposal;
  const { number, titleShort, roleName } = caseWords(proposal);
  const keyName = assignment.keyKind ? KEY_NAMES[assignment.keyKind] : '';
  const dueOn = formatChineseDate(plan.due.dueOn);
  return [[number, titleShort, roleName, keyName, officer?.name ?? '', dueOn, waitingFor(proposal)]];
}

function lateRows(proposal: Proposal, { today, rules }: NoticeRequest): readonly (readonly string[])[] {
  const { calendar, plan, officer } = proposal;
  const { number, titleShort, roleName } = caseWords(proposal);
  const left = String(workdaysBetween(calendar, today, plan.due.planBase));
  return workToUrge(proposal, today, rules).map(({ title, dueOn, overdueWorkdays }) => [
    number,
    titleShort,
    roleName,
    title,
    formatChineseDate(dueOn),
    String(overdueWorkdays),
    formatChineseDate(plan.due.dueOn),
    left,
    officer?.name ?? '',
  ]);
}
