import { laterOf, type CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';

/** 批复, 批示, and what was said when a report was heard (pack §7.4 instructionLedger). */
export const INSTRUCTION_FORMS = ['approval', 'note', 'spoken'] as const;
export type InstructionForm = (typeof INSTRUCTION_FORMS)[number];

/** 领导批示指示: each followed to an answer; one that is open keeps its case from being closed. */
export type Instruction = {
  readonly no: number;
  readonly givenOn: CivilDate;
  /** Name and post, as on the paper. */
  readonly leader: string;
  /** Who heard the report in the leader's place. */
  readonly delegate?: string;
  readonly form: InstructionForm;
  /** The paper or the meeting. */
  readonly carrier: string;
  readonly text: string;
  /** 承办人: who is to answer, by unit and name; absent where it was recorded before that was asked. */
  readonly owner?: string;
  readonly dueOn?: CivilDate;
  readonly by: PersonRef;
  readonly answers: readonly InstructionAnswer[];
};

export type InstructionAnswer = {
  readonly on: CivilDate;
  readonly text: string;
  /** The last answer that it wants. */
  readonly settled: boolean;
  readonly by: PersonRef;
};

/** 后续落实事项: promised in a reply and still owed, looked back on until it is done or explained. */
export type Commitment = {
  readonly no: number;
  readonly itemNo?: number;
  readonly text: string;
  /** 承办人: who is to keep it, by unit and name; absent where it was promised before that was asked. */
  readonly owner?: string;
  readonly dueOn: CivilDate;
  readonly addedOn: CivilDate;
  readonly by: PersonRef;
  readonly lookBacks: readonly LookBack[];
  readonly settlement?: Settlement;
};

/** One “回头看”. */
export type LookBack = { readonly on: CivilDate; readonly findings: string; readonly by: PersonRef };

export const SETTLEMENTS = ['done', 'explained'] as const;
export type Settlement = {
  readonly how: (typeof SETTLEMENTS)[number];
  readonly on: CivilDate;
  readonly text: string;
  readonly by: PersonRef;
};

/** 当年完成事项 and 当年推动事项. */
export const MATTER_KINDS = ['done', 'advanced'] as const;

/** What can be owed beside the plan: an answer to an instruction, a look back on a commitment, a word of others. */
export type FollowUpKind = 'instruction' | 'commitment' | 'contribution';

/** 办理事项: what was done or moved forward, with its day, its paper, its figure (pack §7.2 matter). */
export type Matter = {
  readonly kind: (typeof MATTER_KINDS)[number];
  readonly itemNo?: number;
  readonly text: string;
  readonly happenedOn: CivilDate;
  readonly document?: string;
  readonly figure?: string;
  readonly by: PersonRef;
};

/** What goes on beside the reply and beyond it. */
export type FollowUpFacts = {
  readonly instructions?: readonly Instruction[];
  readonly commitments?: readonly Commitment[];
  readonly matters?: readonly Matter[];
};

/** Instructions that still want an answer. */
export function openInstructions({ instructions = [] }: FollowUpFacts): readonly Instruction[] {
  return instructions.filter((each) => !each.answers.at(-1)?.settled);
}

/** Whether no leader waits for an answer and nothing that was promised is open. */
export function owesNothing(facts: FollowUpFacts): boolean {
  return openInstructions(facts).length + openCommitments(facts).length === 0;
}

/** The last day on which something owed was settled. */
export function settledOn({ instructions = [], commitments = [] }: FollowUpFacts): CivilDate | undefined {
  const days = [
    ...instructions.flatMap(({ answers }) => answers.filter(({ settled }) => settled).map(({ on }) => on)),
    ...commitments.flatMap(({ settlement }) => settlement?.on ?? []),
  ];
  return days.length > 0 ? days.reduce(laterOf) : undefined;
}

/** Commitments that are still owed. */
export function openCommitments({ commitments = [] }: FollowUpFacts): readonly Commitment[] {
  return commitments.filter((each) => !each.settlement);
}
