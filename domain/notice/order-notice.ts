import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { yearOf, type CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import { holdsRight } from '../office/rights.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { Unmet } from '../proposal/refusal.ts';
import { refuseWith, unmet } from '../proposal/unmet.ts';
import { NOTICES } from '../wording/notices.ts';
import { lateWork } from './late-work.ts';
import { noticeContent } from './notice-content.ts';
import { paragraph } from './mail.ts';
import type { NoticeRequest } from './notice-request.ts';
import type { NoticeMail, NoticeOrder } from './notice.ts';
import { peopleFor } from './recipients.ts';

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
    ...(request.numberFormat === undefined ? {} : { numberFormat: request.numberFormat }),
    issuedOn: today,
    issuedBy: { id: actor.id, name: actor.name },
    cases: cases.map((each) => each.assignment.number),
    mails: oneEach(divisions.flatMap((division) => divisionMails(request, division))),
  };
}

/** Where one person stands in for several divisions, one mail holds what each of them is told, division by division. */
function oneEach(mails: readonly NoticeMail[]): readonly NoticeMail[] {
  const merged = new Map<string, NoticeMail>();
  for (const mail of mails) {
    const first = merged.get(mail.personId);
    merged.set(mail.personId, first ? withMore(first, mail) : mail);
  }
  return [...merged.values()];
}

function withMore(first: NoticeMail, { division, content }: NoticeMail): NoticeMail {
  const blocks = [...first.content.blocks, paragraph('{division}：', { division }), ...content.blocks];
  return { ...first, content: { ...first.content, blocks } };
}

function against({ kind, actor, cases, today, rules }: NoticeRequest): readonly Unmet[] {
  if (!holdsRight('issueNotices', actor)) return [unmet('noticeNotYours')];
  if (cases.length === 0) return [unmet('noCases')];
  return cases.flatMap((each): readonly Unmet[] => {
    const { number } = each.assignment;
    if (each.division === undefined) return [unmet('noDivisionYet', { number })];
    return kind === 'urge' ? againstUrging(each, today, rules) : [];
  });
}

function againstUrging(proposal: Proposal, today: CivilDate, rules: SupervisionRule): readonly Unmet[] {
  const { number } = proposal.assignment;
  const days = proposal.policy.notices.urgeIntervalWorkdays;
  const last = proposal.notices.findLast((notice) => notice.kind === 'urge');
  if (last && workdaysBetween(proposal.calendar, last.issuedOn, today) <= days) {
    const on = formatChineseDate(last.issuedOn);
    return [unmet('urgedRecently', { number, on, docNumber: last.docNumber, days })];
  }
  return lateWork(proposal, today, rules).length > 0 ? [] : [unmet('nothingToUrge', { number })];
}

function divisionMails(request: NoticeRequest, division: string): readonly NoticeMail[] {
  const [first, ...more] = request.cases.filter((each) => each.division === division);
  if (!first) return [];
  const content = noticeContent(request, division, [first, ...more]);
  return peopleFor({ division }, ['divisionHead', 'liaison'], request.people).map(({ id }) => ({
    personId: id,
    division,
    content,
  }));
}
