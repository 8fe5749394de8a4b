import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { yearScores } from '../../../domain/report/year-scores.ts';
import { bookEntries } from '../../../domain/yearbook/book.ts';
import type { YearLogNote } from '../../../domain/yearbook/year-log-note.ts';
import { revision } from '../../support/books.ts';
import { aCase } from '../../support/cases.ts';

const meeting: YearLogNote = {
  happenedOn: civilDate('2020-04-15'),
  kind: 'deployment',
  title: '样例部署会议',
  paper: '样例纪要',
};
const note = (id: string, content: YearLogNote, rest = {}) => revision<'yearLog'>(id, content, rest);
const rowOf = (...revisions: readonly ReturnType<typeof note>[]) =>
  yearScores(
    [aCase().proposal],
    civilDate('2020-12-31'),
    [],
    2020,
    bookEntries(revisions),
  ).performance.rows.find(({ id }) => id === 'leadershipMeeting');

describe('the year log', () => {
  it('feeds 专题研究部署 with the meetings of the year and shows them', () => {
    expect(rowOf(note('a', meeting))).toMatchObject({
      points: 4,
      meetings: [{ on: '2020-04-15', title: '样例部署会议', paper: '样例纪要' }],
    });
    expect(rowOf()).toMatchObject({ points: 0, remark: 'yearLogNotKept' });
    const training = rowOf(note('a', { ...meeting, kind: 'training' }));
    expect(training).toMatchObject({ points: 0 });
    expect(training?.remark).toBeUndefined();
  });

  it('counts a note in the handling year that it says, else in that of its day', () => {
    expect(rowOf(note('a', { ...meeting, year: 2019 }))).toMatchObject({ points: 0 });
    const early = { ...meeting, happenedOn: civilDate('2019-12-30') };
    expect(rowOf(note('a', early))).toMatchObject({ points: 0 });
    expect(rowOf(note('a', { ...early, year: 2020 }))).toMatchObject({ points: 4 });
  });

  it('goes by the last correction, keeps what stood there, and does not count what was voided', () => {
    const corrected = { ...meeting, title: '样例更正后的会议' };
    const revisions = [note('a', corrected, { revision: 2, reason: '样例更正' }), note('a', meeting)];
    const [entry] = bookEntries(revisions);
    expect(entry?.now.content.title).toBe('样例更正后的会议');
    expect(entry?.former.map(({ content }) => content)).toEqual([meeting]);
    expect(rowOf(...revisions)?.meetings).toMatchObject([{ title: '样例更正后的会议' }]);
    expect(rowOf(note('a', meeting), note('a', meeting, { revision: 2, voided: true }))).toMatchObject({
      points: 0,
    });
  });
});
