import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { CompilationDays } from '../../domain/monthly/compilation-days.ts';
import type { CompilationRevision, ReleasedCompilation } from '../../domain/monthly/compilation.ts';
import type { MonthlyRound } from '../../domain/monthly/monthly-round.ts';
import type { OfficeFile } from '../../domain/office/office-file.ts';
import type { Actor } from '../../domain/office/person.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';

/** A month of reports on key proposals, with its compilation as far as there is one. */
export type ShownMonth = {
  readonly round: MonthlyRound;
  readonly days: CompilationDays;
  /** Whether everybody who was asked has reported. */
  readonly complete: boolean;
  /** The compilation as it stands, or as it was released, and before it its former versions, the oldest first. */
  readonly current: CompilationRevision | undefined;
  readonly former: readonly CompilationRevision[];
  readonly released: ReleasedCompilation | undefined;
};

/** A month in the list of months. */
export type MonthLine = {
  readonly round: MonthlyRound;
  readonly days: CompilationDays;
  readonly drafted: boolean;
  readonly released: ReleasedCompilation | undefined;
};

type OnMonth = { readonly month: string; readonly actor: Actor };

/** `seen`: the version that whoever writes has before him. */
export type EditAsk = OnMonth & { readonly seen: number; readonly texts: Readonly<Record<string, string>> };
export type ReleaseAsk = OnMonth & {
  readonly seen: number;
  /** Repeating it is harmless. */
  readonly issueId?: string;
  /** Why it goes out before all reports are in and before its day. */
  readonly reason?: string;
};
export type DraftAsk = OnMonth;

type Refused = { readonly answer: 'refused'; readonly refused: RefusalDetail };
export type WrittenAnswer = { readonly answer: 'written'; readonly revision: number } | Refused;
export type ReleaseAnswer = { readonly answer: 'released'; readonly released: ReleasedCompilation } | Refused;

/** The monthly reports on key proposals and their compilations. */
export type Monthly = {
  readonly asOf: () => CivilDate;
  /** The newest first. */
  months(): Promise<readonly MonthLine[]>;
  /** Nothing where nobody was asked. */
  month(month: string): Promise<ShownMonth | undefined>;
  /** Composes a draft now, or anew beside what people wrote; throws `InvalidInput`. */
  draft(ask: DraftAsk): Promise<WrittenAnswer>;
  /** Keeps what a person wrote as another version; throws `InvalidInput`. */
  edit(ask: EditAsk): Promise<WrittenAnswer>;
  /** Releases a month's compilation, once, to the bureau's leaders; throws `InvalidInput`. */
  release(ask: ReleaseAsk): Promise<ReleaseAnswer>;
  /** The Word file of a released month. */
  file(month: string): Promise<OfficeFile | undefined>;
};
