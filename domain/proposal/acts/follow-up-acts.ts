import type { CivilDate } from '../../calendar/civil-date.ts';
import { agenda } from '../agenda.ts';
import { evolve } from '../evolve.ts';
import type { ProposalEvent } from '../events.ts';
import { openCommitments, openInstructions, type Commitment, type Instruction } from '../follow-up-facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';
import { knownItem } from './known-item.ts';
import type { ActRule } from './act-rule.ts';
import { closing } from './closing.ts';
import { factDate, notBefore, notInFuture } from './fact-dates.ts';
import { owingElse } from './owing-else.ts';

/** 登记批示指示: written or spoken, of a leader or of whoever heard the report in his place, even before the hand-over. */
export const recordInstruction: ActRule<'recordInstruction'> = {
  lacking: () => [],
  against: (_proposal, act, { today }) => [
    ...notInFuture('批示日期', act.givenOn, today),
    ...notBefore('报告期限', act.dueOn, act.givenOn),
  ],
  events: (proposal, act, { by, today }) => {
    const { type: _type, ...told } = act;
    const no = (proposal.instructions?.length ?? 0) + 1;
    const recorded = { type: 'InstructionRecorded', instruction: { ...told, no, by, answers: [] } } as const;
    return owingElse(proposal, [recorded], today);
  },
};

/** 报告落实情况: as often as the leader asks; the last one settles the instruction. */
export const answerInstruction: ActRule<'answerInstruction'> = {
  lacking: (proposal) => (openInstructions(proposal).length > 0 ? [] : [unmet('noInstruction')]),
  against: (proposal, act, { today }) => {
    const instruction = instructionOf(proposal, act.no);
    if (!instruction)
      return openInstructions(proposal).length > 0 ? [unmet('instructionUnknown', { n: act.no })] : [];
    return factDate(proposal, '报告日期', act.on, today, { name: '批示日期', on: instruction.givenOn });
  },
  events: (proposal, { no, on, text, settled }, { by, today }) => {
    const answered = { type: 'InstructionAnswered', no, answer: { on, text, settled, by } } as const;
    return closing(proposal, owingElse(proposal, [answered], today), on);
  },
};

/** 列入后续落实事项: promised in the reply, with the day by which it is to be done; one that has passed is told of no more. */
export const addCommitment: ActRule<'addCommitment'> = {
  lacking: (proposal) => (proposal.letters.length > 0 ? [] : [unmet('notReplied')]),
  against: (proposal, act) => knownItem(proposal, act.itemNo),
  events: (proposal, act, { by, today }) => {
    const { type: _type, ...told } = act;
    const no = (proposal.commitments?.length ?? 0) + 1;
    const commitment = { ...told, no, addedOn: today, by, lookBacks: [] };
    const added = owingElse(proposal, [{ type: 'CommitmentAdded', commitment }], today);
    return act.dueOn < today ? passingOver(proposal, added, today) : added;
  },
};

/** “回头看”: how a commitment stands. */
export const lookBack: ActRule<'lookBack'> = {
  lacking: (proposal) => owesAny(proposal),
  against: (proposal, act, { today }) => onCommitment(proposal, act.no, '回头看日期', act.on, today),
  events: (_proposal, { no, on, findings }, { by }) => [
    { type: 'LookedBack', no, lookBack: { on, findings, by } },
  ],
};

/** 办结后续落实事项: done, or explained in writing. */
export const settleCommitment: ActRule<'settleCommitment'> = {
  lacking: (proposal) => owesAny(proposal),
  against: (proposal, act, { today }) => onCommitment(proposal, act.no, '办结日期', act.on, today),
  events: (proposal, { no, on, how, text }, { by, today }) => {
    const settled = { type: 'CommitmentSettled', no, settlement: { on, how, text, by } } as const;
    return closing(proposal, owingElse(proposal, [settled], today), on);
  },
};

/** 登记办理事项: as it happens, for the checklist and the typical cases. */
export const recordMatter: ActRule<'recordMatter'> = {
  lacking: () => [],
  against: (proposal, act, { today }) => [
    ...knownItem(proposal, act.itemNo),
    ...factDate(proposal, '事项日期', act.happenedOn, today),
  ],
  events: (_proposal, act, { by }) => {
    const { type: _type, ...told } = act;
    return [{ type: 'MatterRecorded', matter: { ...told, by } }];
  },
};

/** Reminders of a day that had passed before anybody told of it are no news. */
function passingOver(
  proposal: Proposal,
  events: readonly ProposalEvent[],
  today: CivilDate,
): readonly ProposalEvent[] {
  const known = new Set(agenda(proposal).map(({ key }) => key));
  const keys = agenda(events.reduce(evolve, proposal)).flatMap(({ key, on }) =>
    on <= today && !known.has(key) ? [key] : [],
  );
  return keys.length > 0 ? [...events, { type: 'OccasionsPassedOver', keys }] : events;
}

function owesAny(proposal: Proposal): readonly Unmet[] {
  return openCommitments(proposal).length > 0 ? [] : [unmet('noCommitment')];
}

function onCommitment(
  proposal: Proposal,
  no: number,
  fieldName: string,
  on: CivilDate,
  today: CivilDate,
): readonly Unmet[] {
  const commitment = commitmentOf(proposal, no);
  if (!commitment) return openCommitments(proposal).length > 0 ? [unmet('commitmentUnknown', { n: no })] : [];
  const earliest = commitment.lookBacks.at(-1)?.on ?? commitment.addedOn;
  return factDate(proposal, fieldName, on, today, { name: '上次登记日期', on: earliest });
}

function instructionOf(proposal: Proposal, no: number): Instruction | undefined {
  return openInstructions(proposal).find((each) => each.no === no);
}

function commitmentOf(proposal: Proposal, no: number): Commitment | undefined {
  return openCommitments(proposal).find((each) => each.no === no);
}
