import { describe, expect, it } from 'vitest';
import {
  consulted,
  drafted,
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
  toReplied,
  allReviewed,
} from '../../support/acts.ts';
import { aCase, aCoHandledCase, aKeyCase, at, refusalOf } from '../../support/cases.ts';

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
    const granted = twice.after(exceptionAsked('stillUnsatisfied'), exceptionDecided());
    expect(refusalOf(twice, submitted())).toEqual(['memberUnsatisfied']);
    expect(granted.after(submitted()).proposal.done.submitForReview).toBeDefined();
  });

  it('of a key case is for key cases, and lets its conditions go', () => {
    const story = aKeyCase().after(
      ...toContact,
      drafted(),
      consulted(),
      marked('officer', 'contributionsDue'),
    );
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
