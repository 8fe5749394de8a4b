import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Counterpart } from '../../../domain/proposal/facts.ts';
import { keyAdvice } from '../../../domain/proposal/gates/key-advice.ts';
import {
  consulted,
  heard,
  keyConditionsMet,
  reported,
  siteVisited,
  submitted,
  symposiumHeld,
  toAccepted,
  toDraft,
  workPlanDecided,
  workPlanSubmitted,
} from '../../support/acts.ts';
import {
  aCase,
  aCoHandledCase,
  aKeyCase,
  at,
  by,
  doneOn,
  FIRST_EDITION,
  refusalDetailOf,
  refusalOf,
  type PersonName,
} from '../../support/cases.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';

const accepted = aKeyCase().after(...toAccepted);

describe('重点提案办理工作方案', () => {
  it('is submitted by the division, approved by the bureau, then by the supervising leader', () => {
    const submittedPlan = accepted.after(workPlanSubmitted());
    expect(doneOn(submittedPlan, 'workPlanSubmitted')).toBe('2020-04-07');
    expect(refusalOf(submittedPlan, workPlanDecided('supervisingLeader'))).toEqual(['noWorkPlan']);
    const approved = submittedPlan.after(workPlanDecided('bureau', true, 'chief'));
    expect(doneOn(approved, 'workPlanApproved')).toBe('2020-04-07');
    expect(refusalOf(approved, workPlanDecided())).toEqual(['noWorkPlan']);
    expect(doneOn(approved.after(workPlanDecided('supervisingLeader')), 'workPlanConfirmed')).toBe(
      '2020-04-07',
    );
  });

  it('is drafted anew where it was sent back with reasons, and asks for its decisions again', () => {
    const sentBack = accepted.after(workPlanSubmitted(), workPlanDecided('bureau', false));
    expect(doneOn(sentBack, 'workPlanApproved')).toBeUndefined();
    expect(refusalOf(sentBack, workPlanDecided())).toEqual(['noWorkPlan']);
    const second = sentBack.after(workPlanSubmitted(), workPlanDecided());
    expect(second.proposal.workPlans?.map(({ no }) => no)).toEqual([1, 2]);
    expect(doneOn(second.after(workPlanSubmitted()), 'workPlanApproved')).toBeUndefined();
    const wordless = by('supervisor', (on) => ({
      type: 'decideWorkPlan',
      level: 'bureau',
      granted: false,
      on,
      approver: '样例局长',
      evidence: '样例',
    }));
    expect(refusalOf(accepted.after(workPlanSubmitted()), wordless)).toEqual(['reasonMissing']);
  });
});

describe('who decides on a work plan', () => {
  const told = (approver: string) => workPlanDecided('bureau', true, 'supervisor', { approver });

  it('is the leader in charge too', () => {
    const submittedPlan = accepted.after(workPlanSubmitted());
    expect(doneOn(submittedPlan.after(workPlanDecided('bureau', true, 'leader')), 'workPlanApproved')).toBe(
      '2020-04-07',
    );
    expect(refusalOf(submittedPlan, workPlanDecided('bureau', true, 'otherLeader'))).toEqual(['noRight']);
  });

  it('is nobody who drafted it', () => {
    const byHead = accepted.after(workPlanSubmitted('head'));
    expect(refusalOf(byHead, told('样例处长'))).toEqual(['ownDraft']);
    expect(doneOn(byHead.after(told('样例副局长')), 'workPlanApproved')).toBeDefined();
    const older = aKeyCase({ policy: FIRST_EDITION }).after(...toAccepted, workPlanSubmitted('head'));
    expect(doneOn(older.after(told('样例处长')), 'workPlanApproved')).toBeDefined();
    const gates = { ...DEFAULT_POLICY.gates, noSelfReview: false };
    const free = aKeyCase({ policy: { ...DEFAULT_POLICY, gates } }).after(...toAccepted, workPlanSubmitted());
    expect(doneOn(free.after(told('样例经办')), 'workPlanApproved')).toBeDefined();
  });
});

describe('现场调研、座谈会、听取指示', () => {
  it('meet their steps, with who was there', () => {
    const story = accepted.after(siteVisited(false), siteVisited(true, 'head'), symposiumHeld());
    expect(doneOn(story, 'siteVisit')).toBe('2020-04-07');
    expect(doneOn(story, 'symposium')).toBe('2020-04-07');
    expect(story.proposal.gatherings?.map(({ kind, leaderPresent }) => [kind, leaderPresent])).toEqual([
      ['siteVisit', false],
      ['siteVisit', true],
      ['symposium', true],
    ]);
  });

  it('count a symposium only with somebody from outside', () => {
    const alone = symposiumHeld('officer', { present: [] });
    expect(refusalOf(accepted, alone)).toEqual(['nobodyPresent']);
    const older = aKeyCase({ policy: FIRST_EDITION }).after(...toAccepted, alone);
    expect(doneOn(older, 'symposium')).toBe('2020-04-07');
  });

  it('blocks until the supervising unit is heard; its leader is advice', () => {
    expect(doneOn(accepted.after(heard('supervisingLeader')), 'supervisorsHeard')).toBeUndefined();
    expect(doneOn(accepted.after(heard('supervisingUnit', 'leader')), 'supervisorsHeard')).toBe('2020-04-07');
  });

  it.each([
    ['workPlanSubmitted', workPlanSubmitted, ['officer', 'head'], ['supervisor', 'leader']],
    [
      'siteVisit',
      (who: PersonName) => siteVisited(true, who),
      ['officer', 'head', 'leader'],
      ['supervisor', 'colleague'],
    ],
    ['symposium', symposiumHeld, ['officer', 'head', 'leader'], ['clerk', 'otherHead']],
    [
      'supervisorsHeard',
      (who: PersonName) => heard('supervisingUnit', who),
      ['leader', 'head', 'supervisor', 'clerk'],
      ['officer', 'otherLeader'],
    ],
  ] as const)('%s is told by those whose it is', (step, act, may, mayNot) => {
    for (const who of may) expect(doneOn(accepted.after(act(who)), step)).toBe('2020-04-07');
    for (const who of mayNot) expect(refusalOf(accepted, act(who))).toEqual(['noRight']);
  });

  it('are for key proposals answered by us', () => {
    for (const act of [workPlanSubmitted(), siteVisited(), symposiumHeld(), heard()]) {
      expect(refusalOf(aCase().after(...toAccepted), act)).toEqual(['onlyKey']);
      expect(refusalOf(aCoHandledCase({ keyKind: 'main' }).after(...toAccepted), act)).toEqual(['onlyKey']);
    }
    expect(refusalOf(aKeyCase(), heard())).toEqual(['notAssigned']);
  });
});

describe('what advises only', () => {
  it('is told in full, and explained in a note, before the draft is reviewed', () => {
    const story = aKeyCase().after(...toDraft, ...keyConditionsMet, consulted(), at('2020-05-08 10:00'));
    const bare = by('officer', { type: 'submitForReview' });
    expect(refusalOf(story, bare)).toEqual(['adviceUnexplained']);
    expect(refusalDetailOf(story, bare).message).toContain(
      '月度汇报未报齐、分管局领导未参加现场调研、督办领导未批复工作方案、未向督办领导汇报、听取指示',
    );
    expect(story.after(submitted()).journal.at(-1)?.event).toMatchObject({ adviceNote: '样例情况说明' });
    const complete = story.after(
      reported('2020-04'),
      siteVisited(),
      workPlanDecided('supervisingLeader'),
      heard('supervisingLeader'),
    );
    expect(keyAdvice(complete.proposal, complete.today)).toEqual([]);
    expect(doneOn(complete.after(bare), 'submitForReview')).toBe('2020-05-08');
  });

  it('misses the proposer and the co-units at the symposium', () => {
    const advised = (...present: readonly Counterpart[]) => {
      const story = accepted.after(symposiumHeld('officer', { present }));
      return keyAdvice(story.proposal, story.today).includes('symposiumWithParties');
    };
    expect(advised('supervisingUnit')).toBe(true);
    expect(advised('leadMember')).toBe(true);
    expect(advised('proposerUnit', 'coUnit')).toBe(false);
    const sole = aCase({ keyKind: 'main' }).after(
      ...toAccepted,
      symposiumHeld('officer', { present: ['leadMember'] }),
    );
    expect(keyAdvice(sole.proposal, sole.today)).not.toContain('symposiumWithParties');
  });

  it('misses no report before its day', () => {
    const asked = aKeyCase().after(...toDraft, at('2020-04-21 10:00'));
    expect(keyAdvice(asked.proposal, asked.today)).not.toContain('monthlyReports');
    expect(keyAdvice(asked.proposal, civilDate('2020-04-24'))).toContain('monthlyReports');
  });

  it('asks nothing of an ordinary case', () => {
    const ordinary = aCase().after(...toDraft);
    expect(keyAdvice(ordinary.proposal, ordinary.today)).toEqual([]);
  });
});
