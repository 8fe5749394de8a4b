import { formatChineseDate } from '../../calendar/chinese-dates.ts';
import { civilDate, laterOf, type CivilDate } from '../../calendar/civil-date.ts';
import { namesPerson } from '../../office/names-person.ts';
import type { Teller } from '../../office/outside-unit.ts';
import { isOfEdition } from '../../policy/rules-edition.ts';
import { reportsMonthly } from '../co-handling.ts';
import { lacksDuty } from '../duties.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';
import type { ActOf, ActRule } from './act-rule.ts';
import { factDate } from './fact-dates.ts';
import { knownItem } from './known-item.ts';

/** 报送月度进展, for key proposals answered by us. */
export const reportProgress: ActRule<'reportProgress'> = {
  lacking: (proposal) => (reportsMonthly(proposal) ? [] : [unmet('notKey')]),
  against: (proposal, act, { actor, today }) => {
    const earlier = proposal.progress.find((report) => report.month === act.month);
    return [
      ...(earlier
        ? [unmet('alreadyReported', { month: act.month, on: formatChineseDate(earlier.reportedOn) })]
        : []),
      ...reportMonth(proposal, act.month, today),
      ...incompleteReport(proposal, act, actor),
    ];
  },
  events: (_proposal, act, { by, today }) => {
    const { type: _type, ...told } = act;
    return [{ type: 'ProgressReported', report: { ...told, reportedOn: today, by } }];
  },
};

/**
 * What a report of the month is still to tell: why the reply may be late, and which division head reviewed what another
 * filled in.
 */
function incompleteReport(proposal: Proposal, act: ActOf<'reportProgress'>, actor: Teller): readonly Unmet[] {
  const { itemsProgress = {}, onInstructions = {}, onTime, onTimeReason, reviewedBy } = act;
  const { division = '', instructions = [], policy } = proposal;
  const items = Object.keys(itemsProgress).flatMap((no) => knownItem(proposal, Number(no)));
  const unknown = Object.keys(onInstructions).filter(
    (no) => !instructions.some((each) => String(each.no) === no),
  );
  const told = [...items, ...unknown.map((n) => unmet('instructionUnknown', { n }))];
  if (!isOfEdition(policy, 3)) return told;
  const reviewsHimself = lacksDuty(actor, proposal, ['divisionHead']).length === 0;
  return [
    ...told,
    ...(onTime || onTimeReason !== undefined ? [] : [unmet('delayUnexplained')]),
    ...(reviewsHimself || reviewedBy !== undefined ? [] : [unmet('reportNotReviewed', { division })]),
    ...(!reviewsHimself && reviewedBy !== undefined && namesPerson(reviewedBy, actor.name, division)
      ? [unmet('reportOwnReview')]
      : []),
  ];
}

/** A report is on a month between the hand-over's and today's. */
function reportMonth(proposal: Proposal, month: string, today: CivilDate) {
  const { handOverOn } = proposal.assignment;
  const first = civilDate(`${month}-01`);
  const within = month === handOverOn.slice(0, 7) ? laterOf(first, handOverOn) : first;
  return factDate(proposal, '汇报月份', within, today);
}
