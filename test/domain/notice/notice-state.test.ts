import { describe, expect, it } from 'vitest';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { decideNotice, findLate, nextDueDay, type NoticeAct } from '../../../domain/notice/decide-notice.ts';
import { evolveNotice, type NoticeEvent } from '../../../domain/notice/notice-events.ts';
import { noticeReminders } from '../../../domain/notice/notice-reminders.ts';
import { isOver, type NoticeState } from '../../../domain/notice/notice-state.ts';
import type { Actor } from '../../../domain/office/person.ts';
import { Refusal } from '../../../domain/proposal/refusal.ts';
import { DIVISION, moment, OTHER_DIVISION, PEOPLE } from '../../support/cases.ts';

const NOW = moment('2020-03-03 09:00');

const issued: NoticeState = {
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
    { name: DIVISION, cases: 2, recipients: [PEOPLE.head.id, PEOPLE.liaison.id], answers: [] },
    { name: OTHER_DIVISION, cases: 1, recipients: [PEOPLE.otherHead.id], answers: [] },
  ],
};

const after = (state: NoticeState, ...events: readonly NoticeEvent[]) => events.reduce(evolveNotice, state);

function told(state: NoticeState, actor: Actor, act: NoticeAct): NoticeState {
  return after(state, ...decideNotice({ commandId: 'c', actor, act }, NOW, state));
}

function codes(state: NoticeState, actor: Actor, act: NoticeAct): readonly string[] {
  try {
    decideNotice({ commandId: 'c', actor, act }, NOW, state);
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.detail.unmet.map(({ code }) => code);
    throw error;
  }
}

const answer = (text: string): NoticeAct => ({ type: 'answer', text });

describe('acknowledging and answering', () => {
  it('is for a division’s head and liaison, for their own division alone', () => {
    const state = told(issued, PEOPLE.liaison, { type: 'acknowledge' });
    expect(state.divisions.map(({ acknowledged }) => acknowledged?.by.name)).toEqual([
      PEOPLE.liaison.name,
      undefined,
    ]);
    for (const who of ['officer', 'leader', 'chief', 'clerk', 'supervisor'] as const)
      expect(codes(issued, PEOPLE[who], { type: 'acknowledge' })).toEqual(['noticeNotToYou']);
    expect(codes(issued, { ...PEOPLE.head, post: 'auditor' }, answer('样例'))).toEqual(['noticeNotToYou']);
  });

  it('is done by a B角 in the name of whom he or she stands in for', () => {
    const deputy: Actor = { ...PEOPLE.colleague, standsInFor: [PEOPLE.otherHead] };
    const [, other] = told(issued, deputy, answer('已布置。')).divisions;
    expect(other?.answers).toMatchObject([
      { by: { name: PEOPLE.colleague.name, inPlaceOf: { id: PEOPLE.otherHead.id } } },
    ]);
  });

  it('is done by whoever got the copy of a division that has nobody', () => {
    const lonely = {
      ...issued,
      divisions: [{ name: '样例三处', cases: 1, recipients: [PEOPLE.supervisor.id], answers: [] }],
    };
    expect(isOver(told(lonely, PEOPLE.supervisor, answer('已知悉。')))).toBe(true);
  });

  it('keeps what was answered before a correction, and knows a repetition', () => {
    const once = told(issued, PEOPLE.head, answer('一'));
    const twice = told(told(once, PEOPLE.head, answer('一')), PEOPLE.liaison, answer('二'));
    expect(twice.divisions[0]?.answers.map(({ text }) => text)).toEqual(['一', '二']);
    expect(twice.divisions[0]?.acknowledged).toMatchObject({ by: { name: PEOPLE.head.name } });
    expect(twice.revision).toBe(2);
  });

  it('is nobody’s where nothing was asked, and waits for nobody', () => {
    const reported: NoticeState = {
      ...issued,
      kind: 'headReport',
      divisions: [
        { name: DIVISION, cases: 1, recipients: [PEOPLE.chief.id], asksNothing: true, answers: [] },
      ],
    };
    expect(isOver(reported)).toBe(true);
    expect(findLate(reported, civilDate('2020-04-30'))).toEqual([]);
    for (const who of ['chief', 'head'] as const)
      expect(codes(reported, PEOPLE[who], answer('样例'))).toEqual(['noticeNotToYou']);
  });

  it('ends when all have answered', () => {
    const one = told(issued, PEOPLE.head, answer('一'));
    expect(isOver(one)).toBe(false);
    expect(isOver(told(one, PEOPLE.otherHead, answer('二')))).toBe(true);
  });
});

describe('closing', () => {
  const close: NoticeAct = { type: 'close', reason: '已当面汇报' };

  it('is the supervision office’s, once; then nothing is taken any more', () => {
    expect(codes(issued, PEOPLE.head, close)).toEqual(['noticeNotYours']);
    const closed = told(issued, PEOPLE.supervisor, close);
    expect(isOver(closed)).toBe(true);
    expect(told(closed, PEOPLE.supervisor, close)).toEqual(closed);
    expect(codes(closed, PEOPLE.supervisor, { type: 'close', reason: '别的' })).toEqual(['noticeClosed']);
    expect(codes(closed, PEOPLE.head, answer('一'))).toEqual(['noticeClosed']);
  });
});

describe('being late', () => {
  it('is found the day after each due day, once for each division', () => {
    expect(nextDueDay(issued)).toBe('2020-03-03');
    expect(nextDueDay({ ...issued, ackDue: civilDate('2020-03-16') })).toBe('2020-03-09');
    expect(findLate(issued, civilDate('2020-03-03'))).toEqual([]);
    const acknowledged = told(issued, PEOPLE.head, { type: 'acknowledge' });
    const late = after(acknowledged, ...findLate(acknowledged, civilDate('2020-03-04')));
    expect(late.divisions.map(({ foundLate }) => foundLate)).toEqual([
      undefined,
      { acknowledgement: '2020-03-04' },
    ]);
    expect(findLate(late, civilDate('2020-03-05'))).toEqual([]);
    expect(nextDueDay(late)).toBe('2020-03-09');
    const later = after(late, ...findLate(late, civilDate('2020-03-10')));
    expect(nextDueDay(later)).toBeUndefined();
    expect(later.divisions.map(({ foundLate }) => foundLate)).toEqual([
      { answer: '2020-03-10' },
      { acknowledgement: '2020-03-04', answer: '2020-03-10' },
    ]);
  });

  it('finds everything at once after a long outage', () => {
    expect(findLate(issued, civilDate('2020-04-30')).map((event) => event.type)).toEqual([
      'FoundLate',
      'FoundLate',
    ]);
  });
});

describe('the reminders of a morning', () => {
  const on = (state: NoticeState, day: string) =>
    noticeReminders(
      { notices: [state], calendar: calendarAsOf(civilDate('2020-03-01')) },
      Object.values(PEOPLE),
      civilDate(day),
    ).map(({ personId, section, text, news }) => [
      Object.entries(PEOPLE).find(([, { id }]) => id === personId)?.[0],
      section,
      text,
      news,
    ]);

  it('stand in the order of their issue, whatever the order in which they are kept', () => {
    const urge = { ...issued, noticeId: 'n2', kind: 'urge', docNumber: '催办〔2020〕1号' } as const;
    const later = { ...issued, noticeId: 'n3', issuedOn: civilDate('2020-03-04') };
    const remind = (notices: readonly NoticeState[]) =>
      noticeReminders(
        { notices, calendar: calendarAsOf(civilDate('2020-03-01')) },
        Object.values(PEOPLE),
        civilDate('2020-03-05'),
      );
    expect(remind([later, issued, urge])).toEqual(remind([urge, issued, later]));
    expect(remind([later, issued, urge]).at(-1)?.text).toContain(later.docNumber);
  });

  it('tell each division what it owes from its due day on, and the supervision office how many', () => {
    const state = told(issued, PEOPLE.head, { type: 'acknowledge' });
    expect(on(state, '2020-03-02')).toEqual([
      ['supervisor', 'others', '督办〔2020〕1号：1个处室未确认收悉，2个处室未反馈', false],
    ]);
    expect(on(state, '2020-03-05')).toEqual([
      [
        'otherHead',
        'overdue',
        '督办〔2020〕1号（做好提案办理）　尚未确认收悉　应于2020年3月3日前办理，已逾期2个工作日',
        true,
      ],
      ['supervisor', 'others', '督办〔2020〕1号：1个处室未确认收悉，2个处室未反馈', true],
    ]);
    expect(on(state, '2020-03-09').map(([who, section]) => [who, section])).toEqual([
      ['head', 'today'],
      ['liaison', 'today'],
      ['otherHead', 'overdue'],
      ['otherHead', 'today'],
      ['supervisor', 'others'],
    ]);
  });

  it('are over with the notice', () => {
    const closed = told(issued, PEOPLE.supervisor, { type: 'close', reason: '已当面汇报' });
    expect(on(closed, '2020-03-12')).toEqual([]);
  });
});
