import { describe, expect, it } from 'vitest';
import { similarCases } from '../../../domain/advice/similar-cases.ts';
import { evaluated, toReplied } from '../../support/acts.ts';
import { aCase, DIVISION, PEOPLE, type CaseOptions } from '../../support/cases.ts';

const proposal = (number: string, title: string, text: string, rest: CaseOptions = {}) =>
  aCase({ number, title, items: [{ no: 1, text }], ...rest });

const meals = proposal('2020T001', '关于加强校园食堂食品安全的提案', '建立校园食堂明厨亮灶');
const former = proposal('2019T009', '关于完善校园食堂明厨亮灶的提案', '学校食堂食品安全抽检', {
  handlingYear: 2019,
});
const lifts = proposal('2020T002', '关于老旧小区加装电梯的提案', '简化加装电梯审批');
const all = [meals, former, lifts].map((each) => each.proposal);

describe('proposals like one', () => {
  it('are told with the words they share, those of former years too; others are not', () => {
    const [first, ...rest] = similarCases(meals.proposal, all);
    expect(first).toMatchObject({ number: '2019T009', handlingYear: 2019 });
    expect(first?.phrases).toEqual(['校园食堂明厨亮灶', '食堂食品安全']);
    expect(rest).toEqual([]);
  });

  it('come with what became of them', () => {
    const done = former.after(...toReplied).proposal;
    expect(similarCases(meals.proposal, [meals.proposal, done])).toMatchObject([
      {
        number: '2019T009',
        division: DIVISION,
        officer: PEOPLE.officer.name,
        resultClass: done.letters[0]?.resultClass,
        letterNumber: done.letters[0]?.letterNumber,
      },
    ]);
    const satisfied = former.after(...toReplied, evaluated()).proposal;
    expect(similarCases(meals.proposal, [meals.proposal, satisfied])[0]?.evaluation).toBe('satisfied');
  });

  it('are alike in themselves, whatever the order of the others, and never more than five', () => {
    const twins = ['2020T013', '2020T011', '2019T012', '2020T015', '2020T014', '2020T016'].map(
      (number) =>
        proposal(number, '关于加强校园食堂食品安全的提案', '建立校园食堂明厨亮灶', {
          handlingYear: Number(number.slice(0, 4)),
        }).proposal,
    );
    const found = similarCases(meals.proposal, twins);
    expect(found.map(({ number }) => number)).toEqual([
      '2020T011',
      '2020T013',
      '2020T014',
      '2020T015',
      '2020T016',
    ]);
    expect(found[0]?.likeness).toBe(1);
    expect(similarCases(meals.proposal, twins.toReversed())).toEqual(found);
  });
});
