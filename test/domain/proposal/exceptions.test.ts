import { describe, expect, it } from 'vitest';
import {
  consulted,
  contributionsIn,
  drafted,
  evaluated,
  exceptionAsked,
  exceptionDecided,
  keyToSubmitted,
  marked,
  replied,
  submitted,
  talked,
  toAccepted,
  toContact,
  toDraft,
  toOpinion,
  toReplied,
  allReviewed,
} from '../../support/acts.ts';
import { aCase, aCoHandledCase, aKeyCase, at, by, refusalOf } from '../../support/cases.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { ExceptionRights, Policy } from '../../../domain/policy/policy.ts';
import type { ApproverLevel } from '../../../domain/proposal/exception-facts.ts';

describe('an exception', () => {
  it('from gate 1 lets the division talk before its opinion, once it is granted', () => {
    const asked = aCase().after(...toAccepted, exceptionAsked('gate1'));
    expect(refusalOf(asked, talked())).toEqual(['noPreliminaryOpinion']);
    const denied = asked.after(exceptionDecided(1, false));
    expect(refusalOf(denied, talked())).toEqual(['noPreliminaryOpinion']);
    const granted = denied.after(exceptionAsked('gate1'), exceptionDecided(2), talked());
    expect(granted.proposal.done.preContact).toBeDefined();
    expect(granted.proposal.exceptions).toHaveLength(2);
  });

  it('for a member who cannot be reached wants three days, two channels, the first in time', () => {
    const unanswered = { outcome: 'notReached', phase: 'during', draftNo: 1 } as const;
    const tried = aCase().after(
      ...toDraft,
      marked('officer', 'solicitOpinions'),
      at('2020-06-01 10:00'),
      talked(unanswered),
      at('2020-06-02 10:00'),
      talked(unanswered),
    );
    expect(refusalOf(tried, exceptionAsked('unreachable'))).toEqual(['attemptsMissing']);
    const twoWays = tried.after(at('2020-06-03 10:00'), talked({ ...unanswered, channel: 'letter' }));
    const granted = twoWays.after(exceptionAsked('unreachable'), exceptionDecided());
    expect(refusalOf(twoWays, submitted())).toEqual(['noConsultation']);
    expect(granted.after(submitted(), allReviewed, replied()).proposal.letters).toHaveLength(1);
  });

  it('counts tries of one day once, and none that began too late', () => {
    const unanswered = { outcome: 'notReached', phase: 'during', draftNo: 1 } as const;
    const late = aCase().after(
      ...toDraft,
      at('2020-06-22 10:00'),
      talked(unanswered),
      talked({ ...unanswered, channel: 'letter' }),
      talked({ ...unanswered, channel: 'visit' }),
      at('2020-06-24 10:00'),
      talked(unanswered),
      at('2020-06-29 10:00'),
      talked(unanswered),
    );
    expect(refusalOf(late, exceptionAsked('unreachable'))).toEqual(['attemptsMissing']);
  });

  it('for a member who stays dissatisfied wants two talks, one of them face to face, near the date', () => {
    const once = aCase().after(...toDraft, marked('officer', 'solicitOpinions'), consulted('unsatisfied'));
    expect(refusalOf(once, exceptionAsked('stillUnsatisfied'))).toEqual([
      'talksMissing',
      'exceptionTooEarly',
    ]);
    const twice = once.after(
      drafted(),
      at('2020-06-17 10:00'),
      consulted('unsatisfied', { channel: 'telephone' }),
    );
    expect(refusalOf(twice, exceptionAsked('stillUnsatisfied'))).toEqual(['talksMissing']);
    const led = twice.after(consulted('unsatisfied', { channel: 'visit', ledBy: 'divisionHead' }));
    const granted = led.after(exceptionAsked('stillUnsatisfied'), exceptionDecided());
    expect(refusalOf(twice, submitted())).toEqual(['memberUnsatisfied']);
    expect(granted.after(submitted()).proposal.done.submitForReview).toBeDefined();
    // Another draft is another matter: the member has not seen it.
    expect(refusalOf(granted.after(drafted()), submitted())).toEqual(['noConsultation']);
  });

  it('for a member who cannot be reached stands in for the contact before handling, until he is reached', () => {
    const missed = { outcome: 'notReached', phase: 'before' } as const;
    const tried = aCase().after(
      ...toOpinion,
      talked(missed),
      at('2020-04-20 10:00'),
      talked(missed),
      at('2020-04-21 10:00'),
      talked({ ...missed, channel: 'letter' }),
    );
    expect(refusalOf(tried, drafted())).toEqual(['noPreContact']);
    const granted = tried.after(exceptionAsked('unreachable'), exceptionDecided(), drafted());
    expect(granted.proposal.drafts).toHaveLength(1);
    const reached = granted.after(marked('officer', 'solicitOpinions'), consulted('unsatisfied'));
    expect(refusalOf(reached, submitted())).toEqual(['memberUnsatisfied']);
  });

  it('counts no try of a former round, none with a co-signer, none entered late', () => {
    const missed = { outcome: 'notReached', phase: 'before' } as const;
    const days = ['2020-04-08', '2020-04-09', '2020-04-10'];
    const tries = (told: object) =>
      days.flatMap((day, index) => [
        at(`${day} 10:00`),
        talked({ ...missed, ...told, ...(index === 0 ? { channel: 'letter' } : {}) }),
      ]);
    const having = (told: object) => aCase().after(...toOpinion, ...tries(told));
    expect(refusalOf(having({ counterpart: 'coSigner' }), exceptionAsked('unreachable'))).toEqual([
      'attemptsMissing',
    ]);
    expect(refusalOf(having({ lateReason: '样例说明' }), exceptionAsked('unreachable'))).toEqual([
      'attemptsMissing',
    ]);
    const again = aCase().after(
      ...toOpinion,
      ...tries({}),
      talked(),
      drafted(),
      marked('officer', 'solicitOpinions'),
      consulted(),
      submitted(),
      allReviewed,
      replied(),
      evaluated('unsatisfied'),
    );
    expect(refusalOf(again, exceptionAsked('unreachable'))).toEqual(['attemptsMissing']);
  });

  it('is granted by whom its kind asks for, and told by nobody who asked', () => {
    const asked = aKeyCase().after(...toAccepted, exceptionAsked('key', 'supervisor'));
    expect(refusalOf(asked, exceptionDecided())).toEqual(['ownException']);
    const forLeader = exceptionAsked('key', 'clerk', { onBehalfOf: '样例局长' });
    expect(refusalOf(aKeyCase().after(...toAccepted, forLeader), exceptionDecided())).toEqual([
      'ownException',
    ]);
    const key = aKeyCase().after(...toAccepted, exceptionAsked('key'));
    const told = (approverLevel: ApproverLevel, approver: string) =>
      by('supervisor', (on) => ({
        type: 'decideException',
        no: 1,
        granted: true,
        on,
        approver,
        approverLevel,
        evidence: '样例签批件',
      }));
    expect(refusalOf(key, told('leaderInCharge', '样例分管领导'))).toEqual(['approverTooLow']);
    expect(refusalOf(key, told('bureauHead', '样例副局长'))).toEqual(['ownException']);
    expect(key.after(told('bureauHead', '样例局长')).proposal.exceptions?.[0]?.decision?.granted).toBe(true);
  });

  it('of a key case is for key cases, and lets its conditions go', () => {
    const story = aKeyCase().after(...toContact, drafted(), consulted(), ...contributionsIn);
    expect(refusalOf(story, submitted())).toEqual([
      'workPlanPending',
      'symposiumMissing',
      'supervisorsNotHeard',
      'solicitationMissing',
    ]);
    expect(story.after(exceptionAsked('key'), exceptionDecided(), submitted()).proposal.done).toHaveProperty(
      'submitForReview',
    );
    expect(refusalOf(aCase().after(...toAccepted), exceptionAsked('key'))).toEqual(['exceptionNotHere']);
  });

  it('of a key case lets go whatever else the policy asks before the review', () => {
    const gates = { ...DEFAULT_POLICY.gates, beforeReview: ['contributionsDue', 'siteVisit'] } as const;
    const policy: Policy = { ...DEFAULT_POLICY, gates };
    const excepted = (under: Policy) =>
      aKeyCase({ policy: under }).after(
        ...toContact,
        drafted(),
        consulted(),
        exceptionAsked('key'),
        exceptionDecided(),
      );
    expect(refusalOf(excepted(policy), submitted())).toEqual(['contributionsMissing']);
    const { edition: _edition, ...former } = policy;
    expect(refusalOf(excepted(former), submitted())).toEqual(['contributionsMissing', 'stepOpen']);
  });

  it('is asked for by whom the policy names, and granted by whom it names or one above', () => {
    const ordinary = aCase().after(...toAccepted);
    expect(refusalOf(ordinary, exceptionAsked('gate1', 'supervisor'))).toEqual(['noRight']);
    const key = aKeyCase().after(...toAccepted);
    expect(refusalOf(key, exceptionAsked('key', 'head'))).toEqual(['noRight']);
    expect(key.after(exceptionAsked('key', 'clerk')).proposal.exceptions).toHaveLength(1);

    const { rights, ...exceptions } = DEFAULT_POLICY.exceptions ?? never();
    const before = aCase({ policy: { ...DEFAULT_POLICY, exceptions } }).after(...toAccepted);
    expect(before.after(exceptionAsked('gate1', 'supervisor')).proposal.exceptions).toHaveLength(1);

    const { proposers, approvers } = rights ?? never();
    const ours: ExceptionRights = {
      proposers: { ...proposers, gate1: ['officer'] },
      approvers: { ...approvers, gate1: 'leaderInCharge' },
    };
    const elsewhere = aCase({ policy: { ...DEFAULT_POLICY, exceptions: { ...exceptions, rights: ours } } });
    const asked = elsewhere.after(...toAccepted, exceptionAsked('gate1', 'officer'));
    const granted = (approverLevel: ApproverLevel) =>
      by('supervisor', (on) => ({
        type: 'decideException',
        no: 1,
        granted: true,
        on,
        approver: '样例批准人',
        approverLevel,
        evidence: '样例签批件',
      }));
    expect(refusalOf(asked, granted('supervisionOfficeHead'))).toEqual(['approverTooLow']);
    expect(asked.after(granted('leaderInCharge')).proposal.exceptions?.[0]?.decision?.granted).toBe(true);
  });

  it('is asked for by the division, decided by the supervision office, once', () => {
    const asked = aKeyCase().after(...keyToSubmitted, exceptionAsked('gate1'));
    expect(refusalOf(asked, exceptionAsked('gate1'))).toEqual(['exceptionAlready']);
    expect(refusalOf(asked, exceptionDecided(2))).toEqual(['exceptionUnknown']);
    expect(refusalOf(asked, exceptionDecided(1, true, 'head'))).toEqual(['noRight']);
    expect(refusalOf(asked, exceptionAsked('key', 'officer'))).toEqual(['noRight']);
    expect(refusalOf(aCase(), exceptionDecided())).toEqual(['noExceptionAsked']);
    expect(refusalOf(aCase().after(...toReplied), exceptionAsked('gate1'))).toEqual(['alreadyDone']);
    expect(refusalOf(aCoHandledCase().after(...toAccepted), exceptionAsked('gate1'))).toEqual([
      'coHandlerNoReply',
    ]);
  });
});

function never(): never {
  throw new Error('the rules as shipped say who asks for an exception');
}
