import { yearOf, type CivilDate } from '../calendar/civil-date.ts';
import type { Proposal } from '../proposal/proposal.ts';

/** Every handling year (办理年度) that there is a case of, the latest first. */
export function handlingYears(all: readonly Proposal[]): readonly number[] {
  return [...new Set(all.map(({ assignment }) => assignment.handlingYear))].toSorted((a, b) => b - a);
}

/** The handling year asked for, or else the latest that there is a case of; without any case the present one. */
export function handlingYearOf(all: readonly Proposal[], today: CivilDate, wanted?: number): number {
  return wanted ?? handlingYears(all).at(0) ?? yearOf(today);
}

/** The cases of one handling year. */
export function casesOfYear(all: readonly Proposal[], handlingYear: number): readonly Proposal[] {
  return all.filter(({ assignment }) => assignment.handlingYear === handlingYear);
}
