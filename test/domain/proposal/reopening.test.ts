import { describe, expect, it } from 'vitest';
import { agenda } from '../../../domain/proposal/agenda.ts';
import { offeredActs } from '../../../domain/proposal/offered-acts.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import { answeredOnTime } from '../../../domain/report/in-time.ts';
import { yearFigures } from '../../../domain/report/year-figures.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import {
  aftermath,
  allReviewed,
  endedAgain,
  evaluated,
  evaluationCorrected,
  filed,
  instructed,
  letterCorrected,
  letterSent,
  opinionDrafted,
  reopened,
  returnAnswered,
  returnAsked,
  signedFor,
  toAccepted,
  toContact,
  toReplied,
  withdrawn,
} from '../../support/acts.ts';
import { aCase, aCoHandledCase, at, happenedIn, PEOPLE, refusalOf, type Story } from '../../support/cases.ts';

const figuresOf = ({ proposal }: Story) => yearFigures([proposal], []);

describe('reopen 更正办结', () => {
  const sent = aCoHandledCase().after(
    at('2020-04-10 09:00'),
    ...toAccepted,
    opinionDrafted(),
    allReviewed,
    letterSent(),
    at('2020-06-01 09:00'),
  );

  it('lets a letter’s number be put right after the end, which then holds again with the same figures', () => {
    const open = sent.after(reopened());
    expect(open.journal.at(-1)?.event).toMatchObject({
      type: 'Reopened',
      ending: { kind: 'coSent', on: '2020-04-10' },
      correction: { what: 'ending', reason: '样例更正理由', by: { name: '样例督查' } },
    });
    expect(stageOf(open.proposal)).toBe('toEndAgain');
    expect(agenda(open.proposal)).toEqual([]);
    const again = open.after(letterCorrected({ letterNumber: '样函〔2020〕90号' }), endedAgain());
    expect(again.proposal.letters).toMatchObject([{ letterNumber: '样函〔2020〕90号' }]);
    expect(again.proposal.ending).toEqual(sent.proposal.ending);
    expect(again.proposal.reopened).toBeUndefined();
    expect(figuresOf(again)).toEqual(figuresOf(sent));
    expect(answeredOnTime(again.proposal)).toBe(true);
    expect(again.after(reopened(), endedAgain()).proposal.ending).toEqual(sent.proposal.ending);
  });

  it('is the supervision office’s, of what has ended, once; the others are told where to turn', () => {
    expect(refusalOf(sent, reopened('head'))).toEqual(['noRight']);
    expect(refusalOf(aCase(), reopened())).toEqual(['notEnded']);
    expect(refusalOf(aCase(), endedAgain())).toEqual(['notReopened']);
    expect(refusalOf(sent, letterCorrected({ letterNumber: '样函〔2020〕90号' }))).toEqual(['caseEnded']);
    expect(offeredActs(sent.proposal, PEOPLE.supervisor).map(({ act }) => act)).toEqual(['reopen']);
    expect(offeredActs(sent.proposal, PEOPLE.head)).toEqual([]);
  });

  it('waits with the end for what is still owed', () => {
    const owing = sent.after(reopened(), instructed());
    expect(stageOf(owing.proposal)).toBe('implementing');
    expect(refusalOf(owing, endedAgain())).toEqual(['instructionsOpen']);
  });

  it('takes a word that came after a case was filed without one', () => {
    const closed = aCase().after(
      ...toReplied,
      at('2020-06-10 09:00'),
      ...aftermath,
      filed({ unevaluated: '委员未反馈' }),
      at('2020-07-01 09:00'),
    );
    const word = closed.after(reopened(), evaluated('mostlySatisfied'));
    expect(word.after(endedAgain()).proposal.ending).toEqual({
      kind: 'filed',
      on: '2020-06-10',
      archiveNumber: '样档〔2020〕1号',
    });
    const unsatisfied = closed.after(reopened(), evaluated('unsatisfied'));
    expect(stageOf(unsatisfied.proposal)).toBe('handlingAgain');
    expect(refusalOf(unsatisfied, endedAgain())).toContain('notReplied');
    expect(word.after(evaluationCorrected('satisfied'), filed()).proposal.ending).toMatchObject({
      on: '2020-07-01',
    });
  });

  it.each([
    ['withdrawn', withdrawn()],
    ['returned', returnAnswered()],
  ])('puts a case wrongly %s back to work, and nobody is late with the time between', (_how, end) => {
    const gone = aCase().after(at('2020-04-08 09:00'), ...toContact, returnAsked(), end);
    const back = gone.after(at('2020-06-15 09:00'), reopened());
    expect(back.proposal.ending).toBeUndefined();
    expect(happenedIn(gone.after(at('2020-06-15 09:00')), reopened())).toEqual([
      'Reopened',
      'OccasionsPassedOver',
    ]);
    expect(agenda(back.proposal).every(({ on }) => on > civilDate('2020-06-15'))).toBe(true);
    expect(back.after(endedAgain()).proposal.ending).toEqual(gone.proposal.ending);
    expect(refusalOf(back, signedFor())).toEqual(['alreadyDone']);
  });
});
