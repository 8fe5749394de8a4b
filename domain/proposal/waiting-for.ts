import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { fill } from '../wording/fill.ts';
import { JOINT } from '../wording/joint.ts';
import { PROPOSAL_COMMITTEE, RESPONSIBLE_NAMES } from '../wording/parties.ts';
import { NO_DATE, stageWords } from '../wording/stages.ts';
import { leftToFollow } from './before-the-end.ts';
import { currentDraft } from './draft-facts.ts';
import { followUps } from './follow-ups.ts';
import type { Proposal } from './proposal.ts';
import { stageOf, stageStep, waitsForGoneLead } from './stage.ts';
import { dueOnOf, plannedStep } from './step-facts.ts';

/** The one sentence of a case: whom it waits for, for what, until when. */
export function waitingFor(proposal: Proposal): string {
  const step = stageStep(proposal);
  const [nearest] = followUps(proposal);
  const responsible = plannedStep(proposal, step)?.responsible ?? 'leaderInCharge';
  const stage = stageOf(proposal);
  const leadNumber = proposal.mergedInto?.leadNumber ?? '';
  if (waitsForGoneLead(proposal)) return fill(JOINT.leadGone, { leadNumber });
  return fill(stageWords(stage, proposal.policy).waiting, {
    leadNumber,
    dueOn: formatChineseDate(dueOnOf(proposal, step)),
    divisionName: proposal.division ?? '',
    officerName: proposal.officer?.name ?? RESPONSIBLE_NAMES.officer,
    headName: `${proposal.division ?? ''}${RESPONSIBLE_NAMES.divisionHead}`,
    leaderTitle: RESPONSIBLE_NAMES[responsible],
    owed: leftToFollow(proposal),
    nextDue: nearest ? formatChineseDate(nearest.dueOn) : NO_DATE,
    deciderName: PROPOSAL_COMMITTEE,
    n: currentDraft(proposal)?.no ?? 1,
  });
}
