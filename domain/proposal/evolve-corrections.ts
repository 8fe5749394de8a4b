import type { CivilDate } from '../calendar/civil-date.ts';
import { isOfEdition } from '../policy/rules-edition.ts';
import type { StepId } from '../policy/step-ids.ts';
import type { ProposalEvent } from './events.ts';
import { withEntry } from './entries.ts';
import type { Proposal } from './proposal.ts';
import { roundsBefore, wordOnReply } from './round-facts.ts';
import { withTermsLapsed } from './term-facts.ts';
import { withTalksCounted } from './talk-counts.ts';
import { MET_BY_A_TALK, withTalksAnew } from './talk-steps.ts';

/** What corrects what was entered. */
export type CorrectionEvent = Extract<
  ProposalEvent,
  {
    type:
      | 'DateCorrected'
      | 'CommunicationCorrected'
      | 'EntryCorrected'
      | 'LetterCorrected'
      | 'EvaluationCorrected'
      | 'HandlingAgainUndone'
      | 'Reopened';
  }
>;

/** A case after a correction, with what follows from the right value. */
export function withCorrection(proposal: Proposal, event: CorrectionEvent): Proposal {
  if (event.type === 'HandlingAgainUndone')
    return event.retold ? withRoundKept(proposal, roundUndone(proposal)) : roundUndone(proposal);
  const noted = { ...proposal, corrections: [...(proposal.corrections ?? []), event.correction] };
  switch (event.type) {
    case 'Reopened': {
      const { ending: _ending, ...open } = noted;
      return { ...open, reopened: event.ending };
    }
    case 'DateCorrected': {
      const corrected = dated(noted, [event.step], event.to);
      return event.retold ? withOpinionDated(corrected, proposal, event.to) : corrected;
    }
    case 'CommunicationCorrected': {
      const communications = proposal.communications.map((talk, index) =>
        index === event.no - 1 ? event.to : talk,
      );
      return withTalksAnew({ ...noted, communications });
    }
    case 'EntryCorrected': {
      const { from, to } = event;
      const corrected = { ...noted, ...withEntry(proposal, event, to) };
      const step = stepOfEntry(proposal, event);
      const dates = step !== undefined && to.on !== undefined && proposal.done[step]?.on === from.on;
      return dates ? dated(corrected, [step], to.on) : corrected;
    }
    case 'LetterCorrected': {
      const { to } = event;
      const corrected = { ...noted, letters: [...proposal.letters.slice(0, -1), to] };
      const left: readonly StepId[] = ['issueReply', 'replyDue', 'sendOpinionLetter', 'opinionDue'];
      return retold(event, dated(corrected, left, to.issuedOn));
    }
    case 'EvaluationCorrected': {
      const { to } = event;
      const corrected = { ...noted, evaluations: [...proposal.evaluations.slice(0, -1), to] };
      if (wordOnReply(proposal)) return retold(event, dated(corrected, ['evaluationDue'], to.receivedOn));
      const formerRounds = (proposal.formerRounds ?? []).map((round, index, all) =>
        index === all.length - 1
          ? { ...round, done: datedIn(round.done, ['evaluationDue'], to.receivedOn) }
          : round,
      );
      return retold(event, { ...corrected, formerRounds });
    }
  }
}

/** The step that entries of a ledger meet by being there. */
function stepOfEntry(
  { gatherings = [] }: Proposal,
  { entry, no }: Extract<CorrectionEvent, { type: 'EntryCorrected' }>,
): StepId | undefined {
  if (entry === 'matter') return 'recordMatters';
  if (entry === 'hearing') return 'supervisorsHeard';
  return entry === 'gathering' ? gatherings[no - 1]?.kind : undefined;
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

/** The opinion’s own day goes with that of the step, and gate 1 opens on it for every talk. */
function withOpinionDated(proposal: Proposal, before: Proposal, on: CivilDate): Proposal {
  const { opinion } = proposal;
  const reviewed = opinion?.review
    ? { ...proposal, opinion: { ...opinion, review: { ...opinion.review, on } } }
    : proposal;
  return withTalksAnew(withTalksCounted(reviewed, before));
}

/** What happened in a round that is taken back stays a fact; exceptions and what moved its term hold no longer. */
function withRoundKept(inRound: Proposal, restored: Proposal): Proposal {
  const { exceptions, matters = [] } = inRound;
  const round = roundsBefore(inRound);
  const anew = [...inRound.plan.steps, ...inRound.policy.afterReply].map(({ id }) => id);
  const planned = (step: string) => restored.plan.steps.some(({ id }) => id === step);
  const own = Object.entries(inRound.done).filter(([step]) => anew.some((id) => id === step));
  const carried = Object.entries(inRound.done).filter(([step]) => !anew.some((id) => id === step));
  const matter = matters.at(-1);
  const kept: Proposal = {
    ...restored,
    ...(isOfEdition(inRound.policy, 2) ? withTermsLapsed(inRound, round) : {}),
    done: {
      ...(matter && planned('recordMatters')
        ? { recordMatters: { on: matter.happenedOn, by: matter.by } }
        : {}),
      ...Object.fromEntries(own.filter(([step]) => planned(step))),
      ...restored.done,
      ...Object.fromEntries(carried),
    },
  };
  if (!exceptions) return withTalksAnew(kept, MET_BY_A_TALK);
  const lapsed = exceptions.map((each) =>
    each.round === round ? { ...each, roundUndone: true as const } : each,
  );
  return withTalksAnew({ ...kept, exceptions: lapsed }, MET_BY_A_TALK);
}

function retold(event: { readonly retold?: true }, proposal: Proposal): Proposal {
  return event.retold ? withTalksAnew(proposal, MET_BY_A_TALK) : proposal;
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
