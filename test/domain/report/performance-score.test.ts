import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import type { IndicatorId } from '../../../domain/policy/score-rule.ts';
import { performanceScore, type IndicatorScore } from '../../../domain/report/performance-score.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import type { StepId } from '../../../domain/policy/step-ids.ts';
import { DEFAULT_SCORES, type ScoreRule } from '../../../domain/policy/score-rule.ts';
import type { ItemsOfClass } from '../../../domain/proposal/facts.ts';
import { indicatorWords } from '../../../domain/wording/scores.ts';
import type { ScoredYear } from '../../../domain/report/tally.ts';
import {
  accepted,
  aftermath,
  allReviewed,
  assigned,
  consulted,
  disputed,
  disputeDecided,
  drafted,
  evaluationCorrected,
  evaluated,
  exceptionAsked,
  exceptionDecided,
  handledAgain,
  letterSent,
  marked,
  moved,
  opinionDrafted,
  planConfirmed,
  promised,
  replied,
  returnAnswered,
  returnAsked,
  reviewed,
  sentBack,
  settled,
  signedFor,
  siteVisited,
  submitted,
  symposiumHeld,
  talked,
  toAccepted,
  toConsulted,
  toContact,
  toOpinion,
  toReplied,
  toReviewed,
  toSubmitted,
  withdrawn,
} from '../../support/acts.ts';
import {
  aCase,
  aCoHandledCase,
  aKeyCase,
  at,
  type CaseOptions,
  type Doing,
  type Story,
} from '../../support/cases.ts';
import { sample } from '../../support/frozen-lives.ts';

const meeting = { on: civilDate('2020-04-15'), title: '样例部署会议' };

type Given = Partial<Omit<ScoredYear, 'cases'>>;

const yearOf = (stories: readonly Pick<Story, 'proposal'>[], given: Given = {}): ScoredYear => ({
  cases: stories.map(({ proposal }) => proposal),
  today: civilDate('2020-12-31'),
  rule: DEFAULT_SCORES,
  ...given,
});

function rowOf(id: IndicatorId, stories: readonly Pick<Story, 'proposal'>[], given?: Given): IndicatorScore {
  const row = performanceScore(yearOf(stories, given)).rows.find((each) => each.id === id);
  if (!row) throw new Error(`no row ${id}`);
  return row;
}

/** A case that counts, number 1, and one that does not, number 2. */
function two(
  counting: readonly Doing[],
  lacking: readonly Doing[],
  made = aCase as (options: CaseOptions) => Story,
) {
  return [
    made({ number: '2020T001' }).after(...counting),
    made({ number: '2020T002' }).after(...lacking),
  ] as const;
}

const half = { numerator: 1, denominator: 2, counted: ['2020T001'] };
const lacks = (reason: string) => [{ number: '2020T002', reason }];
const late = at('2020-07-10 09:00');

describe('the rows over cases', () => {
  it('dutyBreakdown: leader in charge, division and officer stand in the case', () => {
    const rows = rowOf('dutyBreakdown', two(toAccepted, [assigned()]));
    expect(rows).toMatchObject({ ...half, points: 2, missing: lacks('notFourLevels') });
    const { leaderInCharge: _leader, ...leaderless } = aCase().after(...toAccepted).proposal;
    expect(rowOf('dutyBreakdown', [{ proposal: leaderless }]).points).toBe(0);
  });

  it('signedOnTime: by the day of the plan, of all cases', () => {
    const tardy = [assigned(), at('2020-04-20 09:00'), signedFor()];
    const rows = rowOf('signedOnTime', two([assigned(), signedFor()], tardy));
    expect(rows).toMatchObject({ ...half, points: 5, missing: lacks('notSignedOnTime') });
    const backdated = [assigned(), at('2020-04-20 09:00'), signedFor('2020-04-08')];
    expect(rowOf('signedOnTime', [aCoHandledCase().after(...backdated)]).points).toBe(10);
    expect(rowOf('signedOnTime', two([signedFor()], [withdrawn()])).denominator).toBe(2);
  });

  it('planConfirmed: by its day', () => {
    const tardy = [...toAccepted, at('2020-05-20 09:00'), planConfirmed()];
    const rows = rowOf('planConfirmed', two([...toAccepted, planConfirmed()], tardy));
    expect(rows).toMatchObject({ ...half, points: 2, missing: lacks('planNotConfirmedOnTime') });
  });

  it('planConfirmed and reviewQuality: nothing is missing where the rules have no such step', () => {
    const { plans } = DEFAULT_POLICY;
    const without = (id: StepId): Policy => ({
      ...DEFAULT_POLICY,
      plans: {
        ...plans,
        planLeadOrdinary: {
          ...plans.planLeadOrdinary,
          steps: plans.planLeadOrdinary.steps.filter((step) => step.id !== id),
        },
      },
    });
    const unconfirmed = aCase({ policy: without('confirmPlan') }).after(...toAccepted);
    expect(rowOf('planConfirmed', [unconfirmed])).toMatchObject({ denominator: 0, remark: 'noneOfKind' });
    const unreviewed = aCase({ policy: without('contentFormatReview') }).after(...toSubmitted);
    expect(rowOf('reviewQuality', [unreviewed])).toMatchObject({ denominator: 0, remark: 'noneOfKind' });
  });

  it('gatesKept: without exception to a gate and without a talk before gate 1 entered as 补录', () => {
    const early = talked({ lateReason: '样例' });
    const rows = rowOf('gatesKept', two(toOpinion, [...toAccepted, early]));
    expect(rows).toMatchObject({ ...half, points: 4, missing: lacks('procedureFlaw') });
    const granted = [...toAccepted, exceptionAsked('gate1'), exceptionDecided(), early];
    expect(rowOf('gatesKept', two(toOpinion, granted))).toMatchObject({
      ...half,
      missing: lacks('exceptionGranted'),
    });
    const conditions = aKeyCase().after(...toAccepted, exceptionAsked('key', 'leader'), exceptionDecided());
    expect(rowOf('gatesKept', [conditions]).points).toBe(8);
    const ofRound = [
      ...toReplied,
      evaluated('unsatisfied'),
      exceptionAsked('gate1'),
      exceptionDecided(),
    ] as const;
    expect(rowOf('gatesKept', [aCase().after(...ofRound)]).points).toBe(0);
    expect(rowOf('gatesKept', [aCase().after(...ofRound, evaluationCorrected('satisfied'))]).points).toBe(8);
    const denied = [...toAccepted, exceptionAsked('gate1'), exceptionDecided(1, false)];
    const visit = talked({ phase: 'after', lateReason: '样例' });
    const others = talked({ counterpart: 'coUnit', lateReason: '样例' });
    expect(rowOf('gatesKept', two(denied, [...toAccepted, visit, others])).points).toBe(8);
    expect(rowOf('gatesKept', two(denied, [...toOpinion, early])).points).toBe(8);
  });

  it('reviewQuality: half a case for each time that 督查处 sent it back', () => {
    const back = [sentBack('contentFormatReview'), drafted({ change: 'wording' }), submitted()];
    const once = [...toSubmitted, reviewed('divisionHeadReview'), ...back];
    const passed = [...once, reviewed('contentFormatReview')];
    expect(rowOf('reviewQuality', two(toReviewed, passed))).toMatchObject({
      numerator: 1.5,
      denominator: 2,
      points: 3,
      counted: ['2020T001', '2020T002'],
      missing: lacks('sentBackInReview'),
    });
    const thrice = [...once, ...back, ...back, reviewed('contentFormatReview')];
    expect(rowOf('reviewQuality', two(toReviewed, thrice))).toMatchObject({ ...half, points: 2 });
    expect(rowOf('reviewQuality', two(toReviewed, toSubmitted)).missing).toEqual(lacks('awaitsReview'));
    const byHead = [...toSubmitted, sentBack('divisionHeadReview', 'head')];
    expect(rowOf('reviewQuality', two(toReviewed, byHead))).toMatchObject({ denominator: 1, points: 4 });
    expect(rowOf('reviewQuality', two(toReviewed, toConsulted))).toMatchObject({ denominator: 1, points: 4 });
  });

  it('reviewQuality: what only others sent back is passed at once, opinions to lead units too', () => {
    const byClerk = [
      ...toSubmitted,
      reviewed('divisionHeadReview', 'contentFormatReview'),
      sentBack('wordingReview', 'clerk'),
    ];
    const opinion = [...toAccepted, opinionDrafted(), allReviewed];
    const stories = [aCase().after(...byClerk), aCoHandledCase().after(...opinion)];
    expect(rowOf('reviewQuality', stories)).toMatchObject({ numerator: 2, denominator: 2, points: 4 });
  });

  it('reviewQuality: a review of a former round stays what it was', () => {
    const again = aCase().after(...toReplied, evaluated('unsatisfied'));
    expect(again.proposal.done.contentFormatReview).toBeUndefined();
    expect(rowOf('reviewQuality', [again])).toMatchObject({ numerator: 1, denominator: 1 });
  });

  it('threePhases: a counted talk with a member in each', () => {
    const visited = [...toReplied, talked({ phase: 'after' })];
    const rows = rowOf('threePhases', two(visited, toReplied));
    expect(rows).toMatchObject({ ...half, points: 4, missing: lacks('phasesMissing') });
    const unreached = [...toReplied, talked({ phase: 'after', outcome: 'notReached' })];
    expect(rowOf('threePhases', two(visited, unreached)).numerator).toBe(1);
  });

  it('faceToFace: the points of 质量指标评价 by the rule that is chosen', () => {
    const interview = talked({ channel: 'interview' });
    const call = talked({ wish: '样例：电话沟通即可' });
    const stories = two([...toOpinion, interview], [...toOpinion, call]);
    expect(rowOf('faceToFace', stories)).toMatchObject({
      numerator: 7.5,
      denominator: 10,
      points: 3.8,
      counted: ['2020T001', '2020T002'],
      missing: lacks('otherWaysOnly'),
    });
    const quality = { ...DEFAULT_SCORES.quality, memberWishCountsFull: true };
    const rule = { ...DEFAULT_SCORES, quality };
    expect(rowOf('faceToFace', stories, { rule })).toMatchObject({
      numerator: 10,
      points: 5,
      missing: [],
    });
    expect(rowOf('faceToFace', two([...toOpinion, interview], toOpinion)).missing).toEqual(lacks('noTalk'));
  });

  it('repliedOnTime: the first reply by the regulated date, whatever came after it', () => {
    const rows = rowOf('repliedOnTime', two(toReplied, [...toReviewed, late, replied()]));
    expect(rows).toMatchObject({ ...half, points: 6, missing: lacks('notRepliedOnTime') });
    const again = [...toReplied, evaluated('unsatisfied'), late, ...handledAgain];
    expect(rowOf('repliedOnTime', two(again, toReviewed))).toMatchObject(half);
  });

  it('coOnTime: the opinion to the lead unit, and nothing else', () => {
    const reviewedOpinion = [...toAccepted, opinionDrafted(), allReviewed];
    const stories = two(
      [...reviewedOpinion, letterSent()],
      [...reviewedOpinion, late, letterSent()],
      aCoHandledCase,
    );
    const own = aCase({ number: '2020T003' }).after(...toReplied);
    const rows = rowOf('coOnTime', [...stories, own]);
    expect(rows).toMatchObject({ ...half, points: 3, missing: lacks('opinionNotOnTime') });
    expect(rowOf('repliedOnTime', [...stories, own])).toMatchObject({ denominator: 1, points: 12 });
  });

  it('satisfaction: 基本满意 counts 0.8, 不满意 nothing, and only who was asked counts', () => {
    const toWord = (word: Parameters<typeof evaluated>[0]) => [...toReplied, evaluated(word)];
    const rows = rowOf('satisfaction', two(toWord('satisfied'), toWord('mostlySatisfied')));
    expect(rows).toMatchObject({
      numerator: 1.8,
      denominator: 2,
      points: 10.8,
      missing: lacks('mostlySatisfied'),
    });
    expect(rowOf('satisfaction', two(toWord('satisfied'), toWord('unsatisfied')))).toMatchObject({
      ...half,
      points: 6,
      missing: lacks('unsatisfied'),
    });
    expect(rowOf('satisfaction', two(toWord('satisfied'), toReplied)).denominator).toBe(1);
    const reconciled = [...toWord('unsatisfied'), ...handledAgain, evaluated('satisfied')];
    expect(rowOf('satisfaction', two(toWord('satisfied'), reconciled)).points).toBe(12);
  });

  it('itemsAnswered: the suggestions that the letter sent answers', () => {
    const rows = rowOf('itemsAnswered', two(toReplied, toReviewed));
    expect(rows).toMatchObject({
      numerator: 2,
      denominator: 4,
      points: 2,
      counted: ['2020T001'],
      missing: [{ number: '2020T002', reason: 'itemsNotAnswered', items: [1, 2] }],
    });
  });

  it('mattersRecorded: of the suggestions answered with class A or B', () => {
    const toClass = (resultClass: 'A' | 'B' | 'C') => [
      ...toContact,
      drafted({ resultClass }),
      marked('officer', 'solicitOpinions'),
      consulted(),
      submitted(),
      allReviewed,
      replied({ resultClass }),
    ];
    const rows = rowOf(
      'mattersRecorded',
      two([...toClass('A'), moved({ itemNo: 2 }), moved()], toClass('C')),
    );
    expect(rows).toMatchObject({
      numerator: 1,
      denominator: 2,
      points: 2,
      counted: ['2020T001'],
      missing: [{ number: '2020T001', reason: 'itemsWithoutMatter', items: [1] }],
    });
    const single = aCase({ items: [{ no: 1, text: '样例建议一' }] }).after(...toClass('B'), moved());
    expect(rowOf('mattersRecorded', [single]).points).toBe(4);
  });

  it('mattersRecorded: by the class of each suggestion, in the classes that the policy counts', () => {
    const answered = (resultClass: 'B' | 'C', itemsOfClass: ItemsOfClass) =>
      aCase().after(
        ...toContact,
        drafted({ resultClass, itemsOfClass }),
        marked('officer', 'solicitOpinions'),
        consulted(),
        submitted(),
        allReviewed,
        replied({ resultClass }),
      );
    const ofB = rowOf('mattersRecorded', [answered('B', { C: [2] })]);
    expect(ofB).toMatchObject({ numerator: 0, denominator: 1, points: 0, missing: [{ items: [1] }] });
    const ofC = answered('C', { A: [1] });
    expect(rowOf('mattersRecorded', [ofC])).toMatchObject({ denominator: 1, points: 0 });
    expect(rowOf('mattersRecorded', [ofC.after(moved({ itemNo: 1 }))])).toMatchObject({ points: 4 });

    const rule: ScoreRule = { ...DEFAULT_SCORES, classesWithMatters: ['C'] };
    expect(rowOf('mattersRecorded', [ofC], { rule }).missing[0]?.items).toEqual([2]);
    expect(indicatorWords('mattersRecorded', { labels: DEFAULT_POLICY, rule }).formula).toContain('C类建议');
    const { classesWithMatters: _classes, ...before } = DEFAULT_SCORES;
    expect(rowOf('mattersRecorded', [ofC], { rule: before })).toMatchObject({ denominator: 1 });
  });

  it('commitmentsKept: what was to be done by now', () => {
    const kept = [...toReplied, promised(10), settled(), promised(400)];
    const rows = rowOf('commitmentsKept', two(kept, [...toReplied, promised(10)]));
    expect(rows).toMatchObject({
      ...half,
      points: 2,
      missing: [{ number: '2020T002', reason: 'commitmentsOwed', items: [1] }],
    });
    const explained = [...toReplied, promised(10), settled(1, 'explained')];
    expect(rowOf('commitmentsKept', two(kept, explained)).points).toBe(4);
    const dueToday = aCase().after(...toReplied, promised(10));
    const today = dueToday.proposal.commitments?.[0]?.dueOn;
    expect(rowOf('commitmentsKept', [dueToday], today ? { today } : {}).denominator).toBe(0);
  });

  it('disputeOwned: two points off for each case that is shirked after its decision', () => {
    const decided = [assigned(), disputed(), disputeDecided()];
    const nextDay = at('2020-04-08 09:00');
    const rows = rowOf(
      'disputeOwned',
      two(decided, [...decided, nextDay, returnAsked(), returnAnswered(false)]),
    );
    expect(rows).toMatchObject({ ...half, points: 2, missing: lacks('shirked') });
    const sameDay = [...decided, returnAsked(), returnAnswered(false)];
    expect(rowOf('disputeOwned', two(decided, sameDay)).points).toBe(4);
    const twice = [...decided, nextDay, disputed()];
    expect(rowOf('disputeOwned', two(twice, twice)).points).toBe(0);
    const three = ['2020T001', '2020T002', '2020T003'].map((number) => aCase({ number }).after(...twice));
    expect(rowOf('disputeOwned', three).points).toBe(0);
    const before = [assigned(), returnAsked(), returnAnswered(false), nextDay, disputed(), disputeDecided()];
    expect(rowOf('disputeOwned', two(decided, before)).points).toBe(4);
  });
});

describe('the rows over key cases and the year', () => {
  it('leadershipMeeting: from the log of the year, of which the lack is told', () => {
    expect(rowOf('leadershipMeeting', [])).toMatchObject({
      points: 0,
      remark: 'yearLogNotKept',
      missing: [{ reason: 'noDeploymentMeeting' }],
    });
    const none = rowOf('leadershipMeeting', [], { yearLog: { deploymentMeetings: [] } });
    expect(none).toMatchObject({ points: 0 });
    expect(none.remark).toBeUndefined();
    const held = rowOf('leadershipMeeting', [], { yearLog: { deploymentMeetings: [meeting, meeting] } });
    expect(held).toMatchObject({ points: 4, numerator: 1, missing: [], meetings: [meeting, meeting] });
  });

  it('leaderInvolved: site visits with the leader in charge; a year without key cases has all points', () => {
    const rows = rowOf(
      'leaderInvolved',
      two([...toAccepted, siteVisited()], [...toAccepted, siteVisited(false), symposiumHeld()], aKeyCase),
    );
    expect(rows).toMatchObject({ ...half, points: 2, missing: lacks('visitWithoutLeader') });
    expect(rowOf('leaderInvolved', two([...toAccepted, siteVisited()], toAccepted, aKeyCase))).toMatchObject({
      numerator: 1,
      denominator: 1,
      points: 4,
      missing: lacks('noSiteVisit'),
    });
    expect(rowOf('leaderInvolved', [aKeyCase()])).toMatchObject({ denominator: 1, points: 0 });
    expect(rowOf('leaderInvolved', [aCase()])).toMatchObject({ points: 4, remark: 'noneOfKind' });
  });

  it('cppccContact: one record of a talk with the CPPCC is enough', () => {
    const asked = talked({ counterpart: 'cppcc' });
    expect(rowOf('cppccContact', two([...toAccepted, asked], []))).toMatchObject({
      points: 3,
      counted: ['2020T001'],
      missing: [],
    });
    const unreached = talked({ counterpart: 'cppcc', outcome: 'notReached' });
    expect(rowOf('cppccContact', two([...toOpinion, unreached], [...toOpinion, talked()]))).toMatchObject({
      points: 0,
      missing: [{ reason: 'noCppccContact' }],
      remark: 'missedAskingNotKept',
    });
  });
});

describe('the sheet', () => {
  it('has seventeen rows of a hundred points in all', () => {
    const { rows, maximum } = performanceScore(yearOf([]));
    expect(rows.map((row) => `${row.id} ${row.maximum}`)).toMatchInlineSnapshot(`
      [
        "leadershipMeeting 4",
        "dutyBreakdown 4",
        "leaderInvolved 4",
        "signedOnTime 10",
        "planConfirmed 4",
        "gatesKept 8",
        "reviewQuality 4",
        "threePhases 8",
        "faceToFace 5",
        "cppccContact 3",
        "repliedOnTime 12",
        "coOnTime 6",
        "satisfaction 12",
        "itemsAnswered 4",
        "mattersRecorded 4",
        "commitmentsKept 4",
        "disputeOwned 4",
      ]
    `);
    expect(maximum).toBe(100);
  });

  it('gives all points where there is nothing of a kind, and says so', () => {
    const { rows, points } = performanceScore(yearOf([]));
    const empty = rows.filter(({ remark }) => remark === 'noneOfKind');
    expect(empty.map((row) => row.id)).toEqual(
      rows.map((row) => row.id).filter((id) => id !== 'leadershipMeeting' && id !== 'cppccContact'),
    );
    for (const row of empty)
      expect(row).toMatchObject({ numerator: 0, denominator: 0, points: row.maximum, missing: [] });
    expect(points).toBe(93);
  });

  it('is a hundred for a case of which nothing is missing', () => {
    const whole = aKeyCase({ outsideCoUnits: [] }).proposal;
    expect(performanceScore(yearOf([{ proposal: whole }])).points).toBeLessThan(60);
    const perfect = aCase().after(
      ...toAccepted,
      planConfirmed(),
      talked({ counterpart: 'cppcc' }),
      ...toReplied.slice(toAccepted.length),
      talked({ phase: 'after' }),
      moved({ itemNo: 1 }),
      moved({ itemNo: 2 }),
      evaluated(),
      ...aftermath,
    );
    const sheet = performanceScore(yearOf([perfect], { yearLog: { deploymentMeetings: [meeting] } }));
    expect(sheet.rows.filter((row) => row.points < row.maximum)).toEqual([]);
    expect(sheet.points).toBe(100);
  });

  it('rounds every row to one decimal and adds up what it shows', () => {
    const stories = ['2020T001', '2020T002', '2020T003'].map((number) => aCase({ number }));
    const [first, ...rest] = stories;
    const some = [...(first ? [first.after(assigned(), signedFor(), accepted())] : []), ...rest];
    expect(rowOf('signedOnTime', some)).toMatchObject({ numerator: 1, denominator: 3, points: 3.3 });
    expect(rowOf('dutyBreakdown', some).points).toBe(1.3);
    const sheet = performanceScore(yearOf(some));
    const tenths = sheet.rows.reduce((sum, { points }) => sum + Math.round(points * 10), 0);
    expect(Math.round(sheet.points * 10)).toBe(tenths);
  });

  it('leaves withdrawn and returned cases to the rows of all cases', () => {
    const gone = two([...toReviewed, withdrawn()], [assigned(), returnAsked(), returnAnswered()]);
    const { rows } = performanceScore(yearOf(gone));
    expect(rows.filter(({ denominator }) => denominator > 1).map((row) => row.id)).toEqual([
      'dutyBreakdown',
      'signedOnTime',
    ]);
  });

  it('never exceeds a hundred, nor a part its whole, over random lives', () => {
    const years = [sample, ...sample.map((life) => [life])];
    let full = 0;
    for (const stories of years) {
      const { rows, points } = performanceScore(yearOf(stories));
      expect(points).toBeLessThanOrEqual(100);
      expect(points).toBeGreaterThanOrEqual(0);
      for (const row of rows) {
        expect(row.numerator).toBeLessThanOrEqual(row.denominator);
        expect(row.numerator).toBeGreaterThanOrEqual(0);
        expect(row.points).toBeLessThanOrEqual(row.maximum);
        expect(row.points).toBe(Math.round(row.points * 10) / 10);
        const lost = row.missing.filter(({ reason }) => reason !== 'noSiteVisit' || row.numerator === 0);
        expect(lost.length > 0).toBe(row.numerator < row.denominator);
        if (row.points === row.maximum) full += 1;
      }
    }
    expect(full).toBeGreaterThan(100);
  });
});
