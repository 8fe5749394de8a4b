import { adviseAssignments, type AssignmentAdvice } from '../../../domain/advice/assignment-advice.ts';
import type { DivisionDuties } from '../../../domain/advice/duty-index.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import type { SuggestionItem } from '../../../domain/proposal/assignment.ts';
import { aCase, by, type CaseOptions } from '../../support/cases.ts';

export const CREDIT = '样例信用处';
export const FOOD = '样例食品处';
export const LIFTS = '样例特设处';

/** An invented bureau: two divisions have a word in common, and each has its own. */
export const DIVISIONS: readonly DivisionDuties[] = [
  { name: LIFTS, duties: '电梯安全监察' },
  { name: CREDIT, duties: '信用体系建设、质押融资' },
  { name: FOOD, duties: '校园食品安全、餐饮服务' },
];

export type Wanted = {
  readonly title?: string;
  readonly items?: readonly SuggestionItem[];
  readonly leadDivision?: string;
  readonly divisions?: readonly DivisionDuties[];
  readonly cases?: readonly Proposal[];
};

/** What is advised for one invented proposal, by default one without anything to go by. */
export function adviceOn(wanted: Wanted): AssignmentAdvice {
  const { title = '样例', items = [], leadDivision, divisions = DIVISIONS, cases = [] } = wanted;
  const named = leadDivision === undefined ? {} : { leadDivision };
  const [advice] = adviseAssignments(
    [{ number: '2020T001', role: 'sole', title, items, ...named }],
    divisions,
    cases,
  );
  if (!advice) throw new Error('every proposal is advised on');
  return advice;
}

export const ranked = (wanted: Wanted): readonly string[] =>
  adviceOn(wanted).divisions.map(({ division }) => division);

/** An open case of a division. */
export const caseOf = (division: string, options: CaseOptions = {}): Proposal =>
  aCase(options).after(by('supervisor', { type: 'assign', division, reason: '样例' })).proposal;
