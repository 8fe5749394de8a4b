import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import type { Channel, Counterpart } from './facts.ts';

/** Who decides on a work plan: the bureau's leaders, and after them the supervising leader outside. */
export const WORK_PLAN_LEVELS = ['bureau', 'supervisingLeader'] as const;
export type WorkPlanLevel = (typeof WORK_PLAN_LEVELS)[number];

/** 重点提案办理工作方案, in the version that was submitted (送审稿). */
export type WorkPlan = {
  readonly no: number;
  readonly title: string;
  readonly summary: string;
  readonly submittedOn: CivilDate;
  readonly by: PersonRef;
  readonly decisions: readonly WorkPlanDecision[];
};

export type WorkPlanDecision = {
  readonly level: WorkPlanLevel;
  readonly granted: boolean;
  readonly on: CivilDate;
  /** Name and post, as on the paper. */
  readonly approver: string;
  readonly evidence: string;
  readonly reasons?: string;
  readonly by: PersonRef;
};

/** 现场调研 and 调研座谈会 are two things; of both it is told who was there. */
export type Gathering = {
  readonly kind: 'siteVisit' | 'symposium';
  readonly on: CivilDate;
  readonly place: string;
  /** Our own people with their posts. */
  readonly ourPeople: string;
  /** Whether the leader in charge was there himself. */
  readonly leaderPresent: boolean;
  readonly present: readonly Counterpart[];
  readonly outcome: string;
  readonly by: PersonRef;
};

/** The way of talking that a gathering is. */
export const GATHERED_BY: Readonly<Record<Gathering['kind'], Channel>> = {
  siteVisit: 'fieldwork',
  symposium: 'symposium',
};

/** Those outside who supervise a key proposal and whose views are heard. */
export const SUPERVISORS = ['supervisingLeader', 'supervisingUnit'] as const;
export type Supervisor = (typeof SUPERVISORS)[number];

/** 听取指示: what a supervising leader or unit said, or whoever heard us in his place. */
export type Hearing = {
  readonly on: CivilDate;
  readonly from: Supervisor;
  readonly delegate?: string;
  readonly ourPeople: string;
  readonly text: string;
  readonly by: PersonRef;
};

/** What a key proposal asks for beside an ordinary one. */
export type KeyFacts = {
  readonly workPlans?: readonly WorkPlan[];
  readonly gatherings?: readonly Gathering[];
  readonly hearings?: readonly Hearing[];
  /** The day from which monthly reports are owed; absent: that of the hand-over. */
  readonly reportsSince?: CivilDate;
};

/** The newest version of the work plan. */
export function currentWorkPlan({ workPlans = [] }: KeyFacts): WorkPlan | undefined {
  return workPlans.at(-1);
}

/** Whether the newest work plan waits for a decision of a level; one that was refused waits for another version. */
export function awaitsDecision(facts: KeyFacts, level: WorkPlanLevel): boolean {
  const plan = currentWorkPlan(facts);
  if (!plan || plan.decisions.some(({ granted }) => !granted)) return false;
  const granted = plan.decisions.map((decision) => decision.level);
  return level === 'bureau'
    ? !granted.includes('bureau')
    : granted.includes('bureau') && !granted.includes(level);
}

/** Whether a supervisor's views were heard. */
export function isHeard({ hearings = [] }: KeyFacts, supervisor: Supervisor): boolean {
  return hearings.some(({ from }) => from === supervisor);
}
