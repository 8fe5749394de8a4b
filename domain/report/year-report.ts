import { yearOf, type CivilDate } from '../calendar/civil-date.ts';
import type { IssuedNotice } from '../notice/notice.ts';
import { policyInForce, type AdoptedPolicy } from '../policy/adopted-policy.ts';
import { DEPARTURE_KINDS, departuresOf, type Departure, type DepartureKind } from '../proposal/departures.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { Labels } from '../wording/labels.ts';
import { casesOfYear, handlingYearOf, handlingYears } from './handling-year.ts';
import { yearFigures, type YearFigures } from './year-figures.ts';

export type DepartureOfCase = Departure & { readonly number: string };

/** 年度情况: the figures of a handling year, and everything in it that departed from the ordinary way. */
export type YearReport = {
  readonly handlingYear: number;
  /** Every handling year that there is a case of, the latest first. */
  readonly years: readonly number[];
  readonly asOf: CivilDate;
  /** The year’s own words. */
  readonly labels: Labels;
  readonly figures: YearFigures;
  /** Every kind, those of each by day. */
  readonly departures: readonly {
    readonly kind: DepartureKind;
    readonly cases: readonly DepartureOfCase[];
  }[];
};

type Issued = Pick<IssuedNotice, 'kind' | 'issuedOn' | 'cases'>;

/** The handling year asked for, or else the latest that there is a case of, as it stands on a day. */
export function yearReport(
  all: readonly Proposal[],
  notices: readonly Issued[],
  adopted: readonly AdoptedPolicy[],
  today: CivilDate,
  wanted?: number,
): YearReport {
  const handlingYear = handlingYearOf(all, today, wanted);
  const cases = casesOfYear(all, handlingYear);
  return {
    handlingYear,
    years: handlingYears(all),
    asOf: today,
    labels: policyInForce(adopted, handlingYear),
    figures: yearFigures(
      cases,
      notices.filter((notice) => isOfYear(notice, cases, handlingYear)),
    ),
    departures: byKind(cases),
  };
}

/** A notice belongs to the year of the cases that it names, one that names none to that of its day. */
function isOfYear(notice: Issued, cases: readonly Proposal[], handlingYear: number): boolean {
  if (notice.cases.length === 0) return yearOf(notice.issuedOn) === handlingYear;
  return cases.some(({ assignment }) => notice.cases.includes(assignment.number));
}

function byKind(cases: readonly Proposal[]): YearReport['departures'] {
  const all = cases
    .flatMap((proposal) =>
      departuresOf(proposal).map((each) => ({ ...each, number: proposal.assignment.number })),
    )
    .toSorted((one, other) => one.on.localeCompare(other.on) || one.number.localeCompare(other.number));
  return DEPARTURE_KINDS.map((kind) => ({ kind, cases: all.filter((each) => each.kind === kind) }));
}
