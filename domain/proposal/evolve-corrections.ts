import type { CivilDate } from '../calendar/civil-date.ts';
import type { StepId } from '../policy/step-ids.ts';
import type { ProposalEvent } from './events.ts';
import type { Proposal } from './proposal.ts';
import { wordOnReply } from './round-facts.ts';
import { withTalksAnew } from './talk-steps.ts';

/** What corrects what was entered. */
export type CorrectionEvent = Extract<
  ProposalEvent,
  {
    type:
      | 'DateCorrected'
      | 'CommunicationCorrected'
      | 'LetterCorrected'
      | 'EvaluationCorrected'
      | 'HandlingAgainUndone';
  }
>;

/** A case after a correction, with what follows from the right value. */
export function withCorrection(proposal: Proposal, event: CorrectionEvent): Proposal {
  if (event.type === 'HandlingAgainUndone') return roundUndone(proposal);
  const noted = { ...proposal, corrections: [...(proposal.corrections ?? []), event.correction] };
  switch (event.type) {
    case 'DateCorrected':
      return dated(noted, [event.step], event.to);
    case 'CommunicationCorrected': {
      const communications = proposal.communications.map((talk, index) =>
        index === event.no - 1 ? event.to : talk,
      );
      return withTalksAnew({ ...noted, communications });
    }
    case 'LetterCorrected': {
      const { to } = event;
      const corrected = { ...noted, letters: [...proposal.letters.slice(0, -1), to] };
      return dated(corrected, ['issueReply', 'replyDue', 'sendOpinionLetter', 'opinionDue'], to.issuedOn);
    }
    case 'EvaluationCorrected': {
      const { to } = event;
      const corrected = { ...noted, evaluations: [...proposal.evaluations.slice(0, -1), to] };
      if (wordOnReply(proposal)) return dated(corrected, ['evaluationDue'], to.receivedOn);
      const formerRounds = (proposal.formerRounds ?? []).map((round, index, all) =>
        index === all.length - 1
          ? { ...round, done: datedIn(round.done, ['evaluationDue'], to.receivedOn) }
          : round,
      );
      return { ...corrected, formerRounds };
    }
  }
}

/** Back to the round before, as it was when the wrong word ended it. */
function roundUndone(proposal: Proposal): Proposal {
  const { formerRounds = [], ...rest } = proposal;
  const last = formerRounds.at(-1);
  if (!last) return proposal;
  const before = formerRounds.slice(0, -1);
  return {
    ...rest,
    plan: last.plan,
    done: last.done,
    ...(before.length > 0 ? { formerRounds: before } : {}),
  };
}

function dated(proposal: Proposal, steps: readonly StepId[], on: CivilDate): Proposal {
  return { ...proposal, done: datedIn(proposal.done, steps, on) };
}

/** The same steps met, on another day. */
function datedIn(done: Proposal['done'], steps: readonly StepId[], on: CivilDate): Proposal['done'] {
  const changed = steps.flatMap((step) => {
    const fact = done[step];
    return fact ? [[step, { ...fact, on }] as const] : [];
  });
  return { ...done, ...Object.fromEntries(changed) };
}
