import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { REVIEW_STEPS } from '../../../domain/policy/step-ids.ts';
import { yearFigures } from '../../../domain/report/year-figures.ts';
import { plannedStep } from '../../../domain/proposal/step-facts.ts';
import {
  accepted,
  aftermath,
  allReviewed,
  assigned,
  consulted,
  dateCorrected,
  drafted,
  evaluated,
  evaluationCorrected,
  exceptionAsked,
  exceptionDecided,
  filed,
  handledAgain,
  letterCorrected,
  instructed,
  keyToReplied,
  letterSent,
  marked,
  opinionDrafted,
  opinionPassed,
  opinionSubmitted,
  reassigned,
  replied,
  sentBack,
  signedBy,
  submitted,
  talkCorrected,
  talked,
  toAccepted,
  toContact,
  toDraft,
  toReplied,
  withdrawn,
  workPlanSubmitted,
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
  refusalOf,
} from '../../support/cases.ts';

const day = civilDate;
const reviewedOn = (on: string, ...steps: readonly ('divisionHeadReview' | 'contentFormatReview')[]) =>
  by('supervisor', {
    type: 'markStep',
    steps,
    on: day(on),
    evidence: '样例签批单',
    ...signedBy(steps),
  });

describe('a late entry', () => {
  const late = aCase().after(
    ...toContact,
    at('2020-07-20 09:00'),
    drafted(),
    marked('officer', 'solicitOpinions'),
    consulted(),
    submitted(),
  );

  it('does not carry a review back before its draft, or before the review before it', () => {
    expect(refusalOf(late, reviewedOn('2020-05-01', 'divisionHeadReview'))).toEqual(['datesImpossible']);
    const sentBackEarly = sentBack('divisionHeadReview', 'supervisor', { on: day('2020-05-01') });
    expect(refusalOf(late, sentBackEarly)).toEqual(['datesImpossible']);
    const headed = late.after(at('2020-07-24 09:00'), reviewedOn('2020-07-22', 'divisionHeadReview'));
    expect(refusalOf(headed, reviewedOn('2020-07-21', 'contentFormatReview'))).toEqual(['datesImpossible']);
    expect(doneOn(headed.after(reviewedOn('2020-07-22', 'contentFormatReview')), 'contentFormatReview')).toBe(
      '2020-07-22',
    );
  });

  it('does not carry a review back before the draft was sent to it, or back from it', () => {
    const sent = aCase().after(
      ...toDraft,
      marked('officer', 'solicitOpinions'),
      at('2020-05-12 09:00'),
      consulted(),
      reviewedOn('2020-04-07', 'divisionHeadReview'),
      submitted(),
    );
    expect(refusalOf(sent, reviewedOn('2020-05-11', 'contentFormatReview'))).toEqual(['datesImpossible']);
    const again = sent.after(
      sentBack('contentFormatReview'),
      at('2020-05-14 09:00'),
      drafted({ change: 'wording' }),
      submitted(),
    );
    expect(refusalOf(again, reviewedOn('2020-05-13', 'contentFormatReview'))).toEqual(['datesImpossible']);
    expect(doneOn(again.after(reviewedOn('2020-05-14', 'contentFormatReview')), 'contentFormatReview')).toBe(
      '2020-05-14',
    );
    const byHead = aCase().after(...toDraft, at('2020-05-12 09:00'), sentBack('divisionHeadReview'));
    const mended = byHead.after(drafted({ change: 'wording' }));
    expect(refusalOf(mended, reviewedOn('2020-05-11', 'divisionHeadReview'))).toEqual(['datesImpossible']);
  });

  it('leaves the order of reviews under older rules', () => {
    const sent = aCase({ policy: FIRST_EDITION }).after(
      ...toDraft,
      marked('officer', 'solicitOpinions'),
      at('2020-05-12 09:00'),
      consulted(),
      submitted(),
    );
    const reviewed = sent.after(reviewedOn('2020-04-07', 'divisionHeadReview', 'contentFormatReview'));
    expect(doneOn(reviewed, 'contentFormatReview')).toBe('2020-04-07');
  });

  it('does not carry a letter back before its draft, its reviews, or the member’s word', () => {
    const reviewed = late.after(allReviewed);
    expect(refusalOf(reviewed, replied({ issuedOn: day('2020-07-07') }))).toEqual(['datesImpossible']);
    const consultedLater = aCase({ policy: FIRST_EDITION }).after(
      ...toContact,
      drafted(),
      marked('officer', 'solicitOpinions'),
      at('2020-04-20 09:00'),
      consulted(),
      submitted(),
      at('2020-04-24 09:00'),
      by('supervisor', (_today, proposal) => ({
        type: 'markStep',
        steps: REVIEW_STEPS.filter((step) => plannedStep(proposal, step)),
        on: day('2020-04-09'),
        evidence: '样例签批单',
        ...signedBy(REVIEW_STEPS.filter((step) => plannedStep(proposal, step))),
      })),
    );
    expect(refusalOf(consultedLater, replied({ issuedOn: day('2020-04-19') }))).toEqual(['datesImpossible']);
    expect(doneOn(consultedLater.after(replied({ issuedOn: day('2020-04-21') })), 'issueReply')).toBe(
      '2020-04-21',
    );
  });

  it('takes a letter of another round no earlier than the word that opened it', () => {
    const again = aCase().after(
      ...toReplied,
      at('2020-04-20 09:00'),
      evaluated('unsatisfied'),
      ...handledAgain.slice(0, -1),
    );
    expect(refusalOf(again, replied({ issuedOn: day('2020-04-17') }))).toEqual(['datesImpossible']);
  });

  it('holds our opinion to a lead unit to the same order', () => {
    const drafting = aCoHandledCase().after(...toAccepted, at('2020-06-01 09:00'), opinionDrafted());
    expect(refusalOf(drafting, reviewedOn('2020-05-06', 'divisionHeadReview'))).toContain('datesImpossible');
    expect(refusalOf(drafting.after(allReviewed), letterSent({ issuedOn: day('2020-05-06') }))).toEqual([
      'datesImpossible',
    ]);
  });

  it('keeps what passed before a change of wording', () => {
    const reworded = late.after(
      reviewedOn('2020-07-20', 'divisionHeadReview'),
      at('2020-07-22 09:00'),
      sentBack('contentFormatReview'),
      drafted({ change: 'wording' }),
      submitted(),
    );
    expect(
      doneOn(reworded.after(reviewedOn('2020-07-22', 'contentFormatReview')), 'divisionHeadReview'),
    ).toBe('2020-07-20');
  });

  it('lets a case be filed no earlier than its letter and the word on it', () => {
    const closed = aCase().after(...toReplied, at('2020-04-20 09:00'), evaluated(), ...aftermath);
    expect(refusalOf(closed, filed({ on: day('2020-04-17') }))).toEqual(['datesImpossible']);
  });

  it('lets a division accept no earlier than it was given the case', () => {
    const later = aCase().after(at('2020-04-20 09:00'), assigned());
    expect(refusalOf(later, accepted('2020-04-17'))).toEqual(['datesImpossible']);
    const byTable = aCase({ leadDivision: DIVISION, openedOn: '2020-04-20' });
    expect(doneOn(byTable.after(accepted('2020-04-09')), 'divisionAccept')).toBe('2020-04-09');
    const moved = later.after(accepted(), at('2020-04-24 09:00'), reassigned());
    expect(refusalOf(moved, accepted('2020-04-20', 'otherHead'))).toEqual(['datesImpossible']);
  });
});

describe('a correction', () => {
  const replying = aCase().after(
    ...toContact,
    at('2020-05-20 09:00'),
    drafted(),
    marked('officer', 'solicitOpinions'),
    consulted(),
    submitted(),
    at('2020-05-22 09:00'),
    allReviewed,
    at('2020-05-25 09:00'),
    replied(),
  );

  it('of a letter stays between its reviews and the word on it', () => {
    expect(refusalOf(replying, letterCorrected({ issuedOn: day('2020-05-21') }))).toEqual([
      'datesImpossible',
    ]);
    expect(doneOn(replying.after(letterCorrected({ issuedOn: day('2020-05-22') })), 'issueReply')).toBe(
      '2020-05-22',
    );
    const evaluatedLater = replying.after(at('2020-05-27 09:00'), evaluated(), at('2020-06-01 09:00'));
    expect(refusalOf(evaluatedLater, letterCorrected({ issuedOn: day('2020-05-28') }))).toEqual([
      'datesImpossible',
    ]);
  });

  it('of a review stays between its draft and the letter', () => {
    expect(refusalOf(replying, dateCorrected('leaderApproval', '2020-05-19'))).toEqual(['datesImpossible']);
    const later = replying.after(at('2020-06-01 09:00'));
    expect(refusalOf(later, dateCorrected('leaderApproval', '2020-05-26'))).toEqual(['datesImpossible']);
    expect(doneOn(later.after(dateCorrected('leaderApproval', '2020-05-25')), 'leaderApproval')).toBe(
      '2020-05-25',
    );
  });

  it('of an acceptance stays between its assignment and what followed', () => {
    const taken = aCase().after(at('2020-04-10 09:00'), ...toAccepted, opinionSubmitted(), opinionPassed());
    expect(refusalOf(taken, dateCorrected('divisionAccept', '2020-04-09'))).toEqual(['datesImpossible']);
    expect(
      refusalOf(taken.after(at('2020-04-14 09:00')), dateCorrected('divisionAccept', '2020-04-13')),
    ).toEqual(['datesImpossible']);
    expect(refusalOf(taken, dateCorrected('preliminaryOpinion', '2020-04-09'))).toEqual(['datesImpossible']);
  });

  it('of the opinion moves gate 1 for every talk, and back', () => {
    const contacted = aCase().after(...toContact, at('2020-04-10 09:00'));
    const later = contacted.after(dateCorrected('preliminaryOpinion', '2020-04-09'));
    expect(later.proposal.opinion?.review?.on).toBe('2020-04-09');
    expect(later.proposal.communications[0]?.counts).toBe(false);
    expect(doneOn(later, 'preContact')).toBeUndefined();
    const back = later.after(dateCorrected('preliminaryOpinion', '2020-04-07'));
    expect(back.proposal.communications).toEqual(contacted.proposal.communications);
    expect(doneOn(back, 'preContact')).toBe('2020-04-07');
  });

  it('of a talk can be put back, and never lies before the draft that was shown', () => {
    const contacted = aCase().after(
      ...toAccepted,
      at('2020-04-20 09:00'),
      opinionSubmitted(),
      opinionPassed(),
      talked(),
    );
    const wrong = contacted.after(talkCorrected(1, { occurredOn: day('2020-04-10') }));
    expect(doneOn(wrong, 'preContact')).toBeUndefined();
    const right = wrong.after(talkCorrected(1, { occurredOn: day('2020-04-20') }));
    expect(right.proposal.communications).toEqual(contacted.proposal.communications);
    expect(doneOn(right, 'preContact')).toBe('2020-04-20');
    const shown = replying.proposal.communications.length;
    expect(refusalOf(replying, talkCorrected(shown, { occurredOn: day('2020-05-19') }))).toEqual([
      'datesImpossible',
    ]);
  });

  it('of a talk that an exception let pass in the first round keeps its count in the second', () => {
    const again = aCase().after(
      ...toAccepted,
      exceptionAsked('gate1'),
      exceptionDecided(),
      at('2020-04-09 09:00'),
      talked(),
      drafted(),
      marked('officer', 'solicitOpinions'),
      consulted(),
      submitted(),
      allReviewed,
      replied(),
      at('2020-04-20 09:00'),
      evaluated('unsatisfied'),
    );
    const corrected = again.after(talkCorrected(1, { channel: 'visit' }));
    expect(corrected.proposal.communications[0]).toMatchObject({ channel: 'visit', counts: true });
    expect(doneOn(corrected, 'preContact')).toBe('2020-04-09');
  });

  it('of a word tells anew which talks came after it', () => {
    const met = aCase().after(
      ...toReplied,
      at('2020-04-10 09:00'),
      evaluated('unsatisfied'),
      at('2020-04-14 09:00'),
      talked({ channel: 'visit' }, 'head'),
      at('2020-04-20 09:00'),
    );
    expect(doneOn(met, 'meetMember')).toBe('2020-04-14');
    const later = met.after(evaluationCorrected('unsatisfied', { receivedOn: day('2020-04-17') }));
    expect(doneOn(later, 'meetMember')).toBeUndefined();
  });

  it('that takes a round back keeps what happened in it, and no exception asked for in it', () => {
    const again = aCase().after(
      ...toReplied,
      at('2020-04-10 09:00'),
      evaluated('unsatisfied'),
      exceptionAsked('gate1'),
      exceptionDecided(),
      talked({ phase: 'after' }),
    );
    const undone = again.after(evaluationCorrected('satisfied'));
    expect(doneOn(undone, 'followUpVisit')).toBe('2020-04-10');
    const reopened = undone.after(evaluationCorrected('unsatisfied'));
    const asked = reopened.after(exceptionAsked('gate1'));
    expect(asked.proposal.exceptions).toMatchObject([{ roundUndone: true }, { no: 2 }]);
    expect(refusalOf(asked, exceptionAsked('gate1'))).toEqual(['exceptionAlready']);
  });
});

describe('what has left', () => {
  it('is not drafted anew, with a leader still waiting for his answer or not', () => {
    const sent = aCoHandledCase().after(
      ...toAccepted,
      instructed(),
      opinionDrafted(),
      allReviewed,
      letterSent(),
    );
    expect(sent.proposal.ending).toBeUndefined();
    expect(refusalOf(sent, opinionDrafted())).toEqual(['alreadyDone']);
    expect(refusalOf(aKeyCase().after(...keyToReplied), workPlanSubmitted())).toEqual(['alreadyDone']);
  });
});

describe('the figures of a year', () => {
  it('have a withdrawn case in their total only', () => {
    const gone = aCase().after(at('2020-04-10 09:00'), ...toAccepted, withdrawn());
    const kept = aCase();
    const figures = yearFigures([gone.proposal, kept.proposal], []);
    expect(figures).toMatchObject({ total: 2, answeredByUs: 1, sole: 1, coHandled: 0 });
  });
});
