import { describe, expect, it } from 'vitest';
import { adviseAssignments } from '../../../domain/advice/assignment-advice.ts';
import { aCase, by } from '../../support/cases.ts';
import { adviceOn, caseOf, CREDIT, DIVISIONS, FOOD, LIFTS, ranked } from './sample-bureau.ts';

const item = (no: number, text: string, division?: string) => ({
  no,
  text,
  ...(division === undefined ? {} : { division }),
});

describe('each principle by itself', () => {
  it('advises the division whose duties the title speaks of', () => {
    const { by, divisions } = adviceOn({ title: '关于加强校园食品安全的提案' });
    expect(by).toBe('match');
    expect(divisions.map(({ division }) => division)).toEqual([FOOD, LIFTS]);
    expect(divisions[0]).toMatchObject({ relevance: 0.9, phrases: ['校园食品安全'] });
    expect(divisions[1]).toMatchObject({ relevance: 0.1, phrases: ['安全'] });
  });

  it('advises the division that most suggestions name, though another has the first', () => {
    const items = [item(1, '样例甲', CREDIT), item(2, '样例乙', LIFTS), item(3, '样例丙', LIFTS)];
    expect(ranked({ items })).toEqual([LIFTS, CREDIT]);
  });

  it('advises the division of the first suggestion where they are as many', () => {
    const items = [item(2, '样例乙', CREDIT), item(1, '样例甲', LIFTS)];
    const { divisions } = adviceOn({ items });
    expect(divisions.map(({ division, items }) => [division, items.firstNo])).toEqual([
      [LIFTS, 1],
      [CREDIT, undefined],
    ]);
  });

  it('advises the division with fewer open cases where all else is equal', () => {
    const title = '样例信用与样例餐饮';
    expect(ranked({ title })).toEqual([CREDIT, FOOD]);
    expect(ranked({ title, cases: [caseOf(CREDIT)] })).toEqual([FOOD, CREDIT]);
  });
});

describe('whose a suggestion is', () => {
  it('is told by its text where it names no division', () => {
    const items = [item(1, '推进质押融资'), item(2, '推进餐饮服务', CREDIT), item(3, '样例')];
    const [first, ...rest] = adviceOn({ items }).divisions;
    expect(first).toMatchObject({ division: CREDIT, items: { own: 2, guessed: 1, total: 3, firstNo: 1 } });
    expect(rest).toMatchObject([{ division: FOOD, items: { own: 0, total: 3 } }]);
  });

  it('is, where its text fits two alike, the one’s that the whole proposal fits better', () => {
    const items = [item(1, '加强安全')];
    expect(adviceOn({ title: '关于电梯的提案', items }).divisions).toMatchObject([
      { division: LIFTS, items: { own: 1 } },
      { division: FOOD, items: { own: 0 } },
    ]);
    expect(adviceOn({ title: '关于餐饮的提案', items }).divisions[0]).toMatchObject({ division: FOOD });
  });

  it('is nobody’s where even that is alike, since a name is no reason', () => {
    expect(adviceOn({ items: [item(1, '加强安全')] }).divisions).toMatchObject([
      { division: LIFTS, relevance: 0.17, items: { own: 0 } },
      { division: FOOD, relevance: 0.17, items: { own: 0 } },
    ]);
  });

  it('is nobody’s where it names an office that is no division', () => {
    const { divisions } = adviceOn({ title: '电梯', items: [item(1, '样例', '样例办公室')] });
    expect(divisions).toMatchObject([{ division: LIFTS, items: { own: 0, total: 1 } }]);
  });
});

describe('the present load', () => {
  it('counts three co-handled cases as one that we answer, and nothing that is over or not assigned', () => {
    const helped = [1, 2, 3].map(() => caseOf(CREDIT, { role: 'coHandler' }));
    const over = aCase({ leadDivision: LIFTS }).after(
      by('supervisor', { type: 'withdraw', on: aCase().today, reason: '样例' }),
    ).proposal;
    expect(over).toMatchObject({ division: LIFTS, ending: { kind: 'withdrawn' } });
    const title = '样例信用与样例餐饮';
    expect(ranked({ title, cases: [...helped, caseOf(FOOD)] })).toEqual([CREDIT, FOOD]);
    expect(
      ranked({ title, cases: [...helped, caseOf(CREDIT, { role: 'coHandler' }), caseOf(FOOD)] }),
    ).toEqual([FOOD, CREDIT]);
    const { divisions } = adviceOn({ cases: [...helped, over, aCase().proposal] });
    expect(divisions.map(({ division, load }) => [division, load])).toEqual([
      [LIFTS, { answeredByUs: 0, coHandled: 0 }],
      [FOOD, { answeredByUs: 0, coHandled: 0 }],
      [CREDIT, { answeredByUs: 0, coHandled: 3 }],
    ]);
  });
});

describe('the order', () => {
  const rotated = [0, 1, 2].map((from) => [...DIVISIONS.slice(from), ...DIVISIONS.slice(0, from)]);
  const orders = [...rotated, ...rotated.map((order) => order.toReversed())];

  it.each(['关于校园信用和电梯安全的提案', '安全', '样例'])(
    'does not hang on that of the directory: %s',
    (title) => {
      const cases = [caseOf(FOOD), caseOf(CREDIT, { role: 'coHandler' })];
      const items = [item(1, '样例安全'), item(2, '样例信用')];
      const answers = orders.map((divisions) => adviceOn({ title, items, divisions, cases }));
      expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    },
  );

  it('is that of the names where nothing else decides', () => {
    for (const divisions of orders) expect(ranked({ title: '安全', divisions })).toEqual([LIFTS, FOOD]);
  });

  it('ends after three', () => {
    const divisions = ['甲', '乙', '丙', '丁'].map((name) => ({ name, duties: '信用' }));
    expect(ranked({ title: '信用', divisions })).toHaveLength(3);
  });
});

describe('where nothing can be matched', () => {
  it.each<[string, string]>([
    ['no division has duties', '关于校园食品安全的提案'],
    ['the duties are of something else', '样例'],
  ])('as %s, only the load is gone by', (what, title) => {
    const divisions = what.startsWith('no') ? DIVISIONS.map(({ name }) => ({ name, duties: '' })) : DIVISIONS;
    const advice = adviceOn({
      title,
      divisions,
      leadDivision: LIFTS,
      cases: [caseOf(LIFTS), caseOf(CREDIT)],
    });
    expect(advice).toMatchObject({ by: 'load', divisions: [{ division: FOOD, relevance: 0 }, {}, {}] });
    expect(advice.differs).toBe(false);
  });

  it('has nothing to advise without divisions', () => {
    expect(
      adviseAssignments([{ number: '2020T001', role: 'sole', title: '电梯', items: [] }], [], []),
    ).toEqual([]);
  });

  it('does not go by what most of many proposals say', () => {
    const items = [item(1, '开展餐饮服务')];
    const proposals = Array.from({ length: 20 }, (_, at) => ({
      number: `2020T${at}`,
      role: 'sole' as const,
      title: '样例',
      items,
    }));
    const [common] = adviseAssignments(proposals, DIVISIONS, []);
    expect(common?.by).toBe('load');
    const [few] = adviseAssignments(proposals.slice(1), DIVISIONS, []);
    expect(few).toMatchObject({ by: 'match', divisions: [{ division: FOOD, phrases: ['餐饮服务'] }] });
  });
});

describe('what the sheet says', () => {
  it.each<[string, string | undefined, boolean]>([
    ['关于电梯的提案', FOOD, true],
    ['关于电梯的提案', LIFTS, false],
    ['关于电梯的提案', undefined, false],
    ['关于安全的提案', FOOD, false],
    ['关于安全的提案', CREDIT, true],
  ])('differs only where another division matches better: %s, %s', (title, leadDivision, differs) => {
    const named = leadDivision === undefined ? {} : { named: leadDivision };
    const wanted = leadDivision === undefined ? { title } : { title, leadDivision };
    expect(adviceOn(wanted)).toMatchObject({ ...named, differs });
  });
});
