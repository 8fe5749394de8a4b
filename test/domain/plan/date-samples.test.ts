import { describe, expect, it } from 'vitest';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { workdaysBetween } from '../../../domain/calendar/working-days.ts';
import { planBackward } from '../../../domain/plan/plan-backward.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { FirstPlanId } from '../../../domain/policy/policy.ts';
import type { Assignment } from '../../../domain/proposal/assignment.ts';

type Sample = {
  readonly plan: FirstPlanId;
  readonly handOverOn: string;
  readonly calendarOn: string;
  readonly dueOn: string;
  readonly planBase: string;
  readonly workdays: number;
  readonly steps: Readonly<Record<string, string>>;
};

/** The office pack's worked examples (§4.8), year by column, dates as MM-DD. */
const SAMPLES: readonly Sample[] = [
  {
    plan: 'planLeadOrdinary',
    handOverOn: '2020-04-07',
    calendarOn: '2020-04-07',
    dueOn: '07-07',
    planBase: '07-07',
    workdays: 63,
    steps: {
      bureauSignFor: '04-10',
      divisionAccept: '04-14',
      confirmPlan: '04-17',
      preliminaryOpinion: '05-08',
      preContact: '05-12',
      draftReply: '06-01',
      divisionHeadReview: '06-10',
      consultMember: '06-15',
      contentFormatReview: '06-19',
      wordingReview: '06-24',
      leaderApproval: '06-30',
      issueReply: '07-02',
    },
  },
  {
    plan: 'planLeadKey3',
    handOverOn: '2020-04-07',
    calendarOn: '2020-04-07',
    dueOn: '07-07',
    planBase: '07-07',
    workdays: 63,
    steps: {
      bureauSignFor: '04-10',
      divisionAccept: '04-10',
      confirmPlan: '04-15',
      preliminaryOpinion: '04-29',
      preContact: '05-06',
      workPlanApproved: '05-13',
      workPlanConfirmed: '05-22',
      symposium: '05-29',
      draftReply: '06-03',
      divisionHeadReview: '06-10',
      consultMember: '06-12',
      contentFormatReview: '06-17',
      wordingReview: '06-19',
      leaderApproval: '06-24',
      bureauHeadApproval: '06-30',
      issueReply: '07-02',
    },
  },
  {
    plan: 'planLeadKey6',
    handOverOn: '2020-04-07',
    calendarOn: '2020-04-07',
    dueOn: '10-07',
    planBase: '09-30',
    workdays: 125,
    steps: {
      bureauSignFor: '04-10',
      divisionAccept: '04-10',
      confirmPlan: '04-17',
      preliminaryOpinion: '05-07',
      preContact: '05-11',
      workPlanApproved: '05-25',
      workPlanConfirmed: '06-08',
      symposium: '07-09',
      draftReply: '07-30',
      divisionHeadReview: '08-12',
      consultMember: '08-18',
      contentFormatReview: '08-24',
      wordingReview: '08-27',
      leaderApproval: '09-02',
      bureauHeadApproval: '09-08',
      supervisingLeaderReview: '09-23',
      issueReply: '09-27',
    },
  },
  {
    plan: 'planCoHandler',
    handOverOn: '2020-04-07',
    calendarOn: '2020-04-07',
    dueOn: '05-07',
    planBase: '05-07',
    workdays: 20,
    steps: {
      bureauSignFor: '04-10',
      divisionAccept: '04-13',
      draftOpinion: '04-23',
      divisionHeadReview: '04-24',
      contentFormatReview: '04-27',
      wordingReview: '04-28',
      leaderApproval: '04-30',
      sendOpinionLetter: '05-06',
    },
  },
  {
    plan: 'planLeadOrdinary',
    handOverOn: '2026-02-05',
    calendarOn: '2026-02-05',
    dueOn: '05-05',
    planBase: '04-30',
    workdays: 55,
    steps: {
      bureauSignFor: '02-10',
      divisionAccept: '02-12',
      confirmPlan: '02-24',
      preliminaryOpinion: '03-02',
      preContact: '03-05',
      draftReply: '03-25',
      divisionHeadReview: '04-03',
      consultMember: '04-09',
      contentFormatReview: '04-15',
      wordingReview: '04-20',
      leaderApproval: '04-23',
      issueReply: '04-27',
    },
  },
];

describe('the office pack’s worked examples', () => {
  it.each(SAMPLES)('$plan handed over on $handOverOn', (sample) => {
    const calendar = calendarAsOf(civilDate(sample.calendarOn));
    const handOverOn = civilDate(sample.handOverOn);
    const year = sample.handOverOn.slice(0, 4);
    const plan = planBackward(DEFAULT_POLICY.plans[sample.plan], assignment(handOverOn), calendar);
    const dates = Object.fromEntries(plan.steps.map((step) => [step.id, step.dueOn.slice(5)]));

    expect(plan.due.dueOn).toBe(`${year}-${sample.dueOn}`);
    expect(plan.due.planBase).toBe(`${year}-${sample.planBase}`);
    expect(workdaysBetween(calendar, handOverOn, plan.due.planBase)).toBe(sample.workdays);
    expect(dates).toMatchObject(sample.steps);
    expect(plan.feasibility).toEqual({ fits: true, compressed: false });
  });
});

function assignment(handOverOn: Assignment['handOverOn']): Assignment {
  return {
    office: 'test',
    number: '2020T001',
    title: '关于核对日期的提案',
    sessionName: '六届六次会议',
    handlingYear: 2020,
    role: 'lead',
    items: [],
    handOverOn,
    outsideCoUnits: ['某局'],
    supportDivisions: [],
  };
}
