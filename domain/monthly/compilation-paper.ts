import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { COMPILATION } from '../wording/compilations.ts';
import { fill } from '../wording/fill.ts';
import {
  ARRANGEMENTS,
  COORDINATION,
  sectionsOf,
  SUMMARY,
  type CompilationRevision,
  type CompilationSection,
} from './compilation.ts';

/** A compilation as it is laid out, on paper and in a mail; texts hold one paragraph a line. */
export type CompilationPaper = {
  readonly title: string;
  readonly issue: string;
  readonly office: string;
  readonly issuedOn: string;
  readonly addressed: string;
  readonly summary: string;
  readonly coordination: Part;
  readonly progressHeading: string;
  readonly cases: readonly CompilationSection[];
  readonly milestones: {
    readonly heading: string;
    readonly columns: readonly string[];
    readonly rows: readonly (readonly string[])[];
  };
  readonly arrangements: Part;
};

type Part = { readonly heading: string; readonly text: string };

/** Lays a revision out under its number. */
export function compilationPaper(
  revision: Pick<CompilationRevision, 'draft' | 'edits'>,
  issue: {
    readonly year: number;
    readonly issueNo: number;
    readonly bureauName: string;
    readonly on: CivilDate;
  },
): CompilationPaper {
  const sections = sectionsOf(revision);
  const textOf = (wanted: string) => sections.find(({ id }) => id === wanted)?.text ?? '';
  const coordination = textOf(COORDINATION);
  const { milestones } = revision.draft;
  return {
    title: COMPILATION.title,
    issue: fill(COMPILATION.issue, issue),
    office: fill(COMPILATION.office, issue),
    issuedOn: formatChineseDate(issue.on),
    addressed: COMPILATION.addressed,
    summary: textOf(SUMMARY),
    coordination: {
      heading: fill(COMPILATION.coordination, { k: mattersIn(coordination) }),
      text: coordination,
    },
    progressHeading: COMPILATION.progress,
    cases: sections.filter(({ id }) => id.startsWith('case/')),
    milestones: {
      heading: COMPILATION.milestones,
      columns: COMPILATION.milestoneColumns,
      rows: milestones,
    },
    arrangements: { heading: COMPILATION.arrangements, text: textOf(ARRANGEMENTS) },
  };
}

/** One matter a line; the line that says that there is none counts for nothing. */
function mattersIn(text: string): number {
  return text
    .split('\n')
    .filter((line) => line.trim() !== '' && line.trim() !== COMPILATION.nothingToCoordinate).length;
}
