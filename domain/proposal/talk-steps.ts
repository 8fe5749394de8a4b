import type { CivilDate } from '../calendar/civil-date.ts';
import type { StepId } from '../policy/step-ids.ts';
import { isWordOnDraft, lastConsultation } from './draft-facts.ts';
import { isFaceToFace, isLedFromAbove } from './face-to-face.ts';
import { isWithProposer, type Communication, type StepDone } from './facts.ts';
import { gate2 } from './gates/gate2.ts';
import type { Proposal } from './proposal.ts';
import { roundOpenedOn } from './round-facts.ts';
import { plannedStep } from './step-facts.ts';

/** The steps that a talk meets by its day and kind, if nobody marked them on other evidence. */
export const MET_BY_A_TALK: readonly StepId[] = ['preContact', 'meetMember', 'followUpVisit'];
const MET_BY_TALKS: readonly StepId[] = [...MET_BY_A_TALK, 'consultMember'];

/** A case after one more talk: the day on which a step was first met stands. */
export function withTalk(proposal: Proposal, talk: Communication): Proposal {
  const talked = { ...proposal, communications: [...proposal.communications, talk] };
  const met = stepsMetBy(talk, proposal).reduce<Proposal>((each, step) => metOnce(each, step, talk), talked);
  if (!isWordOnDraft(talk)) return met;
  return gate2(met).length === 0 ? metOnce(met, 'consultMember', talk) : without(met, ['consultMember']);
}

/** What the talks of a case meet, told anew from all of them: one was corrected, or what they are measured against. */
export function withTalksAnew(proposal: Proposal, steps: readonly StepId[] = MET_BY_TALKS): Proposal {
  const byTalks = steps.filter((step) => proposal.done[step]?.evidence === undefined);
  const met = proposal.communications
    .slice(proposal.talksOfFormerRole)
    .flatMap((talk) => stepsMetBy(talk, proposal).map((step) => ({ talk, step })))
    .filter(({ step }) => steps.includes(step))
    .reduce<Proposal>((each, { step, talk }) => metOnce(each, step, talk), without(proposal, byTalks));
  if (!steps.includes('consultMember')) return met;
  const word = lastConsultation(met);
  return word && gate2(met).length === 0 ? metOnce(met, 'consultMember', word) : met;
}

/** What a talk with the proposer, who was reached, meets besides his word on a draft. */
function stepsMetBy(talk: Communication, proposal: Proposal): readonly StepId[] {
  if (!talk.counts || talk.outcome === 'notReached' || !isWithProposer(talk)) return [];
  const since = (step: StepId, day: CivilDate | undefined) =>
    plannedStep(proposal, step) !== undefined && (day === undefined || talk.occurredOn >= day);
  const openedOn = roundOpenedOn(proposal);
  const repliedOn = proposal.letters.at(-1)?.issuedOn;
  const met: readonly (readonly [StepId, boolean])[] = [
    ['preContact', talk.phase === 'before'],
    [
      'meetMember',
      isFaceToFace(talk, proposal.policy) &&
        isLedFromAbove(talk) &&
        talk.phase !== 'after' &&
        since('meetMember', openedOn),
    ],
    ['followUpVisit', talk.phase === 'after' && since('followUpVisit', repliedOn)],
  ];
  return met.filter(([, does]) => does).map(([step]) => step);
}

/** Whether a talk is the contact before handling. */
export function meetsPreContact(talk: Communication, proposal: Proposal): boolean {
  return stepsMetBy(talk, proposal).includes('preContact');
}

function metOnce(proposal: Proposal, step: StepId, { occurredOn, recordedBy }: Communication): Proposal {
  if (proposal.done[step]) return proposal;
  const fact: StepDone = { on: occurredOn, by: recordedBy };
  return { ...proposal, done: { ...proposal.done, [step]: fact } };
}

function without(proposal: Proposal, steps: readonly StepId[]): Proposal {
  const kept = Object.entries(proposal.done).filter(([step]) => !steps.some((each) => each === step));
  return { ...proposal, done: Object.fromEntries(kept) };
}
