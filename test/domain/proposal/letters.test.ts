import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import type { Command } from '../../../domain/proposal/commands.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import {
  accepted,
  allReviewed,
  assigned,
  consulted,
  drafted,
  evaluated,
  keyToReplied,
  keyToSubmitted,
  letterSent,
  opinionDrafted,
  replied,
  reported,
  reviewed,
  signedFor,
  submitted,
  talked,
  toAccepted,
  toContact,
  toReplied,
  toReviewed,
  toSubmitted,
  withdrawn,
  aftermath,
  filed,
  handledAgain,
  instructed,
  instructionAnswered,
  marked,
  moved,
  promised,
  settled,
} from '../../support/acts.ts';
import {
  aCase,
  aCoHandledCase,
  aKeyCase,
  at,
  by,
  DIVISION,
  doneOn,
  FIRST_EDITION,
  happenedIn,
  named,
  refusalDetailOf,
  refusalOf,
  type Doing,
  type Story,
} from '../../support/cases.ts';
import { explainDue } from '../../../domain/plan/explain-date.ts';
import { firstDone } from '../../../domain/proposal/round-facts.ts';
import { nextAct } from '../../../domain/proposal/next-acts.ts';
import { yearFigures } from '../../../domain/report/year-figures.ts';

describe('issueReply 登记印发并送达', () => {
  const ready = aCase().after(...toReviewed, at('2020-04-20 10:00'));

  it('meets the regulated date and starts the time of evaluation', () => {
    const story = ready.after(replied());

    expect(doneOn(story, 'issueReply')).toBe('2020-04-20');
    expect(doneOn(story, 'replyDue')).toBe('2020-04-20');
    expect(afterReply(story)).toEqual([
      'sendConsultationForm 2020-04-20',
      'uploadReply 2020-04-22',
      'recordMatters 2020-04-26',
      'followUpVisit 2020-05-06',
      'evaluationDue 2020-05-12',
      'publishReply 2020-05-19',
    ]);
    expect(stageOf(story.proposal)).toBe('toEvaluate');
  });

  it('names everything that is missing, from acceptance to the last approval', () => {
    expect(refusalOf(aCase().after(assigned()), replied({}, 'clerk'))).toEqual([
      'notAccepted',
      'noPreliminaryOpinion',
      'noPreContact',
      'noDraft',
      'solicitationMissing',
      'noConsultation',
      'notSubmitted',
      'reviewPending',
      'reviewPending',
      'reviewPending',
      'reviewPending',
    ]);
    expect(refusalOf(aKeyCase().after(...keyToSubmitted), replied())).toHaveLength(5);
  });

  it('waits for the whole chain', () => {
    const three = ['divisionHeadReview', 'contentFormatReview', 'wordingReview'] as const;

    expect(refusalOf(aCase().after(...toSubmitted, reviewed(...three)), replied())).toEqual([
      'reviewPending',
    ]);
  });

  it('leaves on a possible day, not before its approval', () => {
    const on = (issuedOn: string) => replied({ issuedOn: civilDate(issuedOn) });
    const approvedLater = aCase().after(...toSubmitted, at('2020-04-20 10:00'), allReviewed);

    expect(refusalOf(ready, on('2020-04-21'))).toEqual(['dateInFuture']);
    expect(refusalOf(ready, on('2020-04-06'))).toEqual(['datesImpossible']);
    expect(refusalOf(approvedLater, on('2020-04-17'))).toEqual(['datesImpossible']);
    expect(doneOn(ready.after(on('2020-04-08')), 'replyDue')).toBe('2020-04-08');
  });

  it('goes out with the class and the disclosure that were reviewed', () => {
    expect(refusalOf(ready, replied({ resultClass: 'B', disclosure: { kind: 'closed' } }))).toEqual([
      'classChanged',
      'disclosureChanged',
      'disclosureMissing',
    ]);
  });

  it('is told by the officer or the general office', () => {
    expect(ready.after(replied({}, 'clerk')).proposal.letters[0]?.by.name).toBe('样例文秘');
    for (const who of ['head', 'supervisor', 'colleague', 'leader'] as const) {
      expect(refusalOf(ready, replied({}, who))).toEqual(['noRight']);
    }
  });

  it('leaves once', () => {
    expect(refusalOf(ready.after(replied()), replied())).toEqual(['alreadyDone']);
  });

  it('has a number that no other letter has, named beside all else that is missing, to those who may send it', () => {
    const three = ['divisionHeadReview', 'contentFormatReview', 'wordingReview'] as const;
    const story = aCase().after(...toSubmitted, reviewed(...three));
    const detail = refusalDetailOf(story, numberTakenBy('2020T009', replied({ letterNumber: '样函1号' })));

    expect(detail.unmet.map(({ code }) => code)).toEqual(['reviewPending', 'numberTaken']);
    expect(detail.message).toContain('文号样函1号已用于第2020T009号提案');
    expect(refusalOf(story, numberTakenBy('2020T009', replied({}, 'colleague')))).toEqual(['noRight']);
  });

  it('is never the answer of a co-handler', () => {
    const story = aCoHandledCase().after(...toAccepted, opinionDrafted(), allReviewed);

    expect(refusalOf(story, replied())).toEqual(['coHandlerNoReply']);
    expect(refusalOf(story, submitted())).toEqual(['coHandlerNoReply']);
    expect(refusalOf(story, evaluated())).toEqual(['coHandlerNoReply']);
  });
});

/** The same, where the gateway has found the letter's number with another case. */
function numberTakenBy(number: string, doing: Doing): Doing {
  if (!('command' in doing)) throw new Error('only an act has a letter');
  return { command: (story) => ({ ...doing.command(story), numberTakenBy: number }) as Command };
}

describe('a co-handled case', () => {
  it('needs at most five acts from acceptance to the letter', () => {
    const acts: readonly Doing[] = [
      accepted(),
      opinionDrafted(),
      reviewed('divisionHeadReview', 'contentFormatReview', 'wordingReview', 'leaderApproval'),
      letterSent(),
    ];
    const story = aCoHandledCase({ leadDivision: DIVISION }).after(at('2020-04-10 09:00'), ...acts);

    expect(acts.length).toBeLessThanOrEqual(5);
    expect(story.proposal.ending).toEqual({ kind: 'coSent', on: '2020-04-10' });
    expect(doneOn(story, 'opinionDue')).toBe('2020-04-10');
  });

  it('needs its draft and every review', () => {
    expect(refusalOf(aCoHandledCase().after(...toAccepted), letterSent())).toEqual([
      'noOpinionDraft',
      'reviewPending',
      'reviewPending',
      'reviewPending',
      'reviewPending',
    ]);
    expect(refusalOf(aCoHandledCase().after(assigned()), letterSent({}, 'clerk'))[0]).toBe('notAccepted');
  });

  it('sends on a possible day, by officer or general office, and only if it is one', () => {
    const ready = aCoHandledCase().after(
      ...toAccepted,
      opinionDrafted(),
      at('2020-04-20 10:00'),
      allReviewed,
    );

    expect(refusalOf(ready, letterSent({ issuedOn: civilDate('2020-04-21') }))).toEqual(['dateInFuture']);
    expect(refusalOf(ready, letterSent({ issuedOn: civilDate('2020-04-17') }))).toEqual(['datesImpossible']);
    expect(refusalOf(ready, letterSent({}, 'head'))).toEqual(['noRight']);
    expect(happenedIn(ready, letterSent({}, 'clerk'))).toEqual(['OpinionLetterSent', 'Ended']);
    expect(refusalOf(aCase().after(...toReviewed), letterSent())).toEqual(['onlyCoHandler']);
  });
});

describe('recordEvaluation 登记委员评价', () => {
  const answered = aCase().after(...toReplied, at('2020-04-20 10:00'));

  it.each(['satisfied', 'mostlySatisfied'] as const)('%s leaves the case to be filed', (overall) => {
    const story = answered.after(evaluated(overall, { handling: 'satisfied', reply: 'mostlySatisfied' }));

    expect(stageOf(story.proposal)).toBe('closed');
    expect(afterReply(story).at(-1)).toBe('file 2020-05-19');
    expect(story.proposal.evaluations[0]).toMatchObject({
      overall,
      handling: 'satisfied',
      source: '征询意见表',
    });
    expect(doneOn(story, 'evaluationDue')).toBe('2020-04-20');
  });

  it('needs a reply and comes after it, on a possible day', () => {
    expect(refusalOf(aCase().after(...toReviewed), evaluated())).toEqual(['notReplied']);
    expect(refusalOf(answered, evaluated('satisfied', { receivedOn: civilDate('2020-04-21') }))).toEqual([
      'dateInFuture',
    ]);
    expect(refusalOf(answered, evaluated('satisfied', { receivedOn: civilDate('2020-04-06') }))).toEqual([
      'datesImpossible',
    ]);
  });

  it('is transcribed by officer or supervision office', () => {
    const byOffice = by('supervisor', (on) => ({
      type: 'recordEvaluation',
      overall: 'satisfied',
      receivedOn: on,
      source: '市政协提案系统',
    }));
    const byHead = by('head', (on) => ({
      type: 'recordEvaluation',
      overall: 'satisfied',
      receivedOn: on,
      source: '市政协提案系统',
    }));

    expect(stageOf(answered.after(byOffice).proposal)).toBe('closed');
    expect(refusalOf(answered, byHead)).toEqual(['noRight']);
  });

  it('comes with the scan of its paper, unless the CPPCC’s system shows it', () => {
    const transcribed = (source: string) =>
      by('officer', (on) => ({ type: 'recordEvaluation', overall: 'satisfied', receivedOn: on, source }));
    expect(refusalOf(answered, transcribed('征询意见表'))).toEqual(['scanMissing']);
    expect(stageOf(answered.after(transcribed('市政协提案系统')).proposal)).toBe('closed');
    const older = aCase({ policy: FIRST_EDITION }).after(...toReplied, transcribed('征询意见表'));
    expect(stageOf(older.proposal)).toBe('closed');
  });
});

describe('an unsatisfied member', () => {
  const again = aCase().after(
    ...toReplied,
    at('2020-04-20 10:00'),
    evaluated('unsatisfied'),
    at('2020-04-21 10:00'),
  );

  it('leaves the case open for another round', () => {
    expect(again.proposal.ending).toBeUndefined();
    expect(stageOf(again.proposal)).toBe('handlingAgain');
    expect(refusalOf(again, evaluated())).toEqual(['notReplied']);
  });

  it('needs a new draft, whatever it calls its change, and the member’s word on it', () => {
    const talkedAgain = again.after(talked({ channel: 'interview' }, 'head'));
    expect(refusalOf(talkedAgain, replied())).toEqual([
      'noNewDraft',
      'notSubmitted',
      'reviewPending',
      'reviewPending',
      'reviewPending',
    ]);
    expect(refusalOf(talkedAgain.after(drafted({ change: 'wording' })), replied())).toEqual([
      'draftChanged',
      'notSubmitted',
      'reviewPending',
      'reviewPending',
      'reviewPending',
    ]);
  });

  it('gets another letter; the day of the first stands', () => {
    const story = again.after(...handledAgain);

    expect(story.proposal.letters.map((letter) => letter.issuedOn)).toEqual(['2020-04-07', '2020-04-21']);
    expect(firstDone(story.proposal).replyDue?.on).toBe('2020-04-07');
    expect(doneOn(story, 'replyDue')).toBe('2020-04-21');
    expect(stageOf(story.proposal)).toBe('toEvaluate');
    expect(refusalOf(story, replied())).toEqual(['alreadyDone']);
  });

  it('is asked again, within a new time', () => {
    const story = again.after(...handledAgain);

    expect(doneOn(story, 'evaluationDue')).toBeUndefined();
    expect(story.proposal.plan.steps.filter((step) => step.id === 'evaluationDue')).toMatchObject([
      { dueOn: '2020-05-13' },
    ]);
    expect(stageOf(story.after(evaluated()).proposal)).toBe('closed');
    expect(stageOf(story.after(evaluated('unsatisfied')).proposal)).toBe('handlingAgain');
  });

  it('has a plan and a term of its own, counted from the word', () => {
    expect(again.proposal.plan.due).toMatchObject({ dueOn: '2020-05-20', handOverOn: '2020-04-20' });
    expect(again.proposal.plan.steps.map(({ id, dueOn }) => `${id} ${dueOn}`)).toEqual([
      'analyse 2020-04-23',
      'meetMember 2020-04-26',
      'draftReply 2020-05-08',
      'consultMember 2020-05-11',
      'submitForReview 2020-05-12',
      'contentFormatReview 2020-05-13',
      'wordingReview 2020-05-14',
      'bureauHeadApproval 2020-05-18',
      'issueReply 2020-05-19',
      'replyDue 2020-05-20',
    ]);
    expect(explainDue(again.proposal.plan)).toContain('委员评价不满意，期限1个月');
    expect(again.proposal.plan.feasibility).toEqual({ fits: true, compressed: false });
  });

  it('is not met by a talk that lay before his word', () => {
    const earlier = talked({ channel: 'visit', occurredOn: civilDate('2020-04-15') });
    expect(refusalOf(again.after(earlier), drafted())).toEqual(['memberNotMet']);
  });

  it('is met face to face before anything is drafted anew, by a talk or on evidence', () => {
    expect(refusalOf(again, drafted())).toEqual(['memberNotMet']);
    expect(refusalOf(again.after(talked()), drafted())).toEqual(['memberNotMet']);
    expect(refusalOf(again.after(talked({ channel: 'visit' })), drafted())).toEqual(['memberNotMet']);
    expect(nextAct(again.proposal)).toBe('markStep');
    expect(nextAct(again.after(marked('head', 'analyse')).proposal)).toBe('recordCommunication');
    for (const way of [talked({ channel: 'visit' }, 'head'), marked('head', 'meetMember')])
      expect(happenedIn(again.after(way), drafted())).toEqual(['DraftSubmitted']);
  });

  it('is heard twice more; then the leader in charge explains in person', () => {
    const twice = again.after(...handledAgain, evaluated('unsatisfied'), ...handledAgain);
    const last = twice.after(evaluated('unsatisfied'));

    expect(last.proposal.formerRounds).toHaveLength(2);
    expect(stageOf(last.proposal)).toBe('explaining');
    expect(refusalOf(last, filed())).toContain('stepOpen');
    const explained = last.after(marked('leader', 'explainInPerson'));
    expect(stageOf(explained.proposal)).toBe('closed');
    expect(explained.after(...aftermath, filed()).proposal.ending).toMatchObject({ kind: 'filed' });
  });

  it('leaves the year’s figures what the first reply made them', () => {
    const late = again.after(at('2020-08-20 10:00'), ...handledAgain, evaluated());
    expect(yearFigures([late.proposal], [])).toMatchObject({
      repliedOnTime: 1,
      signedOnTime: 1,
      satisfied: 1,
    });
  });
});

describe('file 归档', () => {
  const evaluatedCase = aCase().after(...toReplied, evaluated());

  it('ends a case on which everything after the reply is done', () => {
    expect(refusalOf(evaluatedCase, filed())).toEqual([
      'stepOpen',
      'stepOpen',
      'stepOpen',
      'stepOpen',
      'stepOpen',
    ]);
    expect(evaluatedCase.after(...aftermath, filed()).proposal.ending).toEqual({
      kind: 'filed',
      on: '2020-04-07',
      archiveNumber: '样档〔2020〕1号',
    });
  });

  it('waits for instructions and commitments', () => {
    const story = aCase().after(
      ...toReviewed,
      instructed(),
      replied(),
      promised(),
      evaluated(),
      ...aftermath,
    );
    expect(refusalOf(story, filed())).toEqual(['instructionsOpen', 'commitmentsOpen']);
    const settledAll = story.after(instructionAnswered(), settled());
    expect(stageOf(settledAll.proposal)).toBe('closed');
    expect(happenedIn(settledAll, filed())).toEqual(['Ended']);
  });

  it('goes without a word that did not come in its time, and says so', () => {
    const story = aCase().after(...toReplied, ...aftermath);
    const without = filed({ unevaluated: '多次联系未反馈' });
    expect(refusalOf(aCase().after(...toAccepted), filed())).toEqual(['notReplied']);
    expect(refusalOf(story, filed())).toEqual(['notEvaluated']);
    expect(refusalOf(story, without)).toEqual(['evaluationAwaited']);
    expect(story.after(at('2020-05-20 10:00'), without).proposal.ending).toMatchObject({
      unevaluated: '多次联系未反馈',
    });
  });

  it('has no page of the public register where the reply is not open', () => {
    const closed = { kind: 'closed', reason: '样例理由' } as const;
    const story = aCase().after(
      ...toContact,
      drafted({ disclosure: closed }),
      marked('officer', 'solicitOpinions'),
      consulted(),
      submitted(),
      allReviewed,
      replied({ disclosure: closed }),
    );
    expect(afterReply(story).map((line) => line.split(' ')[0])).not.toContain('publishReply');
  });

  it('finds its steps met by a talk after the reply, and by what was done', () => {
    const story = aCase().after(...toReviewed, moved(), replied(), talked({ phase: 'after' }));
    expect(doneOn(story, 'recordMatters')).toBe('2020-04-07');
    expect(doneOn(story, 'followUpVisit')).toBe('2020-04-07');
    expect(doneOn(aCase().after(...toReplied, moved()), 'recordMatters')).toBe('2020-04-07');
  });
});

function afterReply({ proposal }: Story): readonly string[] {
  return proposal.plan.steps
    .filter(({ anchor }) => anchor.from === 'issued' || anchor.from === 'evaluated')
    .map(({ id, dueOn }) => `${id} ${dueOn}`);
}

describe('withdraw 提案者撤回', () => {
  it('ends the case until it is answered, with day, reason and paper', () => {
    const early = aCase().after(at('2020-04-09 10:00'), withdrawn('2020-04-08'));

    expect(early.proposal.ending).toEqual({
      kind: 'withdrawn',
      on: '2020-04-08',
      reason: '委员来函撤回',
      evidence: '样例来函',
    });
    expect(refusalOf(aCase().after(...toReplied), withdrawn())).toEqual(['answered']);
    expect(refusalOf(aCase().after(...toReplied, evaluated('unsatisfied')), withdrawn())).toEqual([
      'answered',
    ]);
  });

  it('is told by the supervision office, on a possible day', () => {
    expect(refusalOf(aCase().after(...toAccepted), withdrawn(undefined, 'officer'))).toEqual(['noRight']);
    expect(refusalOf(aCase(), withdrawn('2020-04-08'))).toEqual(['dateInFuture']);
    expect(refusalOf(aCase(), withdrawn('2020-04-06'))).toEqual(['datesImpossible']);
  });
});

describe('an ended case', () => {
  const closed = aKeyCase().after(...keyToReplied, evaluated(), ...aftermath, filed());
  const everyAct: readonly Doing[] = [
    assigned(),
    signedFor(),
    accepted(),
    talked(),
    talked({ phase: 'contactOnly' }),
    drafted(),
    submitted(),
    reviewed('supervisingLeaderReview'),
    replied(),
    opinionDrafted(),
    letterSent(),
    evaluated(),
    reported('2020-04'),
    withdrawn(),
  ];

  it.each([
    ['filed', closed],
    ['withdrawn', aCase().after(...toContact, withdrawn())],
    ['sent', aCoHandledCase().after(...toAccepted, opinionDrafted(), allReviewed, letterSent())],
  ])('%s: refuses every act, and says that alone', (_how, story) => {
    for (const act of everyAct) expect(refusalOf(story, act)).toEqual(['caseEnded']);
  });

  it('still takes a notice as the fact that it is, once', () => {
    const notice = named({ noticeId: 'n1', kind: 'supervision', docNumber: '督办〔2020〕4号' });
    const story = closed.after(notice, notice);

    expect(story.proposal.notices).toHaveLength(1);
  });

  it('has no time to pass', () => {
    expect(closed.after(at('2021-12-31 10:00')).journal).toHaveLength(closed.journal.length);
  });
});
