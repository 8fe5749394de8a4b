import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { qualityEvaluation } from '../../../domain/report/quality-evaluation.ts';
import { DEFAULT_SCORES } from '../../../domain/policy/score-rule.ts';
import {
  consulted,
  siteVisited,
  symposiumHeld,
  talked,
  toAccepted,
  toDraft,
  toOpinion,
  withdrawn,
} from '../../support/acts.ts';
import { aCase, aCoHandledCase, aKeyCase, by, type Doing, type Story } from '../../support/cases.ts';
import { sample } from '../../support/frozen-lives.ts';

const open = aCase().after(...toOpinion);
const key = aKeyCase().after(...toAccepted);

function scoreOf(story: Story) {
  const [score] = qualityEvaluation([story.proposal], DEFAULT_SCORES.quality).cases;
  if (!score) throw new Error('no score');
  return score;
}
const pointsAfter = (story: Story, ...doings: readonly Doing[]) => scoreOf(story.after(...doings)).present;

describe('沟通协商 of 质量指标评价', () => {
  it('is 0 without a talk, 2.5 for each by another way, 5 at the most', () => {
    expect(pointsAfter(open)).toBe(0);
    expect(pointsAfter(open, talked())).toBe(2.5);
    expect(pointsAfter(open, talked(), talked({ channel: 'wechat' }))).toBe(5);
    expect(pointsAfter(open, talked(), talked(), talked({ channel: 'letter' }))).toBe(5);
  });

  it.each(['interview', 'visit', 'fieldwork', 'symposium'] as const)('is 5 for one %s', (channel) => {
    expect(pointsAfter(open, talked({ channel }))).toBe(5);
  });

  it('follows the ways that the case’s policy holds to be face to face', () => {
    const policy = { ...DEFAULT_POLICY, talks: { faceToFace: ['visit'], basis: 'default' } } as const;
    const story = aCase({ policy }).after(...toOpinion);
    expect(pointsAfter(story, talked({ channel: 'interview' }))).toBe(2.5);
    expect(pointsAfter(story, talked({ channel: 'visit' }))).toBe(5);
    const { talks: _talks, ...before } = DEFAULT_POLICY;
    const old = aCase({ policy: before }).after(...toOpinion);
    expect(pointsAfter(old, talked({ channel: 'interview' }))).toBe(2.5);
  });

  it('counts no contact, nothing entered late, nobody but members, and nobody who was not reached', () => {
    const channel = 'interview';
    expect(pointsAfter(open, talked({ channel, phase: 'contactOnly' }))).toBe(0);
    expect(pointsAfter(open, talked({ channel, lateReason: '样例' }))).toBe(0);
    expect(pointsAfter(open, talked({ channel, counterpart: 'coUnit' }))).toBe(0);
    expect(pointsAfter(open, talked({ channel, outcome: 'notReached' }))).toBe(0);
    expect(pointsAfter(open, talked({ channel, counterpart: 'coSigner' }))).toBe(5);
  });

  it('counts a symposium and a site visit at which the proposer was present', () => {
    expect(pointsAfter(key)).toBe(0);
    expect(pointsAfter(key, symposiumHeld())).toBe(5);
    expect(pointsAfter(key, siteVisited())).toBe(5);
    const without = by('officer', (on) => ({
      type: 'recordSymposium',
      on,
      place: '样例会议室',
      ourPeople: '样例经办',
      leaderPresent: true,
      present: ['coUnit'],
      outcome: '样例情况',
    }));
    expect(pointsAfter(key, without)).toBe(0);
  });

  it('is for the cases that we answer and that stayed with us', () => {
    const { proposal: withdrawnCase } = open.after(withdrawn());
    const all = [aCoHandledCase().proposal, withdrawnCase, open.proposal];
    expect(qualityEvaluation(all, DEFAULT_SCORES.quality).cases).toHaveLength(1);
    const none = qualityEvaluation([], DEFAULT_SCORES.quality);
    expect(none).toEqual({ maximum: 5, cases: [], concerned: [] });
  });
});

describe('the office’s proposal that a wished-for call counts in full', () => {
  const wish = '样例：电话沟通即可';

  it('stands beside the present points with the words that show it', () => {
    const score = scoreOf(open.after(talked({ wish })));
    expect(score).toMatchObject({ present: 2.5, proposed: 5, difference: 2.5 });
    expect(score.wishes).toEqual([
      {
        on: open.today,
        channel: 'telephone',
        wish,
        recordedBy: { id: 'officer@example.test', name: '样例经办' },
      },
    ]);
    expect(score.otherWays).toHaveLength(1);
  });

  it('may rest on a mere contact, but asks for a talk', () => {
    const wished = open.after(talked({ phase: 'contactOnly', wish }));
    expect(scoreOf(wished)).toMatchObject({ present: 0, proposed: 0 });
    expect(scoreOf(wished.after(talked()))).toMatchObject({ present: 2.5, proposed: 5 });
  });

  it('changes nothing where it was no member’s wish, none was recorded, or there was an interview', () => {
    expect(scoreOf(open.after(talked(), talked({ counterpart: 'coUnit', wish })))).toMatchObject({
      present: 2.5,
      proposed: 2.5,
    });
    expect(scoreOf(open.after(talked()))).toMatchObject({ proposed: 2.5, difference: 0 });
    expect(scoreOf(open.after(talked({ wish }), talked({ channel: 'interview' })))).toMatchObject({
      present: 5,
      difference: 0,
    });
  });

  it('is told as averages of one decimal, their difference and the cases concerned', () => {
    const wished = aCase({ number: '2020T002' }).after(...toOpinion, talked({ wish }));
    const met = aCase({ number: '2020T003' }).after(...toDraft, consulted());
    const cases = [open, wished, met].map(({ proposal }) => proposal);
    expect(qualityEvaluation(cases, DEFAULT_SCORES.quality)).toMatchObject({
      average: { present: 2.5, proposed: 3.3, difference: 0.8 },
      concerned: ['2020T002'],
    });
  });

  it('never takes points away nor gives more than five, over random lives', () => {
    const { cases, concerned } = qualityEvaluation(
      [...sample, open.after(talked({ wish }))].map(({ proposal }) => proposal),
      DEFAULT_SCORES.quality,
    );
    expect(concerned.length).toBeGreaterThan(0);
    for (const { present, proposed, difference } of cases) {
      expect(present).toBeGreaterThanOrEqual(0);
      expect(proposed).toBeGreaterThanOrEqual(present);
      expect(proposed).toBeLessThanOrEqual(5);
      expect(difference).toBe(proposed - present);
    }
  });
});
