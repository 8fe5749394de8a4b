import { describe, expect, it } from 'vitest';
import { explainStep } from '../../../domain/plan/explain-date.ts';
import { plannedStep } from '../../../domain/proposal/step-facts.ts';
import {
  drafted,
  evaluated,
  extensionAsked,
  extensionDecided,
  extensionUndone,
  planAdjusted,
  planConfirmed,
  toAccepted,
  toContact,
  toReplied,
} from '../../support/acts.ts';
import {
  aCase,
  aCoHandledCase,
  at,
  doneOn,
  happenedIn,
  refusalDetailOf,
  refusalOf,
  type Story,
} from '../../support/cases.ts';

const accepted = aCase().after(...toAccepted);
const dueOn = ({ proposal }: Story, step: Parameters<typeof plannedStep>[1]) =>
  plannedStep(proposal, step)?.dueOn;

describe('confirmPlan 确认倒排计划', () => {
  it('is the division head’s, once, where the plan asks for it', () => {
    expect(doneOn(accepted.after(planConfirmed()), 'confirmPlan')).toBe('2020-04-07');
    expect(refusalOf(accepted, planConfirmed('supervisor'))).toEqual(['noRight']);
    expect(refusalOf(accepted.after(planConfirmed()), planConfirmed())).toEqual(['alreadyDone']);
    expect(refusalOf(aCoHandledCase().after(...toAccepted), planConfirmed())).toEqual(['noPlanToConfirm']);
    expect(refusalOf(aCase(), planConfirmed('supervisor'))).toEqual(['noRight']);
  });
});

describe('adjustPlan 调整时间节点', () => {
  it('moves a step and says from when, to when, by hand and why', () => {
    const story = accepted.after(planAdjusted('preliminaryOpinion', '2020-04-30'));
    expect(happenedIn(accepted, planAdjusted('preliminaryOpinion', '2020-04-30'))).toEqual([
      'PlanAdjusted',
      'Replanned',
    ]);
    expect(story.journal.at(-1)?.event).toMatchObject({
      reason: 'adjusted',
      moves: [{ step: 'preliminaryOpinion', from: '2020-05-08', to: '2020-04-30' }],
    });
    const step = plannedStep(story.proposal, 'preliminaryOpinion');
    expect(step && explainStep(step, story.proposal.plan)).toContain('原建议2020年5月8日，已由人工调整。');
  });

  it('stays between its neighbours, on a working day to come', () => {
    const opinion = (on: string) => refusalOf(accepted, planAdjusted('preliminaryOpinion', on));
    expect(opinion('2020-05-02')).toEqual(['notWorkday']);
    expect(opinion('2020-05-13')).toEqual(['outOfOrder']);
    expect(opinion('2020-04-16')).toEqual(['outOfOrder']);
    expect(opinion('2020-04-06')).toEqual(['notWorkday', 'dateTooEarly', 'outOfOrder']);
    expect(refusalDetailOf(accepted, planAdjusted('preliminaryOpinion', '2020-05-13')).message).toContain(
      '应安排在2020年4月17日至2020年5月12日之间',
    );
  });

  it('is the division’s for its own steps, the supervision office’s for those of the bureau, nobody’s for the term', () => {
    expect(refusalOf(accepted, planAdjusted('preliminaryOpinion', '2020-04-30', 'officer'))).toEqual([
      'noRight',
    ]);
    expect(refusalOf(accepted, planAdjusted('preliminaryOpinion', '2020-04-30', 'supervisor'))).toEqual([
      'noRight',
    ]);
    expect(refusalOf(accepted, planAdjusted('wordingReview', '2020-06-28'))).toEqual(['noRight']);
    expect(
      dueOn(accepted.after(planAdjusted('wordingReview', '2020-06-28', 'supervisor')), 'wordingReview'),
    ).toBe('2020-06-28');
    expect(refusalOf(accepted, planAdjusted('replyDue', '2020-07-06', 'supervisor'))).toEqual([
      'dateRegulated',
    ]);
    expect(refusalOf(accepted, planAdjusted('symposium', '2020-05-29'))).toEqual(['stepNotHere']);
  });

  it('is of no use for what is met, or once the letter has left', () => {
    const contacted = aCase().after(...toContact, drafted());
    expect(refusalOf(contacted, planAdjusted('draftReply', '2020-05-29'))).toEqual(['alreadyDone']);
    expect(refusalOf(aCase().after(...toReplied), planAdjusted('followUpVisit', '2020-04-20'))).toEqual([
      'alreadyDone',
    ]);
  });

  it('lapses when an extension moves the base, and holds again when that is undone', () => {
    const extended = accepted.after(
      planAdjusted('preliminaryOpinion', '2020-04-30'),
      extensionAsked(),
      extensionDecided(),
    );
    const natural = accepted.after(extensionAsked(), extensionDecided());
    expect(dueOn(extended, 'preliminaryOpinion')).toBe(dueOn(natural, 'preliminaryOpinion'));
    expect(dueOn(extended.after(extensionUndone()), 'preliminaryOpinion')).toBe('2020-04-30');
  });

  it('works in another round', () => {
    const again = aCase().after(...toReplied, evaluated('unsatisfied'), at('2020-04-08 10:00'));
    const natural = dueOn(again, 'draftReply');
    const moved = again.after(planAdjusted('draftReply', '2020-04-21'));
    expect(natural).not.toBe('2020-04-21');
    expect(dueOn(moved, 'draftReply')).toBe('2020-04-21');
  });
});
