import type { CivilDate } from '../calendar/civil-date.ts';
import type { StepId } from '../policy/step-ids.ts';
import type { HandlingRole, KeyKind } from './assignment.ts';
import type { ActType } from './commands.ts';
import type { Unmet } from './refusal.ts';
import type { Stage } from './stage.ts';

/** 正常, 临期, 逾期, 已办结: always shown with its word, never as a colour alone. */
export const LIGHTS_BY_URGENCY = ['overdue', 'dueSoon', 'normal', 'closed'] as const;
export type Light = (typeof LIGHTS_BY_URGENCY)[number];

/** One line of the list of cases. */
export type ProposalLine = {
  readonly number: string;
  readonly title: string;
  readonly role: HandlingRole;
  readonly roleName: string;
  readonly key: KeyKind | null;
  readonly stage: Stage;
  readonly stageName: string;
  /** The one sentence: whom the case waits for, for what, until when. */
  readonly waitingFor: string;
  readonly light: Light;
  readonly dueOn: CivilDate;
  readonly officer: string | null;
  readonly division: string | null;
  /** The number of the case that it is merged into; absent: handled by itself. */
  readonly mergedInto?: string;
};

export type Milestone = {
  readonly id: StepId;
  readonly title: string;
  readonly responsible: string;
  readonly dueOn: CivilDate;
  readonly doneOn: CivilDate | null;
  readonly overdueWorkdays: number;
  readonly provisional: boolean;
  /** Why this date: anchor, term, calendar. */
  readonly why: string;
};

/** An act of the procedure that would be refused now, with everything that is missing. */
export type BlockedAct = {
  readonly act: ActType;
  readonly actName: string;
  readonly unmet: readonly Unmet[];
};

/** Everything a manager may ask of one case at a moment; names no member. */
export type ProposalView = ProposalLine & {
  readonly milestones: readonly Milestone[];
  readonly blocked: readonly BlockedAct[];
  /** Why the regulated date is what it is, and whether the plan fits. */
  readonly whyDue: string;
  readonly notFeasible: string | null;
  /** Exceptions and 程序提示, a sentence each (pack §4.9: 显示于本件首页). */
  readonly departures: readonly string[];
  readonly nextWakeAt: number | null;
  readonly revision: number;
};
