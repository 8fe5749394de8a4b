import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import type { StepId } from '../../domain/policy/step-ids.ts';
import type { Act } from '../../domain/proposal/commands.ts';
import type { Outcome } from '../../domain/proposal/facts.ts';
import { BENCH_PEOPLE, type BenchPerson } from './people.ts';

/** A person's turn in a life; `refused` when a gate turns it away. */
export type ActTurn = {
  readonly who: BenchPerson;
  readonly act: (today: CivilDate) => Act;
  readonly refused: boolean;
};

/** One thing in a life: the case wakes, or a person acts. */
export type Turn = 'wake' | ActTurn;

const RESULT = { resultClass: 'A', disclosure: { kind: 'open' } } as const;

const signsFor = by('supervisor', (on) => ({ type: 'signFor', on }));
const accepts = by('head', (on) => {
  const { id, name } = BENCH_PEOPLE.officer;
  return { type: 'accept', officer: { id, name }, on };
});
const confirmsPlan = by('head', (on) => ({ type: 'confirmPlan', on }));
const givesOpinion = by('officer', () => ({
  type: 'submitOpinion',
  summary: '拟采纳第一项建议，研究第二项。',
}));
const passes = by('head', () => ({ type: 'reviewOpinion', result: 'passed' }));
const talks = by('officer', (occurredOn) => ({
  type: 'recordCommunication',
  phase: 'before',
  occurredOn,
  channel: 'telephone',
  counterpart: 'leadMember',
  outcome: 'noObjection',
}));
const drafts = by('officer', () => ({
  type: 'submitDraft',
  change: 'material',
  answeredItems: [1, 2],
  ...RESULT,
}));
const submits = by('officer', () => ({ type: 'submitForReview' }));
const replies = by('officer', (issuedOn) => ({
  type: 'issueReply',
  letterNumber: '测函〔2020〕1号',
  issuedOn,
  ...RESULT,
}));
const isEvaluated = by('officer', (receivedOn) => ({
  type: 'recordEvaluation',
  overall: 'satisfied',
  receivedOn,
  source: '征询意见表',
  scanHash: 'a1'.repeat(32),
}));

const files = by('officer', (on) => ({ type: 'file', on, archiveNumber: '测档1' }));

/** A case from hand-over to its filing, with delays on the way, a second draft and gates that say no. */
export const PLOT: readonly Turn[] = [
  'wake',
  signsFor,
  'wake',
  accepts,
  'wake',
  confirmsPlan,
  'wake',
  marks('officer', 'contactCoUnits'),
  refused(talks),
  'wake',
  givesOpinion,
  passes,
  'wake',
  refused(drafts),
  talks,
  'wake',
  marks('officer', 'contributionsDue'),
  'wake',
  'wake',
  drafts,
  consults(1, 'unsatisfied'),
  refused(submits),
  'wake',
  marks('officer', 'solicitOpinions'),
  'wake',
  drafts,
  refused(submits),
  consults(2, 'satisfied'),
  'wake',
  submits,
  'wake',
  marks('head', 'divisionHeadReview'),
  refused(replies),
  'wake',
  marks('supervisor', 'contentFormatReview'),
  marks('supervisor', 'wordingReview'),
  marks('supervisor', 'leaderApproval'),
  replies,
  marks('officer', 'sendConsultationForm', 'uploadReply', 'recordMatters', 'followUpVisit'),
  marks('supervisor', 'publishReply'),
  'wake',
  isEvaluated,
  files,
];

function by(who: BenchPerson, act: ActTurn['act']): ActTurn {
  return { who, act, refused: false };
}

function refused(turn: ActTurn): ActTurn {
  return { ...turn, refused: true };
}

function marks(who: BenchPerson, ...steps: readonly StepId[]): ActTurn {
  const onBehalfOf = who === 'supervisor' ? { onBehalfOf: '测试审签人' } : {};
  return by(who, (on) => ({ type: 'markStep', steps, on, evidence: '测试依据', ...onBehalfOf }));
}

function consults(draftNo: number, outcome: Outcome): ActTurn {
  return by('officer', (occurredOn) => ({
    type: 'recordCommunication',
    phase: 'during',
    occurredOn,
    channel: 'interview',
    counterpart: 'leadMember',
    draftNo,
    outcome,
  }));
}
