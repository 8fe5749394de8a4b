import { describe, expect, it } from 'vitest';
import { stageOf } from '../../../domain/proposal/stage.ts';
import {
  accepted,
  assigned,
  opinionPassed,
  opinionSentBack,
  opinionSubmitted,
  toAccepted,
  toOpinion,
} from '../../support/acts.ts';
import {
  aCase,
  aCoHandledCase,
  at,
  by,
  DIVISION,
  doneOn,
  PEOPLE,
  refusalDetailOf,
  refusalOf,
} from '../../support/cases.ts';

const ready = aCase().after(...toAccepted);
const waiting = ready.after(opinionSubmitted());

describe('submitOpinion 提交初步办理意见', () => {
  it('waits for the division head', () => {
    expect(stageOf(waiting.proposal)).toBe('opinionInReview');
    expect(doneOn(waiting, 'preliminaryOpinion')).toBeUndefined();
  });

  it('may be put again before its review and after it was sent back, not once it has passed', () => {
    expect(waiting.after(opinionSubmitted()).proposal.opinion?.review).toBeUndefined();
    const sentBack = waiting.after(opinionSentBack('缺依据'));
    expect(stageOf(sentBack.proposal)).toBe('formingOpinion');
    expect(stageOf(sentBack.after(opinionSubmitted()).proposal)).toBe('opinionInReview');
    expect(refusalOf(ready.after(opinionSubmitted(), opinionPassed()), opinionSubmitted())).toEqual([
      'alreadyDone',
    ]);
  });

  it('is the officer’s', () => {
    for (const who of ['head', 'colleague', 'otherOfficer', 'supervisor'] as const) {
      expect(refusalOf(ready, opinionSubmitted(who))).toEqual(['noRight']);
    }
  });

  it('has no place in a co-handled case', () => {
    const story = aCoHandledCase().after(...toAccepted);

    expect(refusalOf(story, opinionSubmitted())).toEqual(['coHandlerNoReply']);
    expect(refusalOf(story, opinionPassed())).toEqual(['coHandlerNoReply']);
  });
});

describe('reviewOpinion 审核初步办理意见', () => {
  it('passes it, on the day of the review', () => {
    const story = waiting.after(at('2020-04-20 15:00'), opinionPassed());

    expect(doneOn(story, 'preliminaryOpinion')).toBe('2020-04-20');
    expect(stageOf(story.proposal)).toBe('toContact');
  });

  it('needs something to review', () => {
    expect(refusalOf(ready, opinionPassed())).toEqual(['noOpinionToReview']);
    expect(refusalOf(aCase().after(...toOpinion), opinionPassed())).toEqual(['noOpinionToReview']);
    expect(refusalOf(ready, opinionSentBack())).toEqual(['noOpinionToReview', 'reasonMissing']);
  });

  it('gives a reason for sending it back', () => {
    expect(refusalOf(waiting, opinionSentBack())).toEqual(['reasonMissing']);
    expect(waiting.after(opinionSentBack('缺依据')).proposal.opinion?.review).toMatchObject({
      result: 'sentBack',
      reasons: '缺依据',
    });
  });

  it('is the division head’s, but never his own work', () => {
    const { head } = PEOPLE;
    const headAsOfficer = aCase().after(
      assigned(DIVISION),
      by('head', (today) => ({ type: 'accept', officer: { id: head.id, name: head.name }, on: today })),
      opinionSubmitted('head'),
    );

    expect(refusalOf(waiting, opinionPassed('officer'))).toEqual(['noRight']);
    expect(refusalOf(waiting, opinionPassed('otherHead'))).toEqual(['noRight']);
    expect(refusalOf(headAsOfficer, opinionPassed())).toEqual(['ownDraft']);
    expect(refusalOf(headAsOfficer, by('head', { type: 'reviewOpinion', result: 'sentBack' }))).toEqual([
      'ownDraft',
      'reasonMissing',
    ]);
  });

  it('is the leader in charge’s where the head wrote it himself, or told for him from the paper', () => {
    const { head } = PEOPLE;
    const byHead = aCase().after(
      assigned(DIVISION),
      by('head', (today) => ({ type: 'accept', officer: { id: head.id, name: head.name }, on: today })),
      opinionSubmitted('head'),
    );
    const told = (more: { readonly onBehalfOf?: string; readonly evidence?: string }) =>
      by('supervisor', { type: 'reviewOpinion', result: 'passed', ...more });
    expect(refusalDetailOf(byHead, opinionPassed()).message).toContain('没有的由分管局领导审核');
    expect(doneOn(byHead.after(opinionPassed('leader')), 'preliminaryOpinion')).toBe('2020-04-07');
    expect(refusalOf(byHead, opinionPassed('otherLeader'))).toEqual(['noRight']);
    expect(refusalOf(byHead, told({}))).toEqual(['signerMissing', 'evidenceMissing']);
    expect(refusalOf(byHead, told({ onBehalfOf: '样例处长', evidence: '样例签批单' }))).toEqual(['ownDraft']);
    const passed = byHead.after(told({ onBehalfOf: '样例副局长', evidence: '样例签批单' }));
    expect(passed.proposal.done.preliminaryOpinion).toMatchObject({
      onBehalfOf: '样例副局长',
      evidence: '样例签批单',
    });
    expect(passed.proposal.opinion?.review).toMatchObject({ onBehalfOf: '样例副局长' });
  });

  it('needs the officer first', () => {
    expect(refusalOf(aCase().after(assigned()), opinionSubmitted())).toEqual(['noRight']);
    expect(refusalOf(aCase().after(assigned(), accepted()), opinionPassed())).toEqual(['noOpinionToReview']);
  });
});
