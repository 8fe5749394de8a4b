import { describe, expect, it } from 'vitest';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { compilationDays, isDraftDue } from '../../../domain/monthly/compilation-days.ts';
import { compilationPaper } from '../../../domain/monthly/compilation-paper.ts';
import { editsOf, sectionsOf } from '../../../domain/monthly/compilation.ts';
import { composeCompilation } from '../../../domain/monthly/compose-compilation.ts';
import { monthlyRound, reportedMonths } from '../../../domain/monthly/monthly-round.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { keyToReplied, reported, talked, toAccepted, withdrawn } from '../../support/acts.ts';
import { aCase, aCoHandledCase, aKeyCase, at, PAUSING, type Story } from '../../support/cases.ts';

const first = aKeyCase().after(...toAccepted);
const second = aKeyCase({ number: '2020T002', title: '关于别的样例的提案' }).after(...toAccepted);
const RULES = DEFAULT_POLICY.supervision;

const on = (stories: readonly Story[], moment: string) => stories.map((story) => story.after(at(moment)));

function roundOf(stories: readonly Story[], month: string, day: string) {
  return monthlyRound(
    on(stories, `${day} 08:30`).map(({ proposal }) => proposal),
    month,
    civilDate(day),
  );
}

function isDue(stories: readonly Story[], month: string, day: string, calendarOn = '2020-04-07'): boolean {
  const round = roundOf(stories, month, day);
  const days = round && compilationDays(round, calendarAsOf(civilDate(calendarOn)), DEFAULT_POLICY.monthly);
  return round !== undefined && days !== undefined && isDraftDue(round, days, civilDate(day));
}

function draftOf(stories: readonly Story[], month: string, day: string) {
  const cases = on(stories, `${day} 08:30`).map(({ proposal }) => ({ proposal }));
  const round = roundOf(stories, month, day);
  if (!round) throw new Error('nobody was asked');
  return composeCompilation(cases, round, civilDate(day), RULES);
}

const textOf = (draft: ReturnType<typeof draftOf>, id: string) =>
  draft.sections.find((section) => section.id === id)?.text ?? '';

describe('who owes a report', () => {
  it('tells who has reported, who owes it, who is late since when and whether urging is suggested', () => {
    const stories = [first.after(at('2020-04-22 09:00'), reported('2020-04')), second];
    const states = (day: string) =>
      roundOf(stories, '2020-04', day)?.lines.map(({ number, state, lateWorkdays, urgeSince }) => [
        number,
        state,
        lateWorkdays,
        urgeSince,
      ]);

    expect(states('2020-04-23')?.[1]).toEqual(['2020T002', 'owed', 0, undefined]);
    expect(states('2020-04-24')?.[1]).toEqual(['2020T002', 'late', 1, undefined]);
    expect(states('2020-04-27')).toEqual([
      ['2020T001', 'reported', 0, undefined],
      ['2020T002', 'late', 3, '2020-04-27'],
    ]);
    const late = [second.after(at('2020-04-26 09:00'), reported('2020-04'))];
    expect(roundOf(late, '2020-04', '2020-04-27')?.lines[0]).toMatchObject({
      state: 'reported',
      lateWorkdays: 2,
    });
  });

  it('counts nobody who was not asked, and no case whose reply, end or pause settles what was asked', () => {
    const ordinary = [aCase().after(...toAccepted), aCoHandledCase({ keyKind: 'main' }).after(...toAccepted)];
    expect(roundOf(ordinary, '2020-04', '2020-04-27')).toBeUndefined();
    expect(roundOf([first], '2020-04', '2020-04-17')).toBeUndefined();
    const asked = first.after(at('2020-04-21 10:00'));
    const replied = roundOf([asked.after(...keyToReplied.slice(3))], '2020-04', '2020-12-01');
    expect(replied).toMatchObject({ due: 0, lines: [{ state: 'answered' }] });
    expect(roundOf([asked.after(withdrawn())], '2020-04', '2020-04-27')).toBeUndefined();
  });

  it('begins in mid-year for a case handed over then, and goes on across the end of the year', () => {
    const late = aKeyCase({ number: '2020T009', handOverOn: '2020-11-10', calendarOn: '2020-11-26' }).after(
      ...toAccepted,
    );
    const now = late.after(at('2021-02-01 10:00'));
    expect(reportedMonths([now.proposal])).toEqual(['2021-01', '2020-12', '2020-11']);
    expect(roundOf([late], '2021-01', '2021-01-25')).toMatchObject({ due: 1, lastDueOn: '2021-01-25' });
  });
});

describe('when a draft is due', () => {
  it('is when all are in, or a working day after the last report was due', () => {
    const one = first.after(at('2020-04-20 09:00'), reported('2020-04'));
    const both = [one, second.after(at('2020-04-21 09:00'), reported('2020-04'))];
    expect(isDue(both, '2020-04', '2020-04-22')).toBe(true);
    expect(isDue([one, second], '2020-04', '2020-04-23')).toBe(false);
    expect(isDue([one, second], '2020-04', '2020-04-24')).toBe(true);
  });

  it('is not while somebody is still to be asked, and never where nobody owes anything', () => {
    const early = first.after(at('2020-04-10 09:00'), reported('2020-04'));
    expect(isDue([early, second], '2020-04', '2020-04-13')).toBe(false);
    expect(isDue([aCase().after(...toAccepted)], '2020-04', '2020-05-13')).toBe(false);
    const replied = first.after(at('2020-04-21 10:00'), ...keyToReplied.slice(3));
    expect(isDue([replied], '2020-04', '2020-12-30')).toBe(false);
    const paused = aKeyCase({ policy: PAUSING }).after(...toAccepted);
    expect(roundOf([paused], '2020-04', '2020-04-23')).toMatchObject({ due: 1 });
  });

  it('waits for the working days after a holiday that lies on the request’s day', () => {
    expect(isDue([first], '2020-06', '2020-06-28')).toBe(false);
    expect(isDue([first], '2020-06', '2020-06-29')).toBe(true);
    const winter = aKeyCase({ handOverOn: '2020-11-10', calendarOn: '2020-11-26', openedOn: '2020-11-26' });
    const story = winter.after(...toAccepted);
    expect(isDue([story], '2020-12', '2020-12-24', '2020-11-26')).toBe(false);
    expect(isDue([story], '2020-12', '2020-12-25', '2020-11-26')).toBe(true);
  });
});

describe('what a draft says', () => {
  const told = {
    workDone: '样例工作一',
    difficulties: '样例困难',
    onTime: false,
    onTimeReason: '样例原因',
    itemsProgress: { 1: { measures: '样例措施', done: true } },
    moreTalks: '样例补充',
    fieldwork: '样例座谈',
  };
  const stories = [
    first.after(
      at('2020-04-21 09:00'),
      talked({ phase: 'before', channel: 'telephone', lateReason: '样例' }),
      at('2020-04-22 09:00'),
      reported('2020-04', 'officer', told),
    ),
    second,
    aCase({ number: '2020T100' }).after(...toAccepted),
  ];
  const draft = draftOf(stories, '2020-04', '2020-04-24');

  it('counts, and names what is missing', () => {
    expect(draft.missing).toEqual(['2020T002']);
    expect(textOf(draft, 'summary')).toBe(
      '截至2020年4月24日，我局主办答复的重点提案2件：已答复0件，审核审签中0件，办理中2件。本月应报2件，实报1件，未报1件（第2020T002号）。',
    );
    expect(textOf(draft, 'case/2020T002')).toContain('进展：未报。');
    expect(textOf(draft, 'case/2020T002')).toContain('能否按期答复未报');
  });

  it('tells of each case what was reported and what is on record', () => {
    const text = textOf(draft, 'case/2020T001');
    for (const said of [
      '进展：样例工作一',
      '第1项建议：样例措施；已完成',
      '沟通：本月登记1次（电话1次）；样例补充',
      '调研座谈：样例座谈',
      '批示指示落实：无',
      '下月安排：样例安排',
      '规定期限2020年10月7日，剩余',
      '按期答复有困难（样例原因）',
    ])
      expect(text).toContain(said);
  });

  it('has the matters to coordinate, the table of days and what is to be done next', () => {
    expect(textOf(draft, 'coordination')).toBe('第2020T001号：样例困难（样例一处）');
    expect(draft.milestones[0]?.[0]).toBe('2020T001');
    expect(draft.milestones[0]).toHaveLength(8);
    expect(textOf(draft, 'arrangements')).toContain('第2020T001号按期答复有困难');
    expect(textOf(draft, 'arrangements')).toContain('第2020T002号“4月进展汇报”应于2020年4月23日完成');
    const quiet = draftOf(
      [second.after(at('2020-04-21 09:00'), reported('2020-04'))],
      '2020-04',
      '2020-04-22',
    );
    expect(textOf(quiet, 'coordination')).toBe('本月无');
    expect(textOf(quiet, 'arrangements')).not.toContain('进展汇报');
    expect(textOf(quiet, 'arrangements')).toMatch(/各件按时间节点继续办理，督查处跟踪督办。$/);
  });

  it('keeps what people wrote apart from what the cases give, however often it is composed anew', () => {
    const edits = editsOf(draft, {
      summary: textOf(draft, 'summary'),
      'case/2020T002': '已电话催报。',
      none: '',
    });
    expect(edits).toEqual({ 'case/2020T002': '已电话催报。' });
    const anew = draftOf(
      [stories[0] ?? first, second.after(at('2020-04-24 09:00'), reported('2020-04'))],
      '2020-04',
      '2020-04-27',
    );
    const sections = sectionsOf({ draft: anew, edits });
    expect(sections.find(({ id }) => id === 'case/2020T002')?.text).toBe('已电话催报。');
    expect(sections.find(({ id }) => id === 'summary')?.text).toContain('实报2件。');
  });

  it('is laid out under its number, with the matters counted', () => {
    const issue = { year: 2020, issueNo: 3, bureauName: '示例局', on: civilDate('2020-04-24') };
    const paper = compilationPaper({ draft, edits: {} }, issue);
    expect(paper).toMatchObject({
      issue: '（2020年第3期）',
      office: '示例局督查处',
      issuedOn: '2020年4月24日',
      coordination: { heading: '一、需局领导协调的事项（1项）' },
    });
    expect(paper.cases.map(({ title }) => title)[1]).toBe(
      '（二）第2020T002号《关于别的样例的提案》　牵头：样例一处　分管：样例副局长',
    );
    const edited = compilationPaper({ draft, edits: { coordination: '本月无' } }, issue);
    expect(edited.coordination.heading).toBe('一、需局领导协调的事项（0项）');
  });
});
