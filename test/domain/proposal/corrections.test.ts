import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import { plannedStep } from '../../../domain/proposal/step-facts.ts';
import {
  consulted,
  dateCorrected,
  drafted,
  evaluated,
  evaluationCorrected,
  letterCorrected,
  marked,
  promised,
  replied as issued,
  submitted,
  talkCorrected,
  talked,
  toAccepted,
  toConsulted,
  toContact,
  toOpinion,
  toReplied,
  toReviewed,
} from '../../support/acts.ts';
import { aCase, at, by, doneOn, FIRST_EDITION, happenedIn, refusalOf } from '../../support/cases.ts';

describe('correctDate 更正办理日期', () => {
  const story = aCase().after(at('2020-04-09 10:00'), ...toAccepted);

  it('puts the right day, and keeps the former one with its reason', () => {
    const right = story.after(dateCorrected('bureauSignFor', '2020-04-08'));
    expect(doneOn(right, 'bureauSignFor')).toBe('2020-04-08');
    expect(right.journal.at(-1)?.event).toMatchObject({
      type: 'DateCorrected',
      from: '2020-04-09',
      to: '2020-04-08',
      correction: { what: 'date', reason: '样例更正理由', by: { name: '样例督查' } },
    });
    expect(right.proposal.corrections).toHaveLength(1);
  });

  it('is the supervision office’s, of a day that can be, where there is something to correct', () => {
    expect(refusalOf(story, dateCorrected('bureauSignFor', '2020-04-08', 'officer'))).toEqual(['noRight']);
    expect(refusalOf(story, dateCorrected('bureauSignFor', '2020-04-10'))).toEqual(['dateInFuture']);
    expect(refusalOf(story, dateCorrected('bureauSignFor', '2020-04-06'))).toEqual(['datesImpossible']);
    expect(refusalOf(story, dateCorrected('bureauSignFor', '2020-04-09'))).toEqual(['nothingChanged']);
    expect(refusalOf(story, dateCorrected('preliminaryOpinion', '2020-04-08'))).toEqual(['notDoneYet']);
    expect(refusalOf(aCase().after(...toReplied), dateCorrected('issueReply', '2020-04-07'))).toEqual([
      'correctElsewhere',
    ]);
  });
});

describe('correctCommunication 更正沟通情况', () => {
  it('tells anew what the talks meet', () => {
    const contacted = aCase().after(at('2020-04-09 10:00'), ...toOpinion, at('2020-04-20 10:00'), talked());
    expect(doneOn(contacted, 'preContact')).toBe('2020-04-20');
    const earlier = contacted.after(talkCorrected(1, { occurredOn: civilDate('2020-04-15') }));
    expect(doneOn(earlier, 'preContact')).toBe('2020-04-15');
    expect(
      doneOn(contacted.after(talkCorrected(1, { outcome: 'notReached' })), 'preContact'),
    ).toBeUndefined();
    const beforeGate1 = contacted.after(talkCorrected(1, { occurredOn: civilDate('2020-04-08') }));
    expect(beforeGate1.proposal.communications[0]?.counts).toBe(false);
    expect(doneOn(beforeGate1, 'preContact')).toBeUndefined();
  });

  it('closes gate 2 when the word on the draft was another, and opens it again', () => {
    const story = aCase().after(...toConsulted);
    const no = story.proposal.communications.length;
    const unsatisfied = story.after(talkCorrected(no, { outcome: 'unsatisfied' }, 'supervisor'));
    expect(refusalOf(unsatisfied, submitted())).toEqual(['memberUnsatisfied']);
    expect(refusalOf(unsatisfied, talkCorrected(no, { outcome: 'satisfied' }, 'head'))).toEqual(['noRight']);
    const later = story.after(at('2020-04-10 09:00'), consulted('unsatisfied'), at('2020-04-14 09:00'));
    const earlier = { occurredOn: civilDate('2020-04-07') };
    expect(refusalOf(later, talkCorrected(no + 1, { ...earlier, outcome: 'mostlySatisfied' }))).toEqual([
      'noRight',
    ]);
    const again = unsatisfied.after(talkCorrected(no, { outcome: 'satisfied' }, 'supervisor'));
    expect(happenedIn(again, submitted())).toEqual(['SubmittedForReview']);
  });

  it('moves a talk to its phase and its draft, and tells anew what that meets', () => {
    const story = aCase().after(...toContact, drafted());
    const mere = story.after(talkCorrected(1, { phase: 'contactOnly' }));
    expect(mere.proposal.communications[0]?.counts).toBe(false);
    expect(doneOn(mere, 'preContact')).toBeUndefined();
    const wrong = story.after(
      talked({ phase: 'during', outcome: 'satisfied' }),
      marked('officer', 'solicitOpinions'),
    );
    expect(refusalOf(wrong, submitted())).toEqual(['noConsultation']);
    expect(refusalOf(wrong, talkCorrected(2, { draftNo: 1 }, 'officer'))).toEqual(['noRight']);
    const right = wrong.after(talkCorrected(2, { draftNo: 1, place: '样例地点' }, 'supervisor'));
    expect(happenedIn(right, submitted())).toEqual(['SubmittedForReview']);
    expect(refusalOf(wrong, talkCorrected(2, { draftNo: 2 }, 'supervisor'))).toEqual(['draftUnknown']);
    expect(refusalOf(wrong, talkCorrected(2, { phase: 'after' }))).toEqual(['notYetAfter']);
  });

  it('counts a talk as led by whom it was', () => {
    const again = aCase().after(...toReplied, evaluated('unsatisfied'), talked({ channel: 'interview' }));
    expect(doneOn(again, 'meetMember')).toBeUndefined();
    const no = again.proposal.communications.length;
    const led = again.after(talkCorrected(no, { ledBy: 'divisionHead' }, 'supervisor'));
    expect(doneOn(led, 'meetMember')).toBe('2020-04-07');
  });

  it('leaves alone what was marked on other evidence', () => {
    const again = aCase().after(
      ...toReplied,
      evaluated('unsatisfied'),
      marked('head', 'meetMember'),
      talked({ channel: 'letter' }),
    );
    const corrected = again.after(talkCorrected(1, { outcome: 'notReached' }));
    expect(doneOn(corrected, 'meetMember')).toBe('2020-04-07');
  });

  it('refuses what is not there, what changes nothing, and who may not', () => {
    const story = aCase().after(...toContact);
    expect(refusalOf(aCase().after(...toAccepted), talkCorrected(1, { outcome: 'satisfied' }))).toEqual([
      'noCommunication',
    ]);
    expect(refusalOf(story, talkCorrected(2, { outcome: 'satisfied' }))).toEqual(['communicationUnknown']);
    expect(refusalOf(story, talkCorrected(1, {}))).toEqual(['nothingChanged']);
    expect(refusalOf(story, talkCorrected(1, { outcome: 'satisfied' }, 'clerk'))).toEqual(['noRight']);
    expect(refusalOf(story, talkCorrected(1, { occurredOn: civilDate('2020-04-08') }))).toEqual([
      'dateInFuture',
    ]);
  });
});

describe('correctLetter 更正文号、印发日期', () => {
  const replied = aCase().after(...toReplied, at('2020-04-20 10:00'));

  it('dates anew what follows the letter', () => {
    const right = replied.after(
      letterCorrected({ letterNumber: '样函〔2020〕8号', issuedOn: civilDate('2020-04-15') }),
    );
    expect(right.proposal.letters).toMatchObject([
      { letterNumber: '样函〔2020〕8号', issuedOn: '2020-04-15' },
    ]);
    expect(doneOn(right, 'replyDue')).toBe('2020-04-15');
    expect(plannedStep(right.proposal, 'evaluationDue')?.dueOn).toBe('2020-05-08');
    expect(right.journal.at(-1)?.event).toMatchObject({ type: 'Replanned', reason: 'corrected' });
  });

  it('keeps what it put off when the word on it comes', () => {
    const story = aCase().after(...toReviewed, at('2020-04-13 10:00'), issued(), at('2020-04-17 10:00'));
    const corrected = story.after(letterCorrected({ issuedOn: civilDate('2020-04-07') }));
    expect(plannedStep(corrected.proposal, 'recordMatters')?.dueOn).toBe('2020-04-17');
    const worded = corrected.after(promised(), evaluated());
    expect(plannedStep(worded.proposal, 'recordMatters')?.dueOn).toBe('2020-04-17');
  });

  it('refuses without a letter, without a change, and who may not', () => {
    expect(
      refusalOf(aCase().after(...toAccepted), letterCorrected({ issuedOn: civilDate('2020-04-07') })),
    ).toEqual(['noLetter']);
    expect(refusalOf(replied, letterCorrected({}))).toEqual(['nothingChanged']);
    expect(refusalOf(replied, letterCorrected({ issuedOn: civilDate('2020-04-21') }))).toEqual([
      'dateInFuture',
    ]);
    expect(refusalOf(replied, letterCorrected({ issuedOn: civilDate('2020-04-08') }, 'officer'))).toEqual([
      'noRight',
    ]);
  });
});

describe('correctEvaluation 更正委员评价', () => {
  const replied = aCase().after(...toReplied, at('2020-04-20 10:00'));

  it('takes another round back that a wrong word had opened', () => {
    const wrong = replied.after(evaluated('unsatisfied'));
    expect(stageOf(wrong.proposal)).toBe('handlingAgain');
    const right = wrong.after(evaluationCorrected('satisfied'));
    expect(stageOf(right.proposal)).toBe('closed');
    const atOnce = replied.after(evaluated('satisfied'));
    expect(right.proposal.plan).toEqual(atOnce.proposal.plan);
    expect(right.proposal.done).toEqual(atOnce.proposal.done);
    expect(right.proposal.formerRounds).toBeUndefined();
  });

  it('opens another round where the word was one of not satisfied after all', () => {
    const again = replied.after(evaluated('satisfied'), evaluationCorrected('unsatisfied'));
    expect(stageOf(again.proposal)).toBe('handlingAgain');
    expect(again.proposal.plan).toEqual(replied.after(evaluated('unsatisfied')).proposal.plan);
  });

  it('leaves the term of the round to the day of its entry', () => {
    const moved = replied.after(
      evaluated('unsatisfied'),
      evaluationCorrected('unsatisfied', { receivedOn: civilDate('2020-04-15') }),
    );
    expect(moved.proposal.plan.due.dueOn).toBe('2020-05-20');
    const told = replied.after(evaluated('unsatisfied', { receivedOn: civilDate('2020-04-15') }));
    expect(moved.proposal.plan.due).toEqual(told.proposal.plan.due);
    const back = moved.after(evaluationCorrected('unsatisfied'));
    expect(back.proposal.evaluations.at(-1)).not.toHaveProperty('registeredOn');
  });

  it('moves the term of a case of the first edition with the day of the word', () => {
    const moved = aCase({ policy: FIRST_EDITION }).after(
      ...toReplied,
      at('2020-04-20 10:00'),
      evaluated('unsatisfied'),
      evaluationCorrected('unsatisfied', { receivedOn: civilDate('2020-04-15') }),
    );
    expect(moved.proposal.plan.due.dueOn).toBe('2020-05-15');
  });

  it('puts right where the word was transcribed from, and its two sides', () => {
    const told = { handling: 'mostlySatisfied', source: '市政协提案系统' } as const;
    const right = replied.after(evaluated('satisfied'), evaluationCorrected('satisfied', told));
    expect(right.proposal.evaluations).toMatchObject([told]);
    expect(right.journal.findLast(({ event }) => event.type === 'EvaluationCorrected')?.event).toMatchObject({
      from: { source: '征询意见表' },
    });
    const unseen = replied.after(
      by('officer', (on) => ({
        type: 'recordEvaluation',
        overall: 'satisfied',
        receivedOn: on,
        source: '市政协提案系统',
      })),
    );
    expect(refusalOf(unseen, evaluationCorrected('satisfied', { source: '征询意见表' }))).toEqual([
      'scanMissing',
    ]);
  });

  it('comes too late once the round has its draft, and needs a word', () => {
    const drafting = replied.after(evaluated('unsatisfied'), talked({ channel: 'visit' }, 'head'), drafted());
    expect(refusalOf(drafting, evaluationCorrected('satisfied'))).toEqual(['roundUnderWay']);
    expect(refusalOf(replied, evaluationCorrected('satisfied'))).toEqual(['noEvaluation']);
    expect(refusalOf(drafting.after(consulted()), evaluationCorrected('satisfied'))).toEqual([
      'roundUnderWay',
    ]);
    expect(refusalOf(replied.after(evaluated()), evaluationCorrected('satisfied'))).toEqual([
      'nothingChanged',
    ]);
  });
});
