import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { readPolicy } from '../../../client/policy/read-policy.ts';
import { docNumberOf } from '../../../domain/notice/doc-number.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { waitingFor } from '../../../domain/proposal/waiting-for.ts';
import { roleName } from '../../../domain/wording/roles.ts';
import {
  accepted,
  aftermath,
  assigned,
  consulted,
  drafted,
  evaluated,
  filed,
  letterSent,
  marked,
  opinionDrafted,
  opinionPassed,
  opinionSubmitted,
  reported,
  reviewed,
  replied,
  signedFor,
  submitted,
  talked,
  toAccepted,
} from '../../support/acts.ts';
import { aCase, aCoHandledCase, aKeyCase, at, refusalOf, type CaseOptions } from '../../support/cases.ts';

const policy = readPolicy(await readFile('samples/policies/another-city.yaml'), [DEFAULT_POLICY]);
const here = (options: CaseOptions = {}) => ({ ...options, policy });

it('has terms of five months and days for all, by role and by key', () => {
  expect(aCase(here()).proposal.plan.due.dueOn).toBe('2020-09-07');
  expect(aKeyCase(here()).proposal.plan.due.dueOn).toBe('2020-06-30');
  expect(aKeyCase(here()).proposal.plan.id).toBe('planLeadKey3');
  expect(aCoHandledCase(here()).proposal.plan.due).toMatchObject({
    dueOn: '2020-05-31',
    planBase: '2020-05-29',
  });
});

it('has the member contacted within fifteen working days, before there is any opinion', () => {
  const story = aCase(here()).after(...toAccepted, at('2020-04-20 10:00'));
  expect(story.proposal.plan.steps.find(({ id }) => id === 'preContact')?.dueOn).toBe('2020-04-27');
  const contacted = story.after(talked());
  expect(contacted.proposal.done.preContact?.on).toBe('2020-04-20');
  expect(refusalOf(aCase().after(...toAccepted), talked())).toContain('noPreliminaryOpinion');
});

it('carries a case to its filing by its own reviews and its own three classes', () => {
  const drafting = aCase(here()).after(
    assigned(),
    signedFor(),
    accepted(),
    talked(),
    opinionSubmitted(),
    opinionPassed(),
  );
  expect(refusalOf(drafting, drafted({ resultClass: 'D' }))).toEqual(['classUnknown']);
  const submittedOnce = drafting.after(
    drafted({ resultClass: 'C' }),
    marked('officer', 'solicitOpinions'),
    consulted(),
    submitted(),
  );
  expect(refusalOf(submittedOnce, replied({ resultClass: 'C' }))).toEqual(
    expect.arrayContaining(['reviewPending']),
  );
  const issued = submittedOnce.after(
    reviewed('divisionHeadReview', 'contentFormatReview', 'leaderApproval'),
    replied({ resultClass: 'C' }),
  );
  expect(issued.proposal.done.wordingReview).toBeUndefined();
  expect(issued.after(evaluated(), ...aftermath, filed()).proposal.ending?.kind).toBe('filed');
});

it('asks for the key month’s report on its own day', () => {
  const story = aKeyCase(here()).after(...toAccepted, at('2020-05-26 10:00'));
  const asked = story.proposal.reached.filter(({ rung }) => rung === 'monthlyRequest');
  expect(asked.map(({ month, dueOn }) => [month, dueOn])).toEqual([
    ['2020-04', '2020-04-29'],
    ['2020-05', '2020-05-28'],
  ]);
  expect(story.after(reported('2020-04')).proposal.progress).toHaveLength(1);
});

it('speaks its own words and counts in its own numbers', () => {
  expect(roleName('coHandler', policy)).toBe('会办');
  const story = aCoHandledCase(here()).after(...toAccepted);
  expect(waitingFor(story.proposal)).toContain('会办意见');
  const closed = story.after(
    opinionDrafted(),
    reviewed('divisionHeadReview', 'contentFormatReview', 'wordingReview', 'leaderApproval'),
    letterSent(),
  );
  expect(closed.proposal.ending?.kind).toBe('coSent');
  const numberFormat = policy.numbers.notices.urge;
  expect(docNumberOf({ kind: 'urge', year: 2020, numberFormat }, 3)).toBe('样政催〔2020〕3号');
});
