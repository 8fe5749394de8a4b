import { describe, expect, it } from 'vitest';
import { civilDate, daysBetween } from '../../../domain/calendar/civil-date.ts';
import { addWorkdays, workdaysBetween } from '../../../domain/calendar/working-days.ts';
import { explainStep } from '../../../domain/plan/explain-date.ts';
import { explainFeasibility } from '../../../domain/plan/explain-feasibility.ts';
import type { Plan } from '../../../domain/plan/plan.ts';
import { calendar, leastWorkdays, mainChain, planOf, ruleOf } from '../../support/random-plans.ts';

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
  const explained = (plan: Plan) => explainFeasibility(plan, ruleOf('planLeadOrdinary'), calendar);
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
    expect(explained(plan)).toBe(
      '时间不足，已依次压缩：答复稿（第一稿）完成（与前一节点相隔14个工作日，压缩为5个）。',
    );
    expect(explained(shortPlan(42))).toMatch(
      /：答复稿.*压缩为5个）、征求会办单位.*相隔5个工作日，压缩为3个）。$/u,
    );
    expect(explained(shortPlan(53))).toBeNull();
    expect(opinion && explainStep(opinion, plan)).toContain('（因时间不足后移9个工作日）');
    expect(shortPlan(53).feasibility).toEqual({ fits: true, compressed: false });
  });

  it('below the least sum does not fit', () => {
    expect(explained(shortPlan(20))).toBe(
      '距规定期限仅余20个工作日，按最短用时尚差5个工作日。各节点压缩至最短用时后，排不下的依次为：形成初步办理意见（至少3个工作日，只排得下0个）、办前联系（至少1个工作日，只排得下0个）、答复稿（第一稿）完成（至少5个工作日，只排得下4个）。建议：在期限届满前提出延期申请。',
    );
    expect(shortPlan(25).feasibility.fits).toBe(true);
    expect(shortPlan(24).feasibility).toEqual({ fits: false, availableWorkdays: 24, shortWorkdays: 1 });
  });

  it('sums to what the office pack says', () => {
    expect(leastWorkdays('planLeadOrdinary')).toBe(25);
  });
});
