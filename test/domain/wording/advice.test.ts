import { describe, expect, it } from 'vitest';
import { adviceReasons } from '../../../domain/wording/advice.ts';
import { adviceOn, caseOf, CREDIT, DIVISIONS, FOOD, type Wanted } from '../advice/sample-bureau.ts';

const reasonsFor = (wanted: Wanted) => {
  const advice = adviceOn(wanted);
  return advice.divisions.map((each) => adviceReasons(each, advice, { coHandlerLabel: '会办' }));
};

describe('why a division is advised', () => {
  it('is said in numbers, by the four principles in turn', () => {
    const items = [
      { no: 1, text: '完善信用体系', division: CREDIT },
      { no: 2, text: '开展质押融资', division: CREDIT },
      { no: 3, text: '开展校园宣传', division: FOOD },
    ];
    const cases = [caseOf(CREDIT), caseOf(CREDIT), caseOf(FOOD, { role: 'coHandler' })];
    expect(reasonsFor({ items, cases })).toEqual([
      ['与职责关联度0.86（“信用体系、质押融资”）', '3项建议中2项属本处室', '承担第1项建议', '现有在办2件'],
      ['与职责关联度0.14（“校园”）', '3项建议中1项属本处室', '现有在办1件（其中会办1件）'],
    ]);
  });

  it('says what was told by a suggestion’s text only', () => {
    const items = [{ no: 2, text: '开展质押融资' }];
    expect(reasonsFor({ items })).toEqual([
      [
        '与职责关联度1.00（“质押融资”）',
        '1项建议中1项属本处室（1项按内容判断）',
        '承担第2项建议',
        '现有在办0件',
      ],
    ]);
  });

  it('quotes a phrase once, not its parts', () => {
    const divisions = [{ name: '样例处', duties: '信用体系、信用信息' }];
    expect(reasonsFor({ title: '信用体系', divisions })[0]?.[0]).toBe('与职责关联度1.00（“信用体系”）');
  });

  it('says so where only the load was left to go by', () => {
    expect(reasonsFor({ cases: [caseOf(FOOD)] }).at(-1)).toEqual([
      '与各处室职责均无相符内容，仅按在办件数排列',
      '现有在办1件',
    ]);
  });

  it.each<Wanted>([
    {},
    { title: '' },
    { title: '{n}安全$&' },
    { title: '安全', divisions: [{ name: '样例处', duties: '{安全}' }] },
    { divisions: DIVISIONS.map(({ name }) => ({ name, duties: '' })) },
    { title: 'APP适老化', divisions: [{ name: '样例处', duties: '手机ＡＰＰ监管' }] },
    { items: [{ no: 1, text: '' }] },
  ])('has no gaps, whatever the texts: %j', (wanted) => {
    const reasons = reasonsFor(wanted).flat();
    expect(reasons.length).toBeGreaterThan(0);
    for (const reason of reasons) expect(reason).not.toMatch(/undefined|NaN|Infinity|[{}]|“”/);
  });
});
