import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { agenda } from '../../../domain/proposal/agenda.ts';
import type { InHand } from '../../../domain/proposal/in-hand.ts';
import { lightOf } from '../../../domain/proposal/light.ts';
import { owedReports } from '../../../domain/proposal/monthly.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import { plannedStep } from '../../../domain/proposal/step-facts.ts';
import { signedForOnTime } from '../../../domain/report/indicators/procedure.ts';
import { planConfirmedOnTime, signedOnTime } from '../../../domain/report/in-time.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import { DEFAULT_SCORES } from '../../../domain/policy/score-rule.ts';
import {
  allReviewed,
  consulted,
  drafted,
  evaluated,
  marked,
  planAdjusted,
  replied,
  submitted,
} from '../../support/acts.ts';
import { aCase, at, DIVISION, doneOn, PEOPLE, refusalOf, type CaseOptions } from '../../support/cases.ts';

const officer = { id: PEOPLE.officer.id, name: PEOPLE.officer.name };
const TODAY = '2020-06-10';

/** Handed over on 7 April, taken over on 10 June. */
const takenOver = (inHand: Partial<InHand>, options: CaseOptions = {}) =>
  aCase({
    leadDivision: DIVISION,
    proposedOfficer: officer,
    openedOn: TODAY,
    ...options,
    inHand: { contacts: [], ...inHand },
  });

const on = civilDate;
const yearOf = (cases: readonly Proposal[]) => ({ cases, today: civilDate(TODAY), rule: DEFAULT_SCORES });
const contacted = {
  signedOn: on('2020-04-09'),
  acceptedOn: on('2020-04-14'),
  opinionOn: on('2020-05-07'),
  contacts: [
    { occurredOn: on('2020-05-12'), channel: 'telephone', counterpart: 'leadMember', outcome: 'noObjection' },
  ],
} as const satisfies Partial<InHand>;

describe('a case that was under way', () => {
  it('goes on where it was, with what had happened marked as older than the system', () => {
    const story = takenOver(contacted);
    expect(stageOf(story.proposal)).toBe('handling');
    expect(story.proposal.officer).toEqual(officer);
    expect(story.proposal.done.preContact).toMatchObject({ on: '2020-05-12', evidence: '启用前补录' });
    expect(doneOn(story, 'confirmPlan')).toBe('2020-05-07');
    expect(doneOn(story.after(drafted()), 'draftReply')).toBe(TODAY);
  });

  it('sends nothing and is not late for what came before', () => {
    const story = takenOver(contacted);
    expect(story.mails).toEqual([]);
    expect(agenda(story.proposal).every(({ on: day }) => day > TODAY)).toBe(true);
    expect(lightOf(story.proposal, on(TODAY), DEFAULT_POLICY.supervision)).not.toBe('overdue');
    expect(story.proposal.plan.steps.find(({ id }) => id === 'draftReply')?.dueOn).toBe('2020-06-17');
    const nextDay = story.after(at('2020-06-11 12:00'));
    expect(nextDay.proposal.reached.filter(({ rung }) => rung !== 'dueSoon')).toEqual([]);
    const key = takenOver(contacted, { role: 'lead', keyKind: 'main' });
    expect(owedReports(key.proposal)).toEqual([]);
  });

  it('keeps its days of grace when the plan is made anew', () => {
    const story = takenOver(contacted).after(planAdjusted('wordingReview', '2020-06-23', 'supervisor'));
    expect(story.proposal.plan.steps.find(({ id }) => id === 'draftReply')?.dueOn).toBe('2020-06-17');
  });

  it('does not take the words of other units for given', () => {
    const story = takenOver(contacted, { role: 'lead', outsideCoUnits: ['样例外局'] });
    expect(doneOn(story, 'contributionsDue')).toBeUndefined();
  });

  it('is reminded of what comes', () => {
    const story = takenOver(contacted).after(at('2020-07-08 12:00'));
    expect(story.proposal.reached.some(({ rung, step }) => rung === 'dueSoon' && step === 'replyDue')).toBe(
      true,
    );
  });

  it('is brought in at any stage', () => {
    expect(stageOf(takenOver({}).proposal)).toBe('toSignFor');
    expect(stageOf(takenOver({ acceptedOn: on('2020-04-14') }).proposal)).toBe('formingOpinion');
    const drafting = takenOver({ ...contacted, draftNo: 2 });
    expect(drafting.proposal.drafts.map(({ no }) => no)).toEqual([1, 2]);
    expect(
      doneOn(
        drafting.after(drafted(), marked('officer', 'solicitOpinions'), consulted(), submitted()),
        'submitForReview',
      ),
    ).toBe(TODAY);
    const letter = { letterNumber: '样函〔2020〕3号', issuedOn: on('2020-06-01'), resultClass: 'A' } as const;
    const replied = takenOver({ ...contacted, letter });
    expect(stageOf(replied.proposal)).toBe('toEvaluate');
    expect(doneOn(replied, 'leaderApproval')).toBe('2020-06-01');
    expect(replied.proposal.plan.steps.some(({ id }) => id === 'evaluationDue')).toBe(true);
    const evaluation = { overall: 'satisfied', receivedOn: on('2020-06-05') } as const;
    expect(stageOf(takenOver({ ...contacted, letter, evaluation }).proposal)).toBe('closed');
    const again = takenOver({ ...contacted, letter, evaluation: { ...evaluation, overall: 'unsatisfied' } });
    expect(stageOf(again.proposal)).toBe('handlingAgain');
    expect(again.proposal.plan.due.dueOn).toBe('2020-07-05');
  });

  it('keeps the date to which it was extended', () => {
    const story = takenOver({ ...contacted, extendedTo: on('2020-09-07') });
    expect(story.proposal.plan.due.dueOn).toBe('2020-09-07');
  });

  it('is blamed for nothing once the word on its letter is recorded', () => {
    const letter = { letterNumber: '样函〔2020〕3号', issuedOn: on('2020-06-05'), resultClass: 'A' } as const;
    const story = takenOver({ ...contacted, letter }, { openedOn: '2020-09-10' });
    const daysOf = ({ plan }: Proposal) =>
      plan.steps.filter(({ anchor }) => anchor.from === 'issued').map(({ id, dueOn }) => [id, dueOn]);
    const worded = story.after(evaluated('satisfied', { receivedOn: on('2020-06-20') }));
    expect(daysOf(worded.proposal)).toEqual(daysOf(story.proposal));
    expect(lightOf(worded.proposal, on('2020-09-10'), DEFAULT_POLICY.supervision)).not.toBe('overdue');
    expect(
      worded.after(at('2020-09-11 12:00')).proposal.reached.filter(({ rung }) => rung !== 'dueSoon'),
    ).toEqual([]);
  });

  it('has its days of grace for what follows a letter that is told late', () => {
    const story = takenOver({ ...contacted, draftNo: 1 });
    const issued = story.after(
      drafted(),
      marked('officer', 'solicitOpinions'),
      consulted(),
      submitted(),
      allReviewed,
      replied(),
    );
    expect(plannedStep(issued.proposal, 'uploadReply')?.dueOn).toBe('2020-06-17');
  });

  it('lets whoever put it in review the drafts that it came with', () => {
    const draftedBefore = { signedOn: on('2020-04-09'), draftNo: 1 } as const;
    const nobodyNamed = aCase({
      leadDivision: DIVISION,
      openedOn: TODAY,
      inHand: { contacts: [], ...draftedBefore },
    });
    for (const story of [takenOver(draftedBefore), nobodyNamed])
      expect(refusalOf(story, marked('supervisor', 'contentFormatReview'))).not.toContain('ownDraft');
    expect(takenOver(draftedBefore).proposal.drafts).toMatchObject([{ draftedBy: officer }]);
  });

  it('has ended where our opinion had left to the lead unit', () => {
    const letter = { letterNumber: '样函〔2020〕4号', issuedOn: on('2020-05-06') };
    const story = takenOver({ signedOn: on('2020-04-09'), letter }, { role: 'coHandler' });
    expect(story.proposal.ending).toMatchObject({ kind: 'coSent' });
    expect(story.mails).toEqual([]);
  });

  it('takes no call that reached nobody for the contact before handling', () => {
    const missed = [
      { occurredOn: on('2020-05-12'), channel: 'telephone', counterpart: 'cppcc', outcome: 'notReached' },
    ] as const;
    const { opinionOn: _unknown, ...accepted } = contacted;
    const story = takenOver({ ...accepted, contacts: missed });
    expect(doneOn(story, 'preContact')).toBeUndefined();
    expect(doneOn(story, 'preliminaryOpinion')).toBeUndefined();
    expect(refusalOf(story, drafted())).toEqual(['noPreliminaryOpinion', 'noPreContact']);
  });

  it('takes a draft of a key case for no work plan and no symposium', () => {
    const story = takenOver({ ...contacted, draftNo: 1 }, { role: 'lead', keyKind: 'main' });
    for (const step of ['workPlanApproved', 'symposium', 'supervisorsHeard'] as const)
      expect(doneOn(story, step)).toBeUndefined();
  });

  it('is neither in time nor late by a day that nobody told', () => {
    const { signedOn: _unknown, ...rest } = contacted;
    const { proposal } = takenOver(rest);
    expect([signedOnTime(proposal), planConfirmedOnTime(proposal)]).toEqual([undefined, undefined]);
    expect(signedForOnTime(yearOf([proposal]))).toMatchObject({ denominator: 0, missing: [] });
    expect(signedOnTime(takenOver(contacted).proposal)).toBe(true);
  });

  it('has no word of a member where it is co-handled, and ended with its letter', () => {
    const letter = { letterNumber: '样函〔2020〕5号', issuedOn: on('2020-05-06') };
    const evaluation = { overall: 'unsatisfied', receivedOn: on('2020-05-09') } as const;
    const { proposal } = takenOver({ letter, evaluation }, { role: 'coHandler' });
    expect(proposal.evaluations).toEqual([]);
    expect(proposal.ending).toEqual({ kind: 'coSent', on: '2020-05-06' });
  });

  it('waits for its division where none is named', () => {
    const { leadDivision: _none, ...rest } = { leadDivision: DIVISION };
    const story = aCase({ ...rest, openedOn: TODAY, inHand: { contacts: [], signedOn: on('2020-04-09') } });
    expect(stageOf(story.proposal)).toBe('toAssign');
    expect(lightOf(story.proposal, on(TODAY), DEFAULT_POLICY.supervision)).not.toBe('overdue');
  });
});
