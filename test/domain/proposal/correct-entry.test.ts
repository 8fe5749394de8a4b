import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { followUps } from '../../../domain/proposal/follow-ups.ts';
import {
  entryCorrected,
  evaluated,
  heard,
  instructed,
  instructionAnswered,
  keyToSubmitted,
  moved,
  promised,
  settled,
  symposiumHeld,
  toAccepted,
  toReplied,
} from '../../support/acts.ts';
import {
  aCase,
  aKeyCase,
  at,
  happenedIn,
  refusalDetailOf,
  refusalOf,
  type Story,
} from '../../support/cases.ts';

const planned = ({ proposal }: Story, id: string) => proposal.plan.steps.some((step) => step.id === id);

describe('correctEntry 更正台账登记', () => {
  const ordered = aCase().after(
    ...toAccepted,
    at('2020-04-20 10:00'),
    instructed({ givenOn: civilDate('2020-04-13'), dueOn: civilDate('2020-05-11') }),
  );

  it('puts an instruction right, and what is owed follows it', () => {
    const story = ordered.after(
      entryCorrected({
        entry: 'instruction',
        text: '样例更正内容',
        owner: '样例一处',
        on: civilDate('2020-04-14'),
        dueOn: civilDate('2020-05-18'),
      }),
    );

    expect(story.proposal.instructions?.[0]).toMatchObject({
      text: '样例更正内容',
      owner: '样例一处',
      givenOn: '2020-04-14',
      dueOn: '2020-05-18',
    });
    expect(followUps(story.proposal).map(({ dueOn }) => dueOn)).toEqual(['2020-05-18']);
  });

  it('keeps the former value, the reason and who corrected', () => {
    const correcting = entryCorrected({ entry: 'instruction', text: '样例更正内容' });
    const former = ordered.proposal.instructions?.[0]?.text;

    expect(happenedIn(ordered, correcting)).toEqual(['EntryCorrected']);
    expect(ordered.after(correcting).proposal.corrections).toMatchObject([
      { what: 'entry', reason: '样例更正理由', on: '2020-04-20', by: { name: '样例督查' } },
    ]);
    expect(former).not.toBe('样例更正内容');
  });

  it('puts a matter under the suggestion that it is of, and who was at a meeting', () => {
    const done = aCase().after(...toReplied, moved());
    const rightly = entryCorrected({ entry: 'matter', itemNo: 2 });
    expect(done.after(rightly).proposal.matters).toMatchObject([{ itemNo: 2 }]);
    expect(refusalOf(done, entryCorrected({ entry: 'matter', itemNo: 9 }))).toEqual(['itemsUnknown']);

    const met = aKeyCase().after(...keyToSubmitted);
    const [first] = met.proposal.gatherings ?? [];
    const present = ['leadMember'] as const;
    const corrected = met.after(entryCorrected({ entry: 'gathering', present: [...present] }));
    expect(corrected.proposal.gatherings?.[0]).toEqual({ ...first, present });
  });

  it('moves a commitment’s day, and that of the step with the matter that met it', () => {
    const due = civilDate('2020-12-31');
    const story = aCase().after(...toReplied, promised(), moved(), entryCorrected({ dueOn: due }));
    const day = civilDate('2020-04-07');
    const corrected = story.after(entryCorrected({ entry: 'matter', on: day, text: '样例更正事项' }));

    expect(story.proposal.commitments?.[0]?.dueOn).toBe(due);
    expect(corrected.proposal.matters).toMatchObject([{ text: '样例更正事项', happenedOn: day }]);
  });

  it('opens again what was answered or kept by mistake, and puts the filing off', () => {
    const kept = aCase().after(...toReplied, evaluated(), promised(), settled());
    expect(planned(kept, 'file')).toBe(true);
    const open = kept.after(entryCorrected({ settled: false }));
    expect(open.proposal.commitments?.[0]).not.toHaveProperty('settlement');
    expect(followUps(open.proposal)).toHaveLength(1);
    expect(planned(open, 'file')).toBe(false);
    expect(planned(open.after(settled()), 'file')).toBe(true);
    expect(refusalOf(open, entryCorrected({ settled: false }))).toEqual(['nothingChanged']);

    const told = { entry: 'instruction', settled: false, leader: '样例副市长', form: 'spoken' } as const;
    const asked = ordered.after(instructionAnswered(), entryCorrected(told));
    expect(asked.proposal.instructions).toMatchObject([
      { leader: '样例副市长', form: 'spoken', answers: [{ settled: false }] },
    ]);
    expect(followUps(asked.proposal)).toHaveLength(1);
  });

  it('puts a gathering right, and the day of the step that it met', () => {
    const held = aKeyCase().after(...toAccepted, at('2020-05-08 10:00'), symposiumHeld());
    const told = { entry: 'gathering', on: civilDate('2020-05-07'), leaderPresent: false } as const;
    const right = held.after(entryCorrected({ ...told, text: '样例更正情况' }));
    expect(right.proposal.gatherings).toMatchObject([
      { on: '2020-05-07', leaderPresent: false, outcome: '样例更正情况', place: '样例会议室' },
    ]);
    expect(right.proposal.done.symposium?.on).toBe('2020-05-07');
    expect(refusalOf(held, entryCorrected({ ...told, on: civilDate('2020-05-09') }))).toEqual([
      'dateInFuture',
    ]);
    expect(refusalOf(held, entryCorrected({ entry: 'gathering', owner: '样例' }))).toEqual(['entryHasNot']);
  });

  it('puts right what a supervising unit said, and the day on which it was heard', () => {
    const told = { entry: 'hearing', on: civilDate('2020-05-07'), text: '样例更正指示' } as const;
    const right = aKeyCase().after(...toAccepted, at('2020-05-08 10:00'), heard(), entryCorrected(told));
    expect(right.proposal.hearings).toMatchObject([{ on: '2020-05-07', text: '样例更正指示' }]);
    expect(right.proposal.done.supervisorsHeard?.on).toBe('2020-05-07');
  });

  it('puts a matter’s figure and paper right', () => {
    const told = { entry: 'matter', figure: '13家', document: '样例文件', kind: 'advanced' } as const;
    const { matters } = ordered.after(moved(), entryCorrected(told)).proposal;
    expect(matters).toMatchObject([
      { figure: '13家', document: '样例文件', kind: 'advanced', text: '样例办理事项' },
    ]);
  });

  it('is of an entry that there is, and of what such an entry has', () => {
    expect(refusalOf(aCase().after(...toAccepted), entryCorrected({ text: '样例' }))).toEqual(['noEntry']);
    expect(refusalOf(ordered, entryCorrected({ text: '样例' }))).toEqual(['entryUnknown']);
    const foreign = entryCorrected({ entry: 'matter', dueOn: civilDate('2020-05-18') });
    expect(refusalDetailOf(ordered.after(moved()), foreign).unmet.map(({ message }) => message)).toEqual([
      '所填的项中有办理事项没有的，请只填需要更正、且该项登记有的内容（有疑问请联系督查处）。',
    ]);
    expect(refusalOf(ordered, entryCorrected({ entry: 'instruction' }))).toEqual(['nothingChanged']);
  });

  it('keeps the order of facts', () => {
    const answered = ordered.after(instructionAnswered(1, false));
    const refused = (told: Parameters<typeof entryCorrected>[0]) =>
      refusalOf(answered, entryCorrected({ entry: 'instruction', ...told }));

    expect(refused({ on: civilDate('2020-04-21') })).toContain('dateInFuture');
    expect(refused({ dueOn: civilDate('2020-04-12') })).toEqual(['dateTooEarly']);
    expect(
      refusalOf(
        answered.after(at('2020-04-22 10:00')),
        entryCorrected({ entry: 'instruction', on: civilDate('2020-04-21') }),
      ),
    ).toEqual(['datesImpossible']);
  });

  it('is the supervision office’s', () => {
    for (const who of ['officer', 'head', 'clerk', 'leader'] as const)
      expect(refusalOf(ordered, entryCorrected({ entry: 'instruction', text: '样例' }, who))).toEqual([
        'noRight',
      ]);
  });
});
