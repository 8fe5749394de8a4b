import type { CivilDate } from '../calendar/civil-date.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import type { HandlingRole, KeyKind } from '../proposal/assignment.ts';
import { lineOf } from '../proposal/explain.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { Stage } from '../proposal/stage.ts';
import type { Light } from '../proposal/view.ts';

/** Which open cases a notice is to name; what is absent does not matter. */
export type NoticeFilter = {
  readonly division?: string;
  readonly role?: HandlingRole;
  readonly key?: KeyKind | 'any' | 'none';
  readonly light?: Light;
  readonly stage?: Stage;
  readonly handlingYear?: number;
};

/** Whether a case is among those that a filter finds on a day. */
export function isFound(
  proposal: Proposal,
  { division, role, key, light, stage, handlingYear }: NoticeFilter,
  today: CivilDate,
  rules: SupervisionRule,
): boolean {
  const line = lineOf(proposal, today, rules);
  return (
    (division === undefined || line.division === division) &&
    (role === undefined || line.role === role) &&
    (key === undefined || (key === 'any' ? line.key !== null : line.key === (key === 'none' ? null : key))) &&
    (light === undefined || line.light === light) &&
    (stage === undefined || line.stage === stage) &&
    (handlingYear === undefined || proposal.assignment.handlingYear === handlingYear)
  );
}
