import { describe, expect, it } from 'vitest';
import { civilDate, daysBetween } from '../../../domain/calendar/civil-date.ts';
import { addWorkdays, workdaysBetween } from '../../../domain/calendar/working-days.ts';
import { explainFeasibility, explainStep } from '../../../domain/plan/explain-date.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { calendar, leastWorkdays, mainChain, planOf } from '../../support/random-plans.ts';

describe('a term that is short', () => {
  const shortPlan = (workdays: number) => {
    const handOverOn = civilDate('2020-09-01');
    return planOf({
      planId: 'planLeadOrdinary',
      handOverOn,
      days: daysBetween(handOverOn, addWorkdays(calendar, handOverOn, workdays)),
      role: 'sole',
      supportDivisions: [],
    });
  };
  const gaps = (plan: Plan) => {
    const chain = mainChain(plan, 'planLeadOrdinary');
    return Object.fromEntries(
      chain.map((step, index) => [
        step.id,
        workdaysBetween(calendar, chain[index - 1]?.dueOn ?? plan.due.handOverOn, step.dueOn),
      ]),
    );
  };

  it('takes from drafting first, then from soliciting, then from the reviews', () => {
    expect(gaps(shortPlan(53))).toMatchObject({ draftReply: 14, solicitOpinions: 5, leaderApproval: 3 });
    expect(gaps(shortPlan(50))).toMatchObject({ draftReply: 11, solicitOpinions: 5, leaderApproval: 3 });
    expect(gaps(shortPlan(44))).toMatchObject({ draftReply: 5, solicitOpinions: 5, leaderApproval: 3 });
    expect(gaps(shortPlan(42))).toMatchObject({ draftReply: 5, solicitOpinions: 3, leaderApproval: 3 });
    expect(gaps(shortPlan(37))).toMatchObject({
      draftReply: 5,
      solicitOpinions: 3,
      divisionHeadReview: 1,
      contentFormatReview: 2,
      wordingReview: 1,
      leaderApproval: 2,
      preContact: 3,
      consultMember: 3,
    });
  });

  it('takes from the contacts and at last from the opening only what the least gaps leave', () => {
    expect(gaps(shortPlan(25))).toEqual({
      assignDivision: 0,
      bureauSignFor: 1,
      divisionAccept: 1,
      confirmPlan: 1,
      preliminaryOpinion: 3,
      preContact: 1,
      draftReply: 5,
      solicitOpinions: 3,
      divisionHeadReview: 1,
      consultMember: 2,
      submitForReview: 0,
      contentFormatReview: 2,
      wordingReview: 1,
      leaderApproval: 2,
      issueReply: 1,
    });
  });

  it('says so, and by how much each step moved', () => {
    const plan = shortPlan(44);
    const opinion = plan.steps.find((step) => step.id === 'preliminaryOpinion');

    expect(plan.feasibility).toEqual({ fits: true, compressed: true });
    expect(explainFeasibility(plan)).toContain('时间不足');
    expect(opinion && explainStep(opinion, plan)).toContain('（因时间不足后移9个工作日）');
    expect(shortPlan(53).feasibility).toEqual({ fits: true, compressed: false });
  });

  it('below the least sum does not fit', () => {
    expect(explainFeasibility(shortPlan(20))).toBe(
      '距规定期限仅余20个工作日，按最短用时尚差5个工作日。建议：在期限届满前提出延期申请。',
    );
    expect(shortPlan(25).feasibility.fits).toBe(true);
    expect(shortPlan(24).feasibility).toEqual({ fits: false, availableWorkdays: 24, shortWorkdays: 1 });
  });

  it('sums to what the office pack says', () => {
    expect(leastWorkdays('planLeadOrdinary')).toBe(25);
  });
});
