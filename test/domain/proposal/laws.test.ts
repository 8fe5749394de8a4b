import { describe, expect, it } from 'vitest';
import { civilDateAt, type Instant } from '../../../domain/calendar/instant.ts';
import { planOf } from '../../../domain/plan/plan-of.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { STEP_IDS } from '../../../domain/policy/step-ids.ts';
import { ACT_RULES } from '../../../domain/proposal/acts/act-rules.ts';
import { agenda, nextWake } from '../../../domain/proposal/agenda.ts';
import type { ActType } from '../../../domain/proposal/commands.ts';
import { decide } from '../../../domain/proposal/decide.ts';
import { lacksRight } from '../../../domain/proposal/duties.ts';
import { foldJournal } from '../../../domain/proposal/evolve.ts';
import { explain } from '../../../domain/proposal/explain.ts';
import type { JournalEntry } from '../../../domain/proposal/journal.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import { Refusal } from '../../../domain/proposal/refusal.ts';
import { openSteps, openWindows } from '../../../domain/proposal/step-facts.ts';
import { plausible } from '../../support/random-cases.ts';
import { textOf } from '../../support/mornings.ts';
import { everyState, everyTurn, sample } from '../../support/random-lives.ts';
import type { ProposalEvent } from '../../../domain/proposal/events.ts';

const FACTS = [
  'communications',
  'drafts',
  'letters',
  'evaluations',
  'progress',
  'notices',
  'reached',
] as const;
const ACT_TYPES = Object.keys(ACT_RULES) as readonly ActType[];

describe('random lives', () => {
  it('reach every act, every ending, another round', () => {
    const types = new Set(sample.flatMap((life) => life.journal.map((entry) => entry.event.type)));
    const endings = new Set(sample.flatMap((life) => life.proposal.ending?.kind ?? []));
    const accepted = sample
      .flatMap((life) => life.turns)
      .filter((turn) => turn.command.type === 'Act' && !turn.refusal);

    expect([...types].toSorted()).toEqual(
      [
        'Accepted',
        'Assigned',
        'CommitmentAdded',
        'CommitmentSettled',
        'CommunicationCorrected',
        'CommunicationRecorded',
        'ContributionReceived',
        'ContributionWaived',
        'ContributionsRequested',
        'DateCorrected',
        'DisputeDecided',
        'DisputeRaised',
        'DraftSentBack',
        'DraftSubmitted',
        'Ended',
        'EvaluationCorrected',
        'EvaluationRecorded',
        'ExceptionDecided',
        'ExceptionRequested',
        'ExtensionDecided',
        'ExtensionRequested',
        'ExtensionUndone',
        'Gathered',
        'HandlingAgainStarted',
        'HandlingAgainUndone',
        'InstructionAnswered',
        'InstructionRecorded',
        'LetterCorrected',
        'LookedBack',
        'MatterRecorded',
        'NamedInNotice',
        'OfficerChanged',
        'OccasionsReached',
        'OpinionLetterSent',
        'OpinionReviewed',
        'OpinionSubmitted',
        'Opened',
        'PlanAdjusted',
        'PlanConfirmed',
        'ProgressReported',
        'Reassigned',
        'ReplyIssued',
        'Replanned',
        'ReturnAnswered',
        'ReturnRequested',
        'RoleChanged',
        'SignedFor',
        'StepMarked',
        'SubmittedForReview',
        'SupervisorHeard',
        'TermPaused',
        'TermResumed',
        'WorkPlanDecided',
        'WorkPlanSubmitted',
      ].toSorted(),
    );
    expect([...endings].toSorted()).toEqual(['coSent', 'filed', 'returned', 'withdrawn']);
    expect(sample.some((life) => life.proposal.letters.length > 1)).toBe(true);
    expect(accepted.length).toBeGreaterThan(500);
  });
});

describe('laws of the core', () => {
  it('a refusal names each condition once, in words without gaps, and makes nothing happen', () => {
    everyTurn(({ refusal, before, after }) => {
      if (!refusal) return;
      const { code, message, unmet } = refusal.detail;
      expect(after).toBe(before);
      expect(unmet[0]?.code).toBe(code);
      expect(new Set(unmet.map((condition) => condition.message)).size).toBe(unmet.length);
      expect(message).not.toMatch(/[{}]|undefined|NaN|缺——/);
    });
  });

  it('deciding twice gives the same events', () => {
    everyTurn(({ command, before, events, refusal }) => {
      if (!refusal && events.length > 0) expect(decide(command, before)).toEqual(events);
    });
  });

  it('no occasion fires twice', () => {
    for (const { proposal } of sample) {
      const keys = proposal.reached.map((occasion) => occasion.key);
      expect(new Set(keys).size).toBe(keys.length);
    }
  });

  it('after time has passed nothing is due', () => {
    everyTurn(({ command, after }) => {
      if (command.type !== 'PassTime') return;
      expect(nextWake(after) ?? Number.POSITIVE_INFINITY).toBeGreaterThan(command.at);
      expect(decide(command, after)).toEqual([]);
    });
  });

  it('time is never refused, nor is a notice', () => {
    everyTurn(({ command, refusal }) => {
      if (command.type !== 'Act') expect(refusal).toBeUndefined();
    });
  });

  it('an occasion is of a step that was open, and urging spares leaders and offices', () => {
    everyTurn(({ before, events }) => {
      const open = [...openSteps(before), ...openWindows(before)];
      for (const event of events) {
        if (event.type !== 'OccasionsReached') continue;
        for (const { step, rung, key } of event.occasions) {
          if (step === undefined) continue;
          const planned = open.find((each) => each.id === step);
          expect(planned, key).toBeDefined();
          if (planned?.kind === 'window') expect(rung).toBe('dueSoon');
          if (key === `${step}/urgeCandidate`) {
            expect(['officer', 'divisionHead', 'leadDivision']).toContain(planned?.responsible);
          }
        }
      }
    });
  });

  it('state and events are plain JSON', () => {
    for (const { journal, mails } of sample) {
      for (const { event } of journal) expect(JSON.parse(JSON.stringify(event))).toStrictEqual(event);
      for (const mail of mails) expect(JSON.parse(JSON.stringify(mail))).toStrictEqual(mail);
    }
    for (const { proposal } of sample) expect(JSON.parse(JSON.stringify(proposal))).toStrictEqual(proposal);
  });

  it('the journal folds to the live state, its revisions without a gap', () => {
    for (const { proposal, journal } of sample) {
      expect(foldJournal(JSON.parse(JSON.stringify(journal)) as readonly JournalEntry[])).toEqual(proposal);
      expect(journal.map((entry) => entry.revision)).toEqual(journal.map((_entry, index) => index + 1));
    }
  });

  it('an ended case has an empty agenda, nothing open, and refuses every act', () => {
    for (const { proposal, now } of sample) {
      if (!proposal.ending) continue;
      expect(agenda(proposal)).toEqual([]);
      expect(openSteps(proposal)).toEqual([]);
      expect(nextWake(proposal)).toBeUndefined();
      for (const type of ACT_TYPES) expect(codesOf(type, proposal, now)).toEqual(['caseEnded']);
    }
  });

  it('a term is what the facts say, in whatever order they came', () => {
    everyState((proposal) => {
      expect(proposal.plan.due).toEqual(planOf(proposal).due);
      expect(proposal.plan.steps.map(({ id }) => id)).toEqual(planOf(proposal).steps.map(({ id }) => id));
    });
  });

  it('a step that is met keeps the date that it was met against', () => {
    everyTurn(({ before, after, events }) => {
      if (!events.some(({ type }) => type === 'Replanned') || takesRoundBack(events)) return;
      const dueOn = new Map(after.plan.steps.map((step) => [step.id, step.dueOn]));
      for (const step of before.plan.steps)
        if (after.done[step.id] && dueOn.has(step.id)) expect(dueOn.get(step.id)).toBe(step.dueOn);
    });
  });

  it('a replan tells every move, and makes nothing late that was not', () => {
    everyTurn(({ before, command, events }) => {
      const today = civilDateAt(command.at);
      if (takesRoundBack(events)) return;
      for (const event of events) {
        if (event.type !== 'Replanned') continue;
        const now = new Map(event.plan.steps.map((step) => [step.id, step]));
        const moves = new Map(event.moves.map((move) => [move.step, move]));
        for (const { id, dueOn } of before.plan.steps) {
          const step = now.get(id);
          if (!step) continue;
          expect(moves.get(id)).toEqual(
            step.dueOn === dueOn ? undefined : { step: id, from: dueOn, to: step.dueOn },
          );
          if (dueOn >= today && step.kind !== 'deadline') expect(step.dueOn >= today, id).toBe(true);
        }
      }
    });
  });

  it('no mail’s key comes twice to one place', () => {
    for (const { mails } of sample) {
      const addressed = mails.flatMap((mail) => mail.to.map((place) => `${mail.key} ${place}`));
      expect(new Set(addressed).size).toBe(addressed.length);
      for (const mail of mails) expect(textOf(mail)).not.toMatch(/[{}]|undefined|NaN/);
    }
  });

  it('an act that lacks something is refused with plausible data, and with all that it lacks', () => {
    everyTurn(({ command, after, events }) => {
      if (after.ending || events.length === 0) return;
      for (const type of ACT_TYPES) {
        const lacking = ACT_RULES[type].lacking(after);
        if (lacking.length === 0) continue;
        const doing = plausible(type, after);
        if (!('command' in doing)) throw new Error('an act');
        const told = doing.command({ proposal: after, now: command.at, today: civilDateAt(command.at) });
        const codes = codesOf(type, after, command.at);
        if (codes.length === 0) throw new Error(`${type} lacks something and is accepted`);
        if (told.type !== 'Act' || lacksRight(told.actor, after, told.act).length > 0) continue;
        const unsaid = lacking.filter(({ code }) => !codes.includes(code));
        if (unsaid.length > 0) expect.fail(`${type}: ${unsaid.map(({ code }) => code).join()} unsaid`);
      }
    });
  });

  it('every state can be explained, in sentences without gaps', () => {
    everyState((proposal) => {
      const view = explain(proposal, proposal.assignment.handOverOn, DEFAULT_POLICY.supervision);
      const texts = [
        view.waitingFor,
        view.whyDue,
        view.notFeasible ?? '',
        ...view.milestones.map((milestone) => milestone.why),
        ...view.blocked.flatMap((act) => act.unmet.map((condition) => condition.message)),
      ];
      expect(texts.join('\n')).not.toMatch(/[{}]|undefined|NaN|缺——/);
      expect(view.waitingFor).toMatch(proposal.ending ? /^——$/ : /^(等.|委员不满意，等.|尚有\d+项)/);
      expect(JSON.parse(JSON.stringify(view))).toStrictEqual(view);
    });
  });

  it('what is met is a known step, and the facts only grow, but for what is corrected', () => {
    everyTurn(({ before, after, events }) => {
      if (events.length === 0 || events.some((event) => 'correction' in event)) return;
      const unknown = Object.keys(after.done).filter((step) => !STEP_IDS.some((known) => known === step));
      const rewritten = FACTS.filter((facts) =>
        before[facts].some((fact, index) => after[facts][index] !== fact),
      );
      expect([...unknown, ...rewritten]).toEqual([]);
    });
  });
});

/** The plan of the round before comes back, which the round between had none of. */
function takesRoundBack(events: readonly ProposalEvent[]): boolean {
  return events.some(({ type }) => type === 'HandlingAgainUndone');
}

function codesOf(type: ActType, proposal: Proposal, now: Instant): readonly string[] {
  const doing = plausible(type, proposal);
  if (!('command' in doing)) throw new Error('an act');
  try {
    decide(doing.command({ proposal, now, today: civilDateAt(now) }), proposal);
  } catch (error) {
    if (error instanceof Refusal) return error.detail.unmet.map((condition) => condition.code);
    throw error;
  }
  return [];
}
