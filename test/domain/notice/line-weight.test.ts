import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { compareHurt, type LineWeight } from '../../../domain/notice/line-weight.ts';

const plain: LineWeight = {
  regulated: false,
  key: false,
  late: 0,
  dueOn: civilDate('2020-05-08'),
  number: '2020T005',
};

/** From what hurts most to what hurts least. */
const LAW: readonly LineWeight[] = [
  { ...plain, regulated: true, key: true, late: 1 },
  { ...plain, regulated: true, late: 9 },
  { ...plain, regulated: true, late: 2 },
  { ...plain, key: true, late: 3 },
  { ...plain, key: true },
  { ...plain, late: 20 },
  { ...plain, late: 1, dueOn: civilDate('2020-05-07') },
  { ...plain, late: 1 },
  { ...plain, dueOn: civilDate('2020-05-07') },
  { ...plain, number: '2020T001' },
  plain,
  { regulated: false, key: false, late: 0, number: '2020T001' },
];

describe('what hurts most', () => {
  it('are regulated dates, then key proposals, then the later, then the nearer day, then the number', () => {
    for (const [index, one] of LAW.entries()) {
      for (const other of LAW.slice(index + 1)) {
        expect(compareHurt(one, other)).toBeLessThan(0);
        expect(compareHurt(other, one)).toBeGreaterThan(0);
      }
      expect(compareHurt(one, { ...one })).toBe(0);
    }
  });

  it('comes out the same however the lines came', () => {
    const turned = LAW.map((_weight, index) => LAW[(index * 5 + 3) % LAW.length] ?? plain);

    expect(turned.toSorted(compareHurt)).toEqual(LAW);
  });
});
