import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instant } from '../calendar/instant.ts';
import type { PersonRef } from '../office/person.ts';

/** One text of a compilation; `mailTitle` is what a mail may show of its heading. */
export type CompilationSection = {
  readonly id: string;
  readonly title: string;
  readonly mailTitle: string;
  readonly text: string;
};

/** The texts that stand beside those of the cases, which are known by `case/<number>`. */
export const SUMMARY = 'summary';
export const COORDINATION = 'coordination';
export const ARRANGEMENTS = 'arrangements';

/** A month's compilation as the cases give it; nobody has touched it. */
export type CompilationDraft = {
  readonly month: string;
  readonly asOf: CivilDate;
  /** The numbers of the cases whose reports are named as missing. */
  readonly missing: readonly string[];
  readonly sections: readonly CompilationSection[];
  /** Rows of the table of planned and actual days. */
  readonly milestones: readonly (readonly string[])[];
};

/** A version of a compilation: what the cases gave, and beside it what people wrote instead, by section. */
export type CompilationRevision = {
  readonly month: string;
  /** From 1 without a gap; none is ever changed. */
  readonly revision: number;
  readonly draft: CompilationDraft;
  readonly edits: Readonly<Record<string, string>>;
  readonly at: Instant;
  /** Who wrote it; nobody where it made itself. */
  readonly by: PersonRef | undefined;
};

/** A compilation that was released, once, under a number of its year. */
export type ReleasedCompilation = {
  readonly month: string;
  readonly issueId: string;
  readonly year: number;
  readonly issueNo: number;
  readonly revision: number;
  readonly releasedOn: CivilDate;
  readonly releasedBy: PersonRef;
  /** Why it went out before all reports were in and before its day. */
  readonly reason?: string;
  readonly documentId: string;
  readonly recipients: number;
};

/** The sections as they stand: what people wrote, and where they wrote nothing what the cases gave. */
export function sectionsOf({ draft, edits }: Pick<CompilationRevision, 'draft' | 'edits'>) {
  return draft.sections.map((section) => ({ ...section, text: edits[section.id] ?? section.text }));
}

/** What people wrote, without what is as the cases give it and without sections that there are no more. */
export function editsOf(
  { sections }: CompilationDraft,
  texts: Readonly<Record<string, string>>,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    sections.flatMap(({ id, text }) => {
      const written = texts[id];
      return written === undefined || written === text ? [] : [[id, written] as const];
    }),
  );
}
