import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { yearOf, type CivilDate } from '../calendar/civil-date.ts';
import { addWorkdays, workdaysBetween } from '../calendar/working-days.ts';
import type { Actor, Person } from '../office/person.ts';
import { isOverdue, overdueWorkdays } from '../proposal/light.ts';
import { owedReports } from '../proposal/monthly.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { Unmet } from '../proposal/refusal.ts';
import { openSteps } from '../proposal/step-facts.ts';
import { refuseWith, unmet } from '../proposal/unmet.ts';
import { waitingFor } from '../proposal/waiting-for.ts';
import { fill } from '../wording/fill.ts';
import { NOTICES } from '../wording/notices.ts';
import { KEY_NAMES, ROLE_NAMES } from '../wording/terms.ts';
import type { MailBlock, MailContent } from './mail.ts';
import { titleShort } from './mail-words.ts';
import type { NoticeKind, NoticeMail, NoticeOrder } from './notice.ts';
import { peopleFor } from './recipients.ts';

/** What a person of the supervision office asks to be issued. */
export type NoticeRequest = {
  readonly office: string;
  readonly noticeId: string;
  readonly kind: NoticeKind;
  readonly topic: string;
  readonly bureauName: string;
  readonly actor: Actor;
  readonly today: CivilDate;
  readonly cases: readonly Proposal[];
  readonly people: readonly Person[];
};

/**
 * Draws up a notice: one issue, one mail for each head and liaison of the divisions concerned, each with that
 * division's cases only. Refused unless a person of the supervision office issues it; urging needs something late
 * and is not repeated within the policy's interval.
 */
export function orderNotice(request: NoticeRequest): NoticeOrder {
  const { kind, cases, today, actor } = request;
  refuseWith(NOTICES[kind].actName, against(request));
  const divisions = [...new Set(cases.flatMap((each) => each.division ?? []))];
  return {
    office: request.office,
    noticeId: request.noticeId,
    kind,
    topic: request.topic,
    year: yearOf(today),
    issuedOn: today,
    issuedBy: { id: actor.id, name: actor.name },
    cases: cases.map((each) => each.assignment.number),
    mails: oneEach(divisions.flatMap((division) => divisionMails(request, division))),
  };
}

/** Where one person stands in for several divisions, one mail holds what each of them is told. */
function oneEach(mails: readonly NoticeMail[]): readonly NoticeMail[] {
  const merged = new Map<string, NoticeMail>();
  for (const mail of mails) {
    const first = merged.get(mail.personId);
    const blocks = [...(first?.content.blocks ?? []), ...mail.content.blocks];
    merged.set(mail.personId, first ? { ...first, content: { ...first.content, blocks } } : mail);
  }
  return [...merged.values()];
}

function against({ kind, actor, cases, today }: NoticeRequest): readonly Unmet[] {
  if (actor.unitKind !== 'supervisionOffice') return [unmet('noticeNotYours')];
  if (cases.length === 0) return [unmet('noCases')];
  return cases.flatMap((each): readonly Unmet[] => {
    const { number } = each.assignment;
    if (each.division === undefined) return [unmet('noDivisionYet', { number })];
    return kind === 'urge' ? againstUrging(each, number, today) : [];
  });
}

function againstUrging(proposal: Proposal, number: string, today: CivilDate): readonly Unmet[] {
  const days = proposal.policy.notices.urgeIntervalWorkdays;
  const last = proposal.notices.findLast((notice) => notice.kind === 'urge');
  if (last && workdaysBetween(proposal.calendar, last.issuedOn, today) <= days) {
    const on = formatChineseDate(last.issuedOn);
    return [unmet('urgedRecently', { number, on, docNumber: last.docNumber, days })];
  }
  return lateRows(proposal, today).length > 0 ? [] : [unmet('nothingToUrge', { number })];
}

function divisionMails(request: NoticeRequest, division: string): readonly NoticeMail[] {
  const own = request.cases.filter((each) => each.division === division);
  const content = contentFor(request, division, own);
  return peopleFor({ division }, ['divisionHead', 'liaison'], request.people).map(({ id }) => ({
    personId: id,
    division,
    content,
  }));
}

function contentFor(request: NoticeRequest, division: string, own: readonly Proposal[]): MailContent {
  const { kind, topic, today, bureauName } = request;
  const words = NOTICES[kind];
  const rules = own[0]?.policy.notices;
  const calendar = own[0]?.calendar;
  const after = (workdays: number | undefined) =>
    calendar && workdays !== undefined ? formatChineseDate(addWorkdays(calendar, today, workdays)) : '';
  const values = {
    topic,
    division,
    docNumber: '{docNumber}',
    n: own.length,
    asOf: formatChineseDate(today),
    ackDue: after(rules?.acknowledgeWorkdays),
    answerDue: after(kind === 'urge' ? rules?.answerUrgeWorkdays : rules?.answerSupervisionWorkdays),
    bureauName,
    issuedOnChinese: formatChineseDate(today),
    contactName: request.actor.name,
  };
  const paragraphs = words.paragraphs.map((text): MailBlock => ({
    type: 'paragraph',
    text: fill(text, values),
  }));
  const table: MailBlock =
    kind === 'urge'
      ? { type: 'table', columns: NOTICES.urge.columns, rows: own.flatMap((each) => lateRows(each, today)) }
      : { type: 'table', columns: NOTICES.supervision.columns, rows: own.map(taskRow) };
  const closing = words.closing.map((text): MailBlock => ({ type: 'paragraph', text: fill(text, values) }));
  return {
    subject: fill(words.subject, values),
    blocks: [...paragraphs, table, ...closing],
    footer: [fill(NOTICES.footer, values)],
  };
}

function lateRows(proposal: Proposal, today: CivilDate): readonly (readonly string[])[] {
  const urgeable = new Set(['officer', 'divisionHead', 'leadDivision', 'supportDivisions', 'bureau']);
  const left = String(workdaysBetween(proposal.calendar, today, proposal.plan.due.planBase));
  const row = (step: string, dueOn: CivilDate, days: number) => [
    proposal.assignment.number,
    titleShort(proposal),
    ROLE_NAMES[proposal.assignment.role],
    step,
    formatChineseDate(dueOn),
    String(days),
    formatChineseDate(proposal.plan.due.dueOn),
    left,
    proposal.officer?.name ?? '',
  ];
  const steps = openSteps(proposal)
    .filter((step) => urgeable.has(step.responsible) && isOverdue(step, today))
    .map((step) => row(step.title, step.dueOn, overdueWorkdays(proposal, step, today)));
  const reports = owedReports(proposal)
    .filter((term) => term.dueOn < today)
    .map(({ month, dueOn }) =>
      row(
        fill(NOTICES.monthlyReport, { month: Number(month.slice(5)) }),
        dueOn,
        workdaysBetween(proposal.calendar, dueOn, today),
      ),
    );
  return [...steps, ...reports];
}

function taskRow(proposal: Proposal): readonly string[] {
  const { assignment, officer, plan } = proposal;
  return [
    assignment.number,
    titleShort(proposal),
    ROLE_NAMES[assignment.role],
    assignment.keyKind ? KEY_NAMES[assignment.keyKind] : '',
    officer?.name ?? '',
    formatChineseDate(plan.due.dueOn),
    waitingFor(proposal),
  ];
}
