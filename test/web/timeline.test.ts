import { describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import type { Assignment } from '../../domain/proposal/assignment.ts';
import { explain } from '../../domain/proposal/explain.ts';
import { TIMELINE_SIZES, timelineLayout } from '../../web/timeline/timeline-layout.ts';
import { textWidth } from '../../web/timeline/text-width.ts';
import { draftedCase } from './support/a-life.ts';
import { createFakeOffice, type FakeOffice } from './support/fake-office.ts';
import { registered } from './support/sample-assignments.ts';

const KEY: Partial<Assignment> = {
  keyKind: 'main',
  outsideCoUnits: ['示例外单位'],
  supportDivisions: ['食品安全监督管理处'],
};

const plans: readonly (readonly [string, FakeOffice])[] = [
  ['ordinary', draftedCase()],
  ['key', createFakeOffice().open(registered('20190668', KEY))],
  [
    'co-handled',
    createFakeOffice().open(registered('20190668', { role: 'coHandler', outsideLeadUnit: '市教育局' })),
  ],
];
const days = ['2020-04-07', '2020-05-20', '2020-07-07', '2021-06-30'];

const cases = plans.flatMap(([name, office]) => days.map((day) => ({ name, office, day })));

describe.each(cases)('the timeline of the $name plan on $day', ({ office, day }) => {
  const today = civilDate(day);
  const proposal = office.store.cases.get('20190668')?.proposal;
  const view = proposal && explain(proposal, today, DEFAULT_POLICY.supervision);
  const layout = view && timelineLayout(view.milestones, today, false);
  if (!view || !layout) throw new Error('nothing to draw');
  const { rows, plot, width, height, months } = layout;

  it('has every milestone once, in the order of the dates', () => {
    expect(rows.map(({ id }) => id).toSorted()).toEqual(view.milestones.map(({ id }) => id).toSorted());
    expect(rows.map(({ plannedX }) => plannedX)).toEqual(
      rows.map(({ plannedX }) => plannedX).toSorted((a, b) => a - b),
    );
  });

  it('keeps every label apart from its neighbours, inside the picture and off the marks', () => {
    rows.forEach(({ y, title, words, plannedX, doneX }, at) => {
      const above = rows[at - 1]?.y ?? plot.top - TIMELINE_SIZES.rowHeight / 2;
      expect(y - above).toBeGreaterThanOrEqual(TIMELINE_SIZES.fontSize * 1.5);
      expect(textWidth(title, TIMELINE_SIZES.fontSize)).toBeLessThanOrEqual(plot.left - 16);
      expect(words.from).toBeGreaterThanOrEqual(plot.left);
      expect(words.to).toBeLessThanOrEqual(width);
      for (const x of [plannedX, doneX ?? plannedX]) {
        expect(x + 8 < words.from || x - 8 > words.to).toBe(true);
        expect(x).toBeGreaterThanOrEqual(plot.left);
        expect(x).toBeLessThanOrEqual(plot.right);
      }
    });
    expect(rows.at(-1)?.y).toBeLessThan(height);
  });

  it('names months only where there is room', () => {
    const named = months.filter(({ label }) => label !== undefined);
    named.slice(1).forEach(({ x }, at) => expect(x - (named[at]?.x ?? 0)).toBeGreaterThanOrEqual(90));
  });

  it('shows today inside the plot, and never on a case that is over', () => {
    expect(layout.todayX).toBeGreaterThanOrEqual(plot.left);
    expect(layout.todayX).toBeLessThanOrEqual(plot.right);
    expect(timelineLayout(view.milestones, today, true)?.todayX).toBeUndefined();
  });
});

describe('the words beside a mark', () => {
  it('tell done, due, overdue and passed apart', () => {
    const office = draftedCase();
    const proposal = office.store.cases.get('20190668')?.proposal;
    const today = civilDate('2020-06-15');
    const rows =
      proposal &&
      timelineLayout(explain(proposal, today, DEFAULT_POLICY.supervision).milestones, today, false)?.rows;
    const words = Object.fromEntries(
      (rows ?? []).map(({ id, state, words: { text } }) => [id, `${state} ${text}`]),
    );
    expect(words).toMatchObject({
      bureauSignFor: 'done 4月9日 完成',
      objectionDue: 'passed 4月14日 已过',
      divisionHeadReview: 'overdue 应于6月10日，已逾期3个工作日',
      replyDue: 'due 7月7日 前',
    });
  });
});
