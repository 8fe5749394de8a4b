import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { REVIEW_STEPS } from '../../../domain/policy/step-ids.ts';
import { plannedStep } from '../../../domain/proposal/step-facts.ts';
import {
  consulted,
  contributed,
  contributionsAsked,
  dateCorrected,
  drafted,
  late,
  letterSent,
  marked,
  opinionDrafted,
  replied,
  sentBack,
  signedBy,
  submitted,
  toAccepted,
  toContact,
  toDraft,
} from '../../support/acts.ts';
import { aCase, aCoHandledCase, at, by, doneOn, refusalOf, type Story } from '../../support/cases.ts';

const reviewedAllOn = (on: string) =>
  by('supervisor', (_today, proposal) => {
    const steps = REVIEW_STEPS.filter((step) => plannedStep(proposal, step));
    return { type: 'markStep', steps, on: civilDate(on), evidence: '样例签批单', ...signedBy(steps) };
  });

describe('a draft that is entered after its letter has left 补录', () => {
  const contacted = aCase().after(...toContact, at('2020-07-09 09:00'));
  const entered = contacted.after(
    drafted(late('2020-06-01')),
    marked('officer', 'solicitOpinions'),
    consulted('satisfied', { occurredOn: civilDate('2020-06-15') }),
    submitted('officer', late('2020-06-16')),
    reviewedAllOn('2020-06-30'),
    replied({ issuedOn: civilDate('2020-07-02') }),
  );

  it('lets the letter be told of with the day on which it left', () => {
    expect(doneOn(entered, 'draftReply')).toBe('2020-06-01');
    expect(doneOn(entered, 'submitForReview')).toBe('2020-06-16');
    expect(doneOn(entered, 'issueReply')).toBe('2020-07-02');
    expect(entered.proposal.drafts[0]).toMatchObject({ lateReason: '样例补录说明' });
    expect(eventOf(entered, 'SubmittedForReview')).toMatchObject({ lateReason: '样例补录说明' });
  });

  it('says why, and keeps the order of what happened', () => {
    const unexplained = drafted({ on: civilDate('2020-06-01') });
    expect(refusalOf(contacted, unexplained)).toEqual(['lateUnexplained']);
    expect(refusalOf(contacted, drafted(late('2020-07-10')))).toEqual(['dateInFuture']);
    expect(refusalOf(contacted, drafted(late('2020-04-06')))).toEqual(['datesImpossible']);
    const first = contacted.after(drafted(late('2020-06-01')));
    expect(refusalOf(first, drafted(late('2020-05-31')))).toEqual(['datesImpossible']);
    const back = first.after(sentBack('divisionHeadReview', 'head', { on: civilDate('2020-06-05') }));
    expect(refusalOf(back, drafted(late('2020-06-04')))).toEqual(['datesImpossible']);
    const ready = first.after(
      marked('officer', 'solicitOpinions'),
      consulted('satisfied', { occurredOn: civilDate('2020-06-15') }),
    );
    expect(refusalOf(ready, submitted('officer', late('2020-06-14')))).toEqual(['datesImpossible']);
  });

  it('is shown by no talk before it', () => {
    const first = contacted.after(drafted(late('2020-06-01')), marked('officer', 'solicitOpinions'));
    const early = consulted('satisfied', { occurredOn: civilDate('2020-05-31') });
    expect(refusalOf(first, early)).toEqual(['datesImpossible']);
    const talkedOnFormer = aCase().after(
      ...toDraft,
      marked('officer', 'solicitOpinions'),
      at('2020-07-09 09:00'),
      consulted('satisfied', { occurredOn: civilDate('2020-06-15') }),
      drafted(late('2020-06-01')),
    );
    expect(refusalOf(talkedOnFormer, submitted())).toEqual(['draftChanged']);
  });

  it('is taken of an opinion to a lead unit as well', () => {
    const sent = aCoHandledCase().after(
      ...toAccepted,
      at('2020-05-11 09:00'),
      opinionDrafted('officer', late('2020-04-22')),
      reviewedAllOn('2020-04-29'),
      letterSent({ issuedOn: civilDate('2020-05-06') }),
    );
    expect(doneOn(sent, 'opinionDue')).toBe('2020-05-06');
  });
});

describe('a request for contributions that is entered late 补录', () => {
  const story = aCase({ role: 'lead' }).after(...toAccepted, at('2020-05-11 09:00'));

  it('keeps the day on which it was made, and a term after that', () => {
    const dueOn = civilDate('2020-05-06');
    const asked = story.after(contributionsAsked(['样例外局'], { ...late('2020-04-20'), dueOn }));
    expect(asked.proposal.contributions).toMatchObject([
      { askedOn: '2020-04-20', lateReason: '样例补录说明' },
    ]);
    expect(doneOn(asked.after(contributed()), 'contributionsDue')).toBe('2020-05-11');
    expect(refusalOf(story, contributionsAsked(['样例外局'], { dueOn }))).toEqual(['dateTooEarly']);
    expect(refusalOf(story, contributionsAsked(['样例外局'], { on: civilDate('2020-04-20') }))).toEqual([
      'lateUnexplained',
    ]);
  });
});

function eventOf(story: Story, type: string) {
  return story.journal.find(({ event }) => event.type === type)?.event;
}

describe('the day of a submission that was entered wrongly', () => {
  const toReview = aCase().after(
    ...toDraft,
    at('2020-06-15 10:00'),
    marked('officer', 'solicitOpinions'),
    consulted(),
    at('2020-06-18 10:00'),
    submitted(),
  );

  it('can be put right, in the order of facts, and lets the reviews have their day', () => {
    const corrected = (on: string) => dateCorrected('submitForReview', on);
    expect(refusalOf(toReview, reviewedAllOn('2020-06-16'))).toContain('datesImpossible');
    expect(refusalOf(toReview, corrected('2020-06-14'))).toEqual(['datesImpossible']);
    const right = toReview.after(corrected('2020-06-16'));
    expect(doneOn(right, 'submitForReview')).toBe('2020-06-16');
    const reviewed = right.after(reviewedAllOn('2020-06-16'));
    expect(refusalOf(reviewed, corrected('2020-06-17'))).toEqual(['datesImpossible']);
  });
});
