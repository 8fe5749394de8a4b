import { holdsRight } from '../office/rights.ts';
import type { Unmet } from '../proposal/refusal.ts';
import { refuseWith, unmet } from '../proposal/unmet.ts';
import { NOTICES } from '../wording/notices.ts';
import { againstHeadReport } from './head-report.ts';
import type { NoticeKind } from './notice-kind.ts';
import type { NoticeRequest } from './notice-request.ts';
import { againstUrging, againstUrgingDivisions } from './urge-conditions.ts';

/**
 * Refuses a notice with every reason against it: a person of the supervision office issues it; urging needs something
 * late and is not repeated within the policy's interval, nor to one division within a week; a report needs a suggestion
 * or a reason.
 */
export function checkNotice(request: NoticeRequest): void {
  refuseWith(NOTICES[request.terms.kind].actName, against(request));
}

function against(request: NoticeRequest): readonly Unmet[] {
  const { terms, actor, cases, people, urged } = request;
  const { kind, issuedOn, rules, words } = terms;
  if (!holdsRight('issueNotices', actor)) return [unmet('noticeNotYours')];
  if (cases.length === 0) return [unmet('noCases')];
  const ofEach = cases.flatMap((each): readonly Unmet[] => {
    const { number } = each.assignment;
    if (each.division === undefined) return [unmet('noDivisionYet', { number })];
    return kind === 'urge' ? againstUrging(each, issuedOn, rules) : [];
  });
  const divisions = cases.flatMap(({ division }) => division ?? []);
  const ofAll: Readonly<Record<NoticeKind, () => readonly Unmet[]>> = {
    supervision: () => [],
    urge: () => againstUrgingDivisions(divisions, urged, issuedOn, rules),
    headReport: () => againstHeadReport({ cases, people, issuedOn, words }),
  };
  return [...ofEach, ...ofAll[kind]()];
}
