import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { explainStep } from '../../../domain/plan/explain-date.ts';
import { answeredOnTime } from '../../../domain/report/in-time.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { agenda } from '../../../domain/proposal/agenda.ts';
import { explain } from '../../../domain/proposal/explain.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import {
  accepted,
  disputed,
  disputeDecided,
  evaluated,
  evaluationCorrected,
  extensionAsked,
  extensionDecided,
  extensionUndone,
  opinionSubmitted,
  paused,
  planAdjusted,
  reassigned,
  replied,
  resumed,
  toAccepted,
  toOpinion,
  toReplied,
  toReviewed,
} from '../../support/acts.ts';
import { aCase, aCoHandledCase, at, by, OTHER_DIVISION, refusalOf } from '../../support/cases.ts';

/** Handed over on 2020-04-07, due on 2020-07-07. */
const opened = () => aCase({ handOverOn: '2020-04-07' });
const PAUSING: Policy = {
  ...DEFAULT_POLICY,
  termChanges: { extensions: 1, extensionMonths: 3, pauses: true, basis: 'default' },
};
const dueOf = ({ plan }: Proposal) => plan.due.dueOn;
const stepOf = ({ plan }: Proposal, id: string) => plan.steps.find((step) => step.id === id)?.dueOn;

describe('an extension', () => {
  it('moves nothing before it is granted, then every step that is still to come', () => {
    const asked = opened().after(...toOpinion, extensionAsked(31));
    expect(dueOf(asked.proposal)).toBe('2020-07-07');

    const granted = asked.after(extensionDecided());
    expect(dueOf(granted.proposal)).toBe('2020-08-07');
    expect(stepOf(granted.proposal, 'replyDue')).toBe('2020-08-07');
    expect(stepOf(granted.proposal, 'preliminaryOpinion')).toBe(stepOf(asked.proposal, 'preliminaryOpinion'));
    expect(stepOf(granted.proposal, 'draftReply') ?? '').toMatch(/^2020-07-0/);
    expect(granted.journal.at(-1)?.event).toMatchObject({
      type: 'Replanned',
      reason: 'extended',
      moves: expect.arrayContaining([{ step: 'replyDue', from: '2020-07-07', to: '2020-08-07' }]) as unknown,
    });
    expect(explain(granted.proposal, civilDate('2020-04-10'), DEFAULT_POLICY.supervision).whyDue).toContain(
      '经批准延期',
    );
  });

  it('that is denied moves nothing and may be asked again', () => {
    const denied = opened().after(...toAccepted, extensionAsked(), extensionDecided(false));
    expect(dueOf(denied.proposal)).toBe('2020-07-07');
    expect(dueOf(denied.after(extensionAsked(), extensionDecided()).proposal)).toBe('2020-08-06');
  });

  it('is asked before the regulated date, as far as the policy lets, and once', () => {
    const late = opened().after(...toAccepted, at('2020-07-08 10:00'));
    expect(refusalOf(late, extensionAsked())).toContain('extensionTooLate');
    expect(refusalOf(opened().after(...toAccepted), extensionAsked(93))).toEqual(['extensionTooLong']);
    expect(refusalOf(opened().after(...toAccepted), extensionAsked(0))).toEqual(['extensionNotLater']);
    const granted = opened().after(...toAccepted, extensionAsked(), extensionDecided());
    expect(refusalOf(granted, extensionAsked())).toEqual(['extensionUsed']);
    const asked = opened().after(...toAccepted, extensionAsked());
    expect(refusalOf(asked, extensionAsked())).toEqual(['extensionPending']);
    expect(refusalOf(opened(), extensionDecided())).toEqual(['noExtensionAsked']);
  });

  it('was asked in time by the day it was asked, though it is entered later', () => {
    const late = opened().after(...toAccepted, at('2020-07-08 10:00'));
    const on = civilDate('2020-07-06');
    expect(refusalOf(late, extensionAsked(30, 'officer', { on }))).toEqual(['extensionUnproven']);
    const shown = late.after(
      extensionAsked(30, 'officer', { on, receipt: '样例收件回执' }),
      extensionDecided(),
    );
    expect(shown.proposal.extensions).toMatchObject([{ requestedOn: on, receipt: '样例收件回执' }]);
    expect(dueOf(shown.proposal)).toBe('2020-08-06');
    const after = { on: civilDate('2020-07-08'), receipt: '样例收件回执' };
    expect(refusalOf(late, extensionAsked(30, 'officer', after))).toEqual(['extensionTooLate']);
    const ahead = { on: civilDate('2020-07-09') };
    expect(refusalOf(opened().after(...toAccepted), extensionAsked(30, 'officer', ahead))).toContain(
      'dateInFuture',
    );
  });

  it('is decided by the supervision office, asked for by the division', () => {
    const asked = opened().after(...toAccepted, extensionAsked());
    expect(refusalOf(asked, extensionDecided(true, 'officer'))).toEqual(['noRight']);
    expect(refusalOf(opened().after(...toAccepted), extensionAsked(30, 'otherHead'))).toEqual(['noRight']);
  });

  it('entered in error is taken back, and makes nothing late that was not', () => {
    const undone = opened().after(
      ...toAccepted,
      extensionAsked(60),
      extensionDecided(),
      at('2020-06-20 10:00'),
      extensionUndone(),
    );
    expect(dueOf(undone.proposal)).toBe('2020-07-07');
    const [before, after] = [opened().after(...toAccepted, extensionAsked(60), extensionDecided()), undone];
    for (const step of after.proposal.plan.steps) {
      const former = stepOf(before.proposal, step.id) ?? '';
      if (former >= '2020-06-20' && step.kind !== 'deadline')
        expect(step.dueOn >= '2020-06-20', `${step.id} ${former} ${step.dueOn}`).toBe(true);
    }
    expect(refusalOf(undone, extensionUndone())).toEqual(['noExtensionGranted']);
    expect(dueOf(undone.after(extensionAsked(), extensionDecided()).proposal)).toBe('2020-08-06');
  });

  it('comes too late for an answered case', () => {
    expect(refusalOf(opened().after(...toReplied), extensionAsked())).toEqual(['answered']);
  });

  it('is nothing for an office without it, nor for a case from before', () => {
    const { termChanges: _rule, ...former } = DEFAULT_POLICY;
    expect(refusalOf(aCase({ policy: former }).after(...toAccepted), extensionAsked())).toEqual([
      'noExtensions',
    ]);
  });
});

it('comes to the same dates in whatever order reassignment, extension and a pause are entered', () => {
  const ways = {
    reassign: [reassigned()],
    extend: [
      by('supervisor', { type: 'applyExtension', newDueOn: civilDate('2020-08-28'), reasons: '样例' }),
      extensionDecided(),
    ],
    pause: [paused('2020-04-15'), resumed('2020-05-06')],
  };
  const orders = [
    ['reassign', 'extend', 'pause'],
    ['reassign', 'pause', 'extend'],
    ['extend', 'reassign', 'pause'],
    ['extend', 'pause', 'reassign'],
    ['pause', 'reassign', 'extend'],
    ['pause', 'extend', 'reassign'],
  ] as const;
  const plans = orders.map((order) => {
    const story = aCase({ policy: PAUSING }).after(...toAccepted, at('2020-05-20 10:00'));
    return story.after(...order.flatMap((way) => ways[way])).proposal.plan;
  });
  for (const plan of plans) expect(plan).toEqual(plans[0]);
});

it('puts no day back into the past that a plan made anew before had put off', () => {
  const story = aCoHandledCase().after(
    ...toAccepted,
    disputed(),
    at('2020-06-10 10:00'),
    disputeDecided('sole'),
  );
  const putOff = ['preliminaryOpinion', 'preContact', 'confirmPlan'].map((id) => stepOf(story.proposal, id));
  expect(putOff).toEqual(['2020-06-10', '2020-06-10', '2020-06-10']);
  const later = story.after(
    at('2020-06-15 10:00'),
    planAdjusted('wordingReview', '2020-06-23', 'supervisor'),
  );
  expect(['preliminaryOpinion', 'preContact', 'confirmPlan'].map((id) => stepOf(later.proposal, id))).toEqual(
    putOff,
  );
  const { steps } = later.proposal.plan;
  const step = steps.find(({ id }) => id === 'preContact');
  expect(step && explainStep(step, later.proposal.plan)).toContain('重新倒排时已过，改为2020年6月10日');
});

describe('the term of another round', () => {
  const unsatisfied = () => opened().after(...toReplied, evaluated('unsatisfied'));

  it('is extended by itself, whatever the first one was', () => {
    const first = opened().after(...toOpinion, extensionAsked(), extensionDecided());
    const again = first.after(...toReplied.slice(toOpinion.length), evaluated('unsatisfied'));
    const due = dueOf(again.proposal);
    const extended = again.after(extensionAsked(20), extensionDecided());
    expect(dueOf(extended.proposal)).toBe(addDays(civilDate(due), 20));
    expect(dueOf(extended.after(extensionUndone()).proposal)).toBe(due);
  });

  it('leaves what was asked for in the first round to that round', () => {
    const again = opened().after(...toReviewed, extensionAsked(), replied(), evaluated('unsatisfied'));
    const due = dueOf(again.proposal);
    expect(dueOf(again.after(extensionDecided()).proposal)).toBe(due);
  });

  it('is extended as far as the policy lets, counted from its own beginning', () => {
    const inAll: Policy = {
      ...DEFAULT_POLICY,
      termChanges: { extensions: 1, extensionMonths: 3, monthsInAll: 4, pauses: true, basis: 'default' },
    };
    const again = aCase({ policy: inAll }).after(
      ...toReviewed,
      at('2020-07-06 10:00'),
      replied(),
      at('2020-09-15 10:00'),
      evaluated('unsatisfied'),
    );
    const extended = again.after(extensionAsked(30), extensionDecided());
    expect(dueOf(extended.proposal)).toBe('2020-11-14');
    expect(refusalOf(again, paused('2020-09-14'))).toEqual(['datesImpossible']);
    expect(refusalOf(again, extensionAsked(93))).toEqual(['extensionTooLong']);
  });

  it('runs from the day on which the word was entered', () => {
    const received = unsatisfied().proposal.evaluations[0]?.receivedOn;
    const late = opened().after(
      ...toReplied,
      at('2020-05-18 10:00'),
      evaluated('unsatisfied', { receivedOn: civilDate('2020-04-20') }),
    );
    expect(received).toBe('2020-04-07');
    expect(dueOf(late.proposal)).toBe('2020-06-18');
    expect(late.proposal.evaluations[0]).toMatchObject({
      receivedOn: '2020-04-20',
      registeredOn: '2020-05-18',
    });
    expect(late.proposal.plan.steps.every(({ dueOn }) => dueOn >= '2020-05-18')).toBe(true);
  });

  it('can be another division’s, which takes it up and asks other units', () => {
    const handed = unsatisfied().after(reassigned(), accepted(undefined, 'otherHead'));
    expect(handed.proposal.division).toBe(OTHER_DIVISION);
    expect(handed.proposal.officer).toBeDefined();
  });
});

it('a consent that is entered after the letter makes the letter in time', () => {
  const story = opened().after(
    ...toReviewed,
    at('2020-07-06 10:00'),
    extensionAsked(31),
    at('2020-07-20 10:00'),
    replied(),
  );
  expect(answeredOnTime(story.proposal)).toBe(false);
  expect(answeredOnTime(story.after(extensionDecided()).proposal)).toBe(true);
});

describe('a pause', () => {
  it('comes too late once the term has run out, unless it is shown to have been allowed before', () => {
    const late = aCase({ policy: PAUSING }).after(...toAccepted, at('2020-07-20 10:00'));
    expect(refusalOf(late, paused('2020-07-08'))).toEqual(['pauseTooLate']);
    expect(refusalOf(late, paused('2020-07-01'))).toEqual(['pauseUnproven']);
    const shown = late.after(paused('2020-07-01', { receipt: '样例批复' }), resumed());
    expect(shown.proposal.pauses).toMatchObject([{ receipt: '样例批复' }]);
    expect(dueOf(shown.proposal)).toBe('2020-07-26');
  });

  it('ends with the letter, and what follows the letter is reminded of', () => {
    const story = aCase({ policy: PAUSING }).after(
      ...toReviewed,
      at('2020-06-01 10:00'),
      paused(),
      at('2020-06-11 10:00'),
      replied(),
    );
    expect(story.proposal.pauses?.[0]?.until).toBe('2020-06-11');
    expect(dueOf(story.proposal)).toBe('2020-07-17');
    expect(agenda(story.proposal).length).toBeGreaterThan(0);
  });

  it('is known only where the policy knows it', () => {
    expect(refusalOf(opened().after(...toAccepted), paused())).toEqual(['noPauses']);
  });

  it('asks nobody for anything while it goes on, and comes on top of the term', () => {
    const resting = aCase({ policy: PAUSING }).after(...toAccepted, at('2020-04-20 10:00'), paused());
    expect(agenda(resting.proposal)).toEqual([]);
    expect(refusalOf(resting, paused())).toEqual(['alreadyPaused']);

    const again = resting.after(at('2020-05-20 10:00'), resumed());
    expect(dueOf(again.proposal)).toBe(addDays(dueOf(resting.proposal), 30));
    expect(agenda(again.proposal)).not.toEqual([]);
    expect(refusalOf(again, resumed())).toEqual(['notPaused']);
    expect(refusalOf(again, paused('2020-05-01'))).toEqual(['datesImpossible']);
  });

  it('before an extension is in the date that was granted, one after it comes on top', () => {
    const story = () => aCase({ policy: PAUSING }).after(...toAccepted, at('2020-04-20 10:00'));
    const pausedFirst = story().after(
      paused(),
      at('2020-04-30 10:00'),
      resumed(),
      extensionAsked(20),
      extensionDecided(),
    );
    expect(dueOf(pausedFirst.proposal)).toBe('2020-08-06');
    const extendedFirst = story().after(
      extensionAsked(20),
      extensionDecided(),
      paused(),
      at('2020-04-30 10:00'),
      resumed(),
    );
    expect(dueOf(extendedFirst.proposal)).toBe('2020-08-06');
  });
});

it.each([
  ['before', ['2020-06-10 10:00', '2020-06-12 10:00', '2020-07-02 10:00'], ['ask', 'pause', 'resume']],
  ['during', ['2020-06-10 10:00', '2020-06-12 10:00', '2020-06-30 10:00'], ['pause', 'ask', 'resume']],
] as const)('an extension asked for %s a pause is by as many days after it', (_when, days, names) => {
  const doings = { ask: extensionAsked(10), pause: paused(), resume: resumed() };
  const steps = names.flatMap((name, index) => [at(days[index] ?? ''), doings[name]]);
  const story = aCase({ policy: PAUSING }).after(...toAccepted, ...steps);
  expect(dueOf(story.proposal)).toBe('2020-07-27');
  expect(dueOf(story.after(extensionDecided()).proposal)).toBe('2020-08-06');
});

it('an extension leaves the preliminary opinion to its old date where that is met', () => {
  const story = opened().after(...toAccepted, opinionSubmitted(), extensionAsked(40), extensionDecided());
  expect(stepOf(story.proposal, 'divisionAccept')).toBe('2020-04-14');
});

describe('a round that is taken back', () => {
  const again = aCase({ policy: PAUSING }).after(...toReplied, evaluated('unsatisfied'));

  it('takes its pause with it, and the case wakes again', () => {
    const story = again.after(paused(), evaluationCorrected('satisfied'));
    expect(agenda(story.proposal)).not.toEqual([]);
    expect(refusalOf(story, resumed())).toEqual(['notPaused']);
  });

  it('takes its extensions with it, and the round that is opened again has a term of its own', () => {
    const extended = again.after(extensionAsked(20), extensionDecided());
    const anew = extended.after(evaluationCorrected('satisfied'), evaluationCorrected('unsatisfied'));
    expect(dueOf(anew.proposal)).toBe(dueOf(again.proposal));
    expect(dueOf(anew.after(extensionAsked(10), extensionDecided()).proposal)).toBe(
      addDays(civilDate(dueOf(again.proposal)), 10),
    );
    const asked = again.after(extensionAsked(20), evaluationCorrected('satisfied'));
    expect(refusalOf(asked, extensionDecided())).toEqual(['noExtensionAsked']);
  });
});
