import { dateOfDayNumber, dayNumber, civilDate } from '../../domain/calendar/civil-date.ts';
import { casePolicy } from '../../domain/policy/case-policy.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import type { PlanRule } from '../../domain/policy/policy.ts';
import type { Assignment } from '../../domain/proposal/assignment.ts';
import { benchAssignment } from '../life/bench-opening.ts';

/** A case to be planned, under the rule of its kind. */
export type PlanSample = { readonly rule: PlanRule; readonly assignment: Assignment };

/** From the first known year to one whose holidays nobody knows yet. */
const FIRST = dayNumber(civilDate('2019-01-02'));
const LAST = dayNumber(civilDate('2027-12-30'));

/** Kinds of cases in turn, handed over on days spread evenly over the years, every seventh with too little time. */
export function planSamples(count: number): readonly PlanSample[] {
  return Array.from({ length: count }, (_, index) => {
    const kind = KINDS[index % KINDS.length] ?? {};
    const handedOver = Math.round(FIRST + ((LAST - FIRST) * index) / count);
    const hasted = index % 7 === 0 ? { replyDueOn: dateOfDayNumber(handedOver + 45) } : {};
    const assignment: Assignment = {
      ...benchAssignment(`2020P${index}`),
      ...kind,
      handOverOn: dateOfDayNumber(handedOver),
      ...hasted,
    };
    return { rule: casePolicy(DEFAULT_POLICY, assignment.role, assignment.keyKind).plan, assignment };
  });
}

const KINDS: readonly Partial<Assignment>[] = [
  { role: 'sole', outsideCoUnits: [] },
  { role: 'lead' },
  { role: 'lead', keyKind: 'main' },
  { role: 'coHandler', outsideCoUnits: [], outsideLeadUnit: '样例牵头局' },
  { role: 'lead', supportDivisions: ['测试二处'] },
];
