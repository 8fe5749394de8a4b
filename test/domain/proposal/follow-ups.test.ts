import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { agenda } from '../../../domain/proposal/agenda.ts';
import { followUps } from '../../../domain/proposal/follow-ups.ts';
import { lightOf } from '../../../domain/proposal/light.ts';
import { nextAct } from '../../../domain/proposal/next-acts.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import { waitingFor } from '../../../domain/proposal/waiting-for.ts';
import {
  allReviewed,
  consulted,
  drafted,
  entryCorrected,
  evaluated,
  instructed,
  instructionAnswered,
  letterSent,
  marked,
  lookedBack,
  moved,
  opinionDrafted,
  promised,
  replied,
  settled,
  submitted,
  toAccepted,
  toContact,
  toReplied,
  toReviewed,
  aftermath,
} from '../../support/acts.ts';
import { aCase, aCoHandledCase, at, refusalOf } from '../../support/cases.ts';

const TODAY = civilDate('2020-04-20');

describe('recordInstruction 批示指示', () => {
  it('is followed to an answer, with a reminder before its day and the suggestion to urge after it', () => {
    const story = aCase().after(
      ...toAccepted,
      at('2020-04-20 10:00'),
      instructed({ dueOn: civilDate('2020-05-11'), delegate: '样例副秘书长' }),
    );
    const days = agenda(story.proposal).flatMap(({ followUp, rung, on }) => (followUp ? [[rung, on]] : []));
    expect(days).toEqual([
      ['dueSoon', '2020-04-24'],
      ['dueSoon', '2020-05-11'],
      ['urgeCandidate', '2020-05-14'],
    ]);
    const answered = story.after(instructionAnswered(1, false));
    expect(followUps(answered.proposal)).toHaveLength(1);
    expect(followUps(answered.after(instructionAnswered()).proposal)).toEqual([]);
  });

  it('that is open keeps an evaluated case from being closed', () => {
    const story = aCase().after(...toReviewed, instructed(), replied(), evaluated());
    expect(story.proposal.ending).toBeUndefined();
    expect(stageOf(story.proposal)).toBe('implementing');
    expect(nextAct(story.proposal)).toBe('answerInstruction');
    expect(waitingFor(story.proposal)).toBe('尚有1项待落实、待报告，最近一项未定期限');
    expect(refusalOf(story, evaluated())).toEqual(['alreadyDone']);
    expect(stageOf(story.after(instructionAnswered()).proposal)).toBe('closed');
  });

  it('keeps a co-handled case as well', () => {
    const story = aCoHandledCase().after(
      ...toAccepted,
      opinionDrafted(),
      instructed(),
      allReviewed,
      letterSent(),
    );
    expect(story.proposal.ending).toBeUndefined();
    expect(refusalOf(story, letterSent())).toEqual(['alreadyDone']);
    expect(story.after(instructionAnswered()).proposal.ending).toMatchObject({ kind: 'coSent' });
  });

  it('refuses what cannot be', () => {
    const story = aCase().after(...toAccepted);
    expect(refusalOf(story, instructionAnswered())).toEqual(['noInstruction']);
    expect(refusalOf(story.after(instructed()), instructionAnswered(2))).toEqual(['instructionUnknown']);
    expect(refusalOf(story, instructed({ givenOn: addDays(story.today, 1) }))).toEqual(['dateInFuture']);
    expect(refusalOf(story, instructed({ dueOn: addDays(story.today, -1) }))).toEqual(['dateTooEarly']);
    expect(refusalOf(story, instructed({}, 'officer'))).toEqual(['noRight']);
  });
});

describe('addCommitment 后续落实事项', () => {
  const owing = aCase().after(...toReplied, promised(200), evaluated(), ...aftermath);

  it('is looked back on every three months until it is settled, into the next year', () => {
    expect(stageOf(owing.proposal)).toBe('implementing');
    const seen: string[] = [];
    let story = owing;
    for (let round = 0; round < 4; round += 1) {
      const [next] = followUps(story.proposal);
      if (!next) throw new Error('nothing is owed');
      seen.push(next.dueOn);
      story = story.after(at(`${next.dueOn} 10:00`), lookedBack());
    }
    expect(seen).toEqual(['2020-07-07', '2020-10-07', '2020-10-24', '2021-01-24']);
    expect(story.proposal.ending).toBeUndefined();
    expect(stageOf(story.after(settled()).proposal)).toBe('closed');
  });

  it('shows late when nobody has looked', () => {
    const rules = DEFAULT_POLICY.supervision;
    expect(lightOf(owing.proposal, TODAY, rules)).toBe('normal');
    expect(lightOf(owing.proposal, civilDate('2020-07-08'), rules)).toBe('overdue');
  });

  it('comes again every three months while nobody looks, and its division head hears of it', () => {
    const late = owing.after(at('2021-02-01 10:00'));
    const came = late.proposal.reached.flatMap(({ followUp, rung, on }) =>
      followUp && on > '2020-07-01' ? [[rung, on]] : [],
    );
    expect(came).toEqual([
      ['dueSoon', '2020-07-07'],
      ['overdueDivisionHead', '2020-07-10'],
      ['dueSoon', '2020-09-30'],
      ['dueSoon', '2021-01-07'],
    ]);
    expect(agenda(late.proposal).filter(({ followUp }) => followUp)).toHaveLength(4);
    const looked = late.after(lookedBack());
    expect(followUps(looked.proposal)[0]?.dueOn).toBe('2021-05-01');
    expect(agenda(looked.proposal).filter(({ followUp, on }) => followUp && on < '2021-04-01')).toEqual([]);
  });

  it('several are settled one by one; the last one closes the case', () => {
    const two = aCase().after(...toReplied, promised(), promised(), evaluated(), settled(2, 'explained'));
    expect(two.proposal.ending).toBeUndefined();
    expect(refusalOf(two, settled(2))).toEqual(['commitmentUnknown']);
    expect(stageOf(two.after(settled(1)).proposal)).toBe('closed');
  });

  it('is promised in a reply, of a suggestion that there is', () => {
    expect(refusalOf(aCase().after(...toAccepted), promised())).toEqual(['notReplied']);
    const replied = aCase().after(...toReplied);
    expect(refusalOf(replied, promised(10, { itemNo: 9 }))).toEqual(['itemsUnknown']);
    expect(refusalOf(replied, settled())).toEqual(['noCommitment']);
  });
});

describe('what had happened before anybody told of it', () => {
  it('is recorded of an instruction that is older than the hand-over', () => {
    const story = aCase().after(...toAccepted, instructed({ givenOn: civilDate('2020-03-30') }));
    expect(story.proposal.instructions).toMatchObject([{ givenOn: '2020-03-30' }]);
    const corrected = story.after(entryCorrected({ entry: 'instruction', on: civilDate('2020-03-27') }));
    expect(corrected.proposal.instructions).toMatchObject([{ givenOn: '2020-03-27' }]);
  });

  it('is recorded of a promise whose day has passed, which is owed and of which no reminder comes', () => {
    const story = aCase().after(...toReplied, evaluated(), at('2020-06-22 10:00'), promised(-20));
    expect(followUps(story.proposal)).toMatchObject([{ kind: 'commitment', dueOn: '2020-06-02' }]);
    expect(agenda(story.proposal).filter(({ followUp, on }) => followUp && on <= story.today)).toEqual([]);
    expect(lightOf(story.proposal, story.today, DEFAULT_POLICY.supervision)).toBe('overdue');
    const earlier = story.after(promised(5), entryCorrected({ no: 2, dueOn: civilDate('2020-06-01') }));
    expect(earlier.proposal.commitments?.[1]?.dueOn).toBe('2020-06-01');
  });
});

describe('recordMatter 办理事项', () => {
  it('is put down as it happens, at any time, of a suggestion that there is', () => {
    const story = aCase().after(...toAccepted, moved({ itemNo: 2, document: '样例文件', figure: '12家' }));
    expect(story.proposal.matters).toMatchObject([{ kind: 'done', itemNo: 2, figure: '12家' }]);
    expect(refusalOf(story, moved({ itemNo: 3 }))).toEqual(['itemsUnknown']);
    expect(refusalOf(story, moved({ happenedOn: civilDate('2020-04-06') }))).toEqual(['datesImpossible']);
  });
});

describe('a case that nobody files', () => {
  const unfiled: Policy = {
    ...DEFAULT_POLICY,
    afterReply: DEFAULT_POLICY.afterReply.filter(({ id }) => id !== 'file'),
  };
  const reply = [
    ...toContact,
    drafted({ resultClass: 'B' }),
    marked('officer', 'solicitOpinions'),
    consulted(),
    submitted(),
    allReviewed,
    replied({ resultClass: 'B' }),
  ];

  it('ends when all that follows its reply is done and what it promised is settled', () => {
    const worded = aCase({ policy: unfiled }).after(...reply, evaluated());
    expect(worded.proposal.ending).toBeUndefined();
    expect(stageOf(worded.proposal)).toBe('implementing');
    expect(nextAct(worded.proposal)).toBe('addCommitment');
    expect(waitingFor(worded.proposal)).toContain('尚有7项待落实');
    const kept = worded.after(promised(), settled());
    expect(kept.proposal.ending).toBeUndefined();
    expect(nextAct(kept.proposal)).toBe('markStep');
    expect(kept.after(...aftermath).proposal.ending).toMatchObject({ kind: 'closed' });
  });

  it('ended with the word on its reply under the first edition of the rules', () => {
    const older = aCase({ policy: { ...unfiled, edition: 1 } }).after(...reply, evaluated());
    expect(older.proposal.ending).toMatchObject({ kind: 'closed' });
  });
});

describe('what is owed', () => {
  it('puts the filing off until it is settled, and nobody is late with it meanwhile', () => {
    const owing = aCase().after(
      ...toReplied,
      evaluated(),
      promised(400),
      ...aftermath,
      at('2020-06-22 10:00'),
    );
    expect(owing.proposal.plan.steps.some(({ id }) => id === 'file')).toBe(false);
    expect(owing.proposal.reached.filter(({ step }) => step === 'file')).toEqual([]);
    expect(lightOf(owing.proposal, civilDate('2020-06-22'), DEFAULT_POLICY.supervision)).toBe('normal');
    const free = owing.after(settled());
    expect(free.proposal.plan.steps.find(({ id }) => id === 'file')?.dueOn).toBe('2020-07-21');
  });

  it('does the same for a leader who waits for an answer', () => {
    const owing = aCase().after(...toReplied, evaluated(), instructed());
    expect(owing.proposal.plan.steps.some(({ id }) => id === 'file')).toBe(false);
    expect(owing.after(instructionAnswered()).proposal.plan.steps.some(({ id }) => id === 'file')).toBe(true);
  });
});
