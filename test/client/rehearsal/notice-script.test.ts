import { describe, expect, it } from 'vitest';
import { dueNoticeActs } from '../../../client/rehearsal/notice-script.ts';
import { readScenario } from '../../../client/rehearsal/scenario.ts';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import type { NoticeState } from '../../../domain/notice/notice-state.ts';
import { moment } from '../../support/cases.ts';

const scenario = readScenario(
  JSON.stringify({
    title: '示例演练',
    workbook: 'assignments.xlsx',
    startsOn: '2020-03-02',
    endsOn: '2020-03-31',
    routines: {
      answeredByUs: [],
      coHandled: [],
      monthly: [],
      notices: [
        { owed: 'acknowledgement', workdays: 0 },
        { owed: 'answer', workdays: -1, text: '已落实（示例）。' },
      ],
    },
  }),
);

const notice: NoticeState = {
  office: 'sample',
  noticeId: 'n1',
  kind: 'supervision',
  docNumber: '督办〔2020〕1号',
  topic: '做好提案办理',
  issuedOn: civilDate('2020-03-02'),
  ackDue: civilDate('2020-03-03'),
  answerDue: civilDate('2020-03-09'),
  revision: 0,
  divisions: [
    { name: '示例甲处', cases: 1, recipients: [], answers: [] },
    {
      name: '示例乙处',
      cases: 1,
      recipients: [],
      answers: [],
      acknowledged: { by: { id: 'b', name: '示例' }, at: moment('2020-03-02 15:00') },
    },
  ],
};

const dueOn = (day: string) =>
  dueNoticeActs(scenario, notice, calendarAsOf(civilDate('2020-03-01')), civilDate(day)).map(
    ({ division, routine }) => `${division} ${routine.owed}`,
  );

describe('what divisions of a rehearsal do about a notice', () => {
  it('is done from its own day on by those who owe it', () => {
    expect(dueOn('2020-03-02')).toEqual([]);
    expect(dueOn('2020-03-03')).toEqual(['示例甲处 acknowledgement']);
  });

  it('counts working days before the day by which it is owed, over a weekend', () => {
    expect(dueOn('2020-03-05')).toEqual(['示例甲处 acknowledgement']);
    expect(dueOn('2020-03-06')).toEqual(['示例甲处 acknowledgement', '示例甲处 answer', '示例乙处 answer']);
  });
});
