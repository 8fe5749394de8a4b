import { yearOf, type CivilDate } from '../calendar/civil-date.ts';

/** What the office itself did in a year (pack §7.4 yearLog); `deployment` is what the self-evaluation asks for. */
export const YEAR_LOG_KINDS = [
  'received',
  'deployment',
  'training',
  'notice',
  'leadersHearing',
  'cppccVisit',
  'coordination',
  'publicity',
  'summary',
  'other',
] as const;
export type YearLogKind = (typeof YEAR_LOG_KINDS)[number];

/** A line of 年度大事记, which belongs to no single case. */
export type YearLogNote = {
  readonly happenedOn: CivilDate;
  readonly kind: YearLogKind;
  readonly title: string;
  /** Who took part. */
  readonly people?: string;
  /** The paper, minutes or picture that shows it. */
  readonly paper?: string;
  /** The handling year (办理年度) that it belongs to; absent: that of its day. */
  readonly year?: number;
};

/** The handling year of a note. */
export function yearOfNote({ year, happenedOn }: YearLogNote): number {
  return year ?? yearOf(happenedOn);
}
