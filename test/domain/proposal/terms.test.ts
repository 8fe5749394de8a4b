import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { agenda } from '../../../domain/proposal/agenda.ts';
import { explain } from '../../../domain/proposal/explain.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import {
  extensionAsked,
  extensionDecided,
  extensionUndone,
  opinionSubmitted,
  paused,
  reassigned,
  resumed,
  toAccepted,
  toOpinion,
  toReplied,
} from '../../support/acts.ts';
import { aCase, at, by, refusalOf } from '../../support/cases.ts';

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

describe('a pause', () => {
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

it('an extension leaves the preliminary opinion to its old date where that is met', () => {
  const story = opened().after(...toAccepted, opinionSubmitted(), extensionAsked(40), extensionDecided());
  expect(stepOf(story.proposal, 'divisionAccept')).toBe('2020-04-14');
});
