import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import { holdsRight } from '../office/rights.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { Unmet } from '../proposal/refusal.ts';
import { refuseWith, unmet } from '../proposal/unmet.ts';
import { NOTICES } from '../wording/notices.ts';
import { lateWork } from './late-work.ts';
import type { NoticeRequest } from './notice-request.ts';

/**
 * Refuses a notice with every reason against it: a person of the supervision office issues it; urging needs something
 * late and is not repeated within the policy's interval.
 */
export function checkNotice(request: Omit<NoticeRequest, 'people'>): void {
  refuseWith(NOTICES[request.kind].actName, against(request));
}

function against({ kind, actor, cases, issuedOn, rules }: Omit<NoticeRequest, 'people'>): readonly Unmet[] {
  if (!holdsRight('issueNotices', actor)) return [unmet('noticeNotYours')];
  if (cases.length === 0) return [unmet('noCases')];
  return cases.flatMap((each): readonly Unmet[] => {
    const { number } = each.assignment;
    if (each.division === undefined) return [unmet('noDivisionYet', { number })];
    return kind === 'urge' ? againstUrging(each, issuedOn, rules) : [];
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
