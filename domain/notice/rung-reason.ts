import { workdaysBetween } from '../calendar/working-days.ts';
import { isCoHandled } from '../proposal/co-handling.ts';
import { monthNumber } from '../proposal/monthly.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { fill } from '../wording/fill.ts';
import { RUNG_REASONS } from '../wording/suggestions.ts';
import type { StandingRung } from './standing-rungs.ts';

/** By which rule of the ladder a suggestion stands, in words (pack §5.1, levels three and four). */
export function rungReason(
  proposal: Proposal,
  { title, occasion }: Pick<StandingRung, 'title' | 'occasion'>,
): string {
  const { calendar, plan, policy } = proposal;
  const { key, on, dueOn, month } = occasion;
  const urge = proposal.notices.find(({ noticeId }) => key.startsWith(`urge/${noticeId}/`));
  if (urge) {
    const n = policy.notices.headReportAfterUrgeWorkdays;
    return fill(RUNG_REASONS.afterUrge, { docNumber: urge.docNumber, n, step: title });
  }
  if (on <= dueOn) {
    const n = workdaysBetween(calendar, on, plan.due.planBase);
    return fill(RUNG_REASONS.checkpoint, { n, step: title });
  }
  const n = workdaysBetween(calendar, dueOn, on);
  if (month !== undefined) return fill(RUNG_REASONS.month, { month: monthNumber(month), n });
  if (occasion.followUp) return fill(RUNG_REASONS.instruction, { n });
  if (occasion.rung === 'headReportCandidate')
    return isCoHandled(proposal) ? RUNG_REASONS.opinionOver : RUNG_REASONS.replyOver;
  return fill(RUNG_REASONS.late, { step: title, n });
}
