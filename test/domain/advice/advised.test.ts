import { describe, expect, it } from 'vitest';
import { adviceTaken, asAdvised } from '../../../domain/advice/advised.ts';
import { adviseAssignments } from '../../../domain/advice/assignment-advice.ts';
import type { Assignment } from '../../../domain/proposal/assignment.ts';
import { adviceFigures } from '../../../domain/report/advice-figures.ts';
import { advisedText, adviceReasons } from '../../../domain/wording/advice.ts';
import { aCase, by, type CaseOptions, type Doing } from '../../support/cases.ts';
import { adviceOn, caseOf, CREDIT, DIVISIONS, FOOD, LIFTS } from './sample-bureau.ts';

const advised = asAdvised(adviceOn({ title: '关于加强校园食品安全的提案', cases: [caseOf(LIFTS)] }));
const loadOnly = asAdvised(adviceOn({}));

const given = (division: string, reason = '样例理由', told = advised): Doing =>
  by('supervisor', { type: 'assign', division, reason, advised: told });
const moved = (division: string, reason = '样例改派'): Doing =>
  by('supervisor', { type: 'reassign', division, reason, advised });
const decided = (options: CaseOptions, ...doings: readonly Doing[]) =>
  aCase(options).after(...doings).proposal;

describe('proposals of one workbook', () => {
  const proposal = (number: string, given: Partial<Assignment> = {}) => ({
    number,
    role: 'sole' as const,
    title: '样例',
    items: [],
    ...given,
  });
  const firstOf = (proposals: readonly ReturnType<typeof proposal>[]) =>
    adviseAssignments(proposals, DIVISIONS, []).map(({ divisions }) => divisions[0]);

  it('are spread evenly where nothing else tells, in their order', () => {
    const six = ['1', '2', '3', '4', '5', '6'].map((number) => proposal(number));
    const names = firstOf(six).map((each) => each?.division);
    expect(new Set(names.slice(0, 3)).size).toBe(3);
    expect(names.slice(3)).toEqual(names.slice(0, 3));
    expect(firstOf(six)).toEqual(firstOf(six));
  });

  it('count for the division that the workbook names, less where we co-handle, and the words say so', () => {
    const before = [
      proposal('1', { leadDivision: FOOD }),
      proposal('2', { leadDivision: FOOD, role: 'coHandler' }),
    ];
    const advice = adviseAssignments([...before, proposal('3', { title: '校园食品安全' })], DIVISIONS, []);
    const last = advice[2];
    const food = last?.divisions.find(({ division }) => division === FOOD);
    expect(food?.load).toEqual({ answeredByUs: 1, coHandled: 1, sameWorkbook: 2 });
    if (!last || !food) throw new Error('food is advised');
    expect(adviceReasons(food, last, { coHandlerLabel: '汇办' }).at(-1)).toBe(
      '现有在办2件（其中汇办1件），含同批在前的2件',
    );
  });

  it('burden nobody when they had been answered before the system', () => {
    const letter = { letterNumber: '样函1号', issuedOn: aCase().today };
    const answered = proposal('1', { leadDivision: CREDIT, inHand: { contacts: [], letter } });
    const [, next] = adviseAssignments([answered, proposal('2')], DIVISIONS, []);
    expect(next?.divisions.find(({ division }) => division === CREDIT)?.load).toEqual({
      answeredByUs: 0,
      coHandled: 0,
    });
  });
});

describe('what a case keeps of the advice', () => {
  it('is the ranking in figures, what the office decided, and why', () => {
    const { advisedDecisions } = decided({}, given(LIFTS, '涉及特种设备'));
    expect(advisedDecisions).toMatchObject([
      { division: LIFTS, reason: '涉及特种设备', on: '2020-04-07', by: { name: '样例督查' } },
    ]);
    expect(advisedDecisions?.[0]?.advised).toMatchObject({
      by: 'match',
      divisions: [
        { division: FOOD, relevance: 0.9, openCases: 0, items: 0 },
        { division: LIFTS, relevance: 0.1, openCases: 1 },
      ],
    });
  });

  it('is added to by a reassignment, and is nothing where nothing was advised', () => {
    expect(decided({}, given(LIFTS), moved(FOOD)).advisedDecisions?.map(({ division }) => division)).toEqual([
      LIFTS,
      FOOD,
    ]);
    const plain = decided({}, by('supervisor', { type: 'assign', division: FOOD, reason: '样例' }));
    expect(plain).not.toHaveProperty('advisedDecisions');
  });

  it('is followed by the first division, or by one of the same score', () => {
    expect([FOOD, LIFTS, CREDIT].map((division) => adviceTaken(advised, division))).toEqual([
      'followed',
      'overridden',
      'overridden',
    ]);
    expect(adviceTaken(loadOnly, LIFTS)).toBe('loadOnly');
    const [first, second] = advised.divisions;
    if (!first || !second) throw new Error('two are advised');
    const alike = { ...advised, divisions: [first, { ...second, score: first.score }] };
    expect(adviceTaken(alike, LIFTS)).toBe('followed');
  });

  it('is said in one line', () => {
    const said = advisedText(advised, LIFTS);
    expect(said).toMatch(
      /^样例食品处（0\.\d\d，现有在办0件）、样例特设处（0\.\d\d，现有在办1件）；未按建议分派$/,
    );
    expect(advisedText(advised, FOOD)).toContain('；按建议分派');
  });
});

describe('how far the advice was followed', () => {
  const cases = [
    decided({ number: '2' }, given(LIFTS, '')),
    decided({ number: '1' }, given(FOOD), moved(CREDIT, '牵头改变')),
    decided({ number: '3' }, given(CREDIT, '均衡', loadOnly)),
    decided({ number: '4', handlingYear: 2019 }, given(FOOD)),
    decided({ number: '5' }),
  ];

  it('is counted by division over the latest year, every decision once', () => {
    expect(adviceFigures(cases)).toEqual({
      handlingYear: 2020,
      followed: 1,
      overridden: 2,
      loadOnly: 1,
      divisions: [
        { division: CREDIT, advised: 0, followed: 0, givenElsewhere: 0, givenInstead: 1 },
        { division: LIFTS, advised: 0, followed: 0, givenElsewhere: 0, givenInstead: 1 },
        { division: FOOD, advised: 3, followed: 1, givenElsewhere: 2, givenInstead: 0 },
      ],
      overrides: [
        { number: '1', advised: FOOD, division: CREDIT, reason: '牵头改变', on: '2020-04-07' },
        { number: '2', advised: FOOD, division: LIFTS, reason: '', on: '2020-04-07' },
      ],
    });
  });

  it('is counted for the year asked for, and is nothing without cases', () => {
    expect(adviceFigures(cases, 2019)).toMatchObject({ handlingYear: 2019, followed: 1, overridden: 0 });
    expect(adviceFigures([])).toMatchObject({ handlingYear: undefined, divisions: [], overrides: [] });
  });
});
