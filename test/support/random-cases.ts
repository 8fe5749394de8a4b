import * as fc from 'fast-check';
import { addDays, civilDate, type CivilDate } from '../../domain/calendar/civil-date.ts';
import { instant, type Instant } from '../../domain/calendar/instant.ts';
import { STEP_IDS, type StepId } from '../../domain/policy/step-ids.ts';
import type { Act, Command } from '../../domain/proposal/commands.ts';
import {
  CHANNELS,
  COMMUNICATION_PHASES,
  COUNTERPARTS,
  DISCLOSURES,
  OUTCOMES,
  RESULT_CLASSES,
  SATISFACTIONS,
} from '../../domain/proposal/facts.ts';
import { mustReplyAgain, needsNewDraft } from '../../domain/proposal/draft-facts.ts';
import { gatedActs, nextAct } from '../../domain/proposal/next-acts.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { stageStep } from '../../domain/proposal/stage.ts';
import { openSteps } from '../../domain/proposal/step-facts.ts';
import {
  allReviewed,
  consulted,
  drafted,
  evaluated,
  letterSent,
  opinionDrafted,
  opinionSentBack,
  opinionSubmitted,
  replied,
  signedFor,
  submitted,
  talked,
  accepted,
  assigned,
  withdrawn,
} from './acts.ts';
import { aCase, by, OTHER_DIVISION, PEOPLE, type Doing, type PersonName, type Story } from './cases.ts';

/** Hand-over days on which terms cross festivals, year’s ends and the end of the known years. */
const HAND_OVERS = [
  '2019-04-22',
  '2020-01-20',
  '2020-04-07',
  '2021-12-20',
  '2026-02-05',
  '2026-11-20',
] as const;

/** A case as it is handed over, of any kind. */
export const randomCases: fc.Arbitrary<Story> = fc
  .record({
    kind: fc.constantFrom('sole', 'split', 'lead', 'key', 'related', 'co', 'keyCo'),
    handOverOn: fc.constantFrom(...HAND_OVERS),
    dueAfter: fc.option(fc.integer({ min: 5, max: 200 }), { nil: undefined, freq: 3 }),
    leadDivision: fc.option(fc.constantFrom(PEOPLE.officer.unit, OTHER_DIVISION), { nil: undefined }),
    supported: fc.boolean(),
  })
  .map(({ kind, handOverOn, dueAfter, leadDivision, supported }) =>
    aCase({
      handOverOn,
      ...(dueAfter === undefined ? {} : { replyDueOn: addDays(civilDate(handOverOn), dueAfter) }),
      ...(leadDivision === undefined ? {} : { leadDivision }),
      supportDivisions: supported ? ['样例三处'] : [],
      ...KINDS[kind],
    }),
  );

const KINDS = {
  sole: { role: 'sole' },
  split: { role: 'split' },
  lead: { role: 'lead' },
  key: { role: 'lead', keyKind: 'main' },
  related: { role: 'sole', keyKind: 'related' },
  co: { role: 'coHandler' },
  keyCo: { role: 'coHandler', keyKind: 'undifferentiated' },
} as const;

/** What happens next, as dice: which kind of thing, and numbers that its details are drawn from. */
export type Roll = {
  readonly kind: 'next' | 'side' | 'time' | 'night' | 'anything' | 'notice' | 'long';
  readonly dice: readonly number[];
};

const KINDS_OF_ROLLS: readonly Roll['kind'][] = [
  ...repeated<Roll['kind']>('next', 16),
  ...repeated<Roll['kind']>('side', 7),
  ...repeated<Roll['kind']>('time', 4),
  ...repeated<Roll['kind']>('anything', 4),
  'night',
  'notice',
  'long',
];

export const randomRolls: fc.Arbitrary<readonly Roll[]> = fc.array(
  fc.record({
    kind: fc.constantFrom(...KINDS_OF_ROLLS),
    dice: fc.array(fc.nat({ max: 9_999 }), { minLength: 6, maxLength: 6 }),
  }),
  { minLength: 25, maxLength: 60 },
);

type Situation = { readonly proposal: Proposal; readonly now: Instant; readonly today: CivilDate };

/** The command of a roll in a situation; time, where it passes, passes first. */
export function commandOf(roll: Roll, situation: Situation): Command {
  const [one = 0, two = 0] = roll.dice;
  switch (roll.kind) {
    case 'next':
      return toCommand(nextDoing(situation.proposal, roll.dice), situation);
    case 'side':
      return toCommand(sideDoing(situation.proposal, roll.dice), situation);
    case 'anything':
      return toCommand(by(pick(PERSON_NAMES, one), anyAct(situation, roll.dice)), situation);
    case 'notice':
      return {
        type: 'NoteNotice',
        at: situation.now,
        notice: {
          noticeId: `notice-${one % 3}`,
          kind: two % 2 === 0 ? 'urge' : 'supervision',
          docNumber: `样号${one % 3}`,
          issuedOn: situation.today,
        },
      };
    default:
      return { type: 'PassTime', at: situation.now };
  }
}

/** How long a roll lets time pass before anything happens, in hours. */
export function hoursBefore({ kind, dice }: Roll): number {
  const [one = 0] = dice;
  if (kind === 'long') return (one % 200) * 24;
  if (kind === 'time') return (one % 21) * 24 + (one % 13);
  return kind === 'night' ? one % 20 : one % 5;
}

/** The moment so many hours later. */
export const later = (now: Instant, hours: number): Instant => instant(now + hours * 3_600_000);

/** An act of every type with data that nothing stands against, by somebody who may do it. */
export function plausible(type: Act['type'], proposal: Proposal): Doing {
  switch (type) {
    case 'assign':
      return assigned();
    case 'signFor':
      return signedFor();
    case 'accept':
      return acceptedByHead(proposal);
    case 'submitOpinion':
      return opinionSubmitted();
    case 'reviewOpinion':
      return by(headOf(proposal), { type: 'reviewOpinion', result: 'passed' });
    case 'recordCommunication':
      return talked();
    case 'submitDraft':
      return drafted();
    case 'submitForReview':
      return submitted();
    case 'markStep':
      return marks('supervisor', stageStep(proposal));
    case 'issueReply':
      return replied({ resultClass: proposal.drafts.at(-1)?.resultClass ?? 'B' });
    case 'draftOpinion':
      return opinionDrafted();
    case 'sendOpinionLetter':
      return letterSent();
    case 'recordEvaluation':
      return evaluated();
    case 'reportProgress':
      return by('officer', (today) => ({
        type: 'reportProgress',
        month: today.slice(0, 7),
        workDone: '样例工作',
        nextSteps: '样例安排',
        onTime: true,
      }));
    case 'withdraw':
      return withdrawn();
  }
}

const PERSON_NAMES = Object.keys(PEOPLE) as readonly PersonName[];

function nextDoing(proposal: Proposal, dice: readonly number[]): Doing {
  const [one = 0, two = 0] = dice;
  const next = nextAct(proposal) ?? 'withdraw';
  if (mustReplyAgain(proposal) && !needsNewDraft(proposal)) {
    return pick([consulted(), submitted(), allReviewed, plausible('issueReply', proposal)], one);
  }
  if (next === 'reviewOpinion' && one % 4 === 0) return opinionSentBack('样例理由');
  if (next === 'recordCommunication' && proposal.drafts.length > 0) {
    return consulted(one % 4 === 0 ? pick(OUTCOMES, two) : 'satisfied');
  }
  if (next === 'submitDraft') return drafted({ change: one % 3 === 0 ? 'wording' : 'material' });
  if (next === 'markStep') {
    const step = stageStep(proposal);
    return marks(step === 'solicitOpinions' ? 'officer' : 'supervisor', step);
  }
  if (next === 'recordEvaluation') return evaluated(pick(SATISFACTIONS, one));
  return plausible(next, proposal);
}

/** What stands beside the main line: conditions, reports, another word, another draft. */
function sideDoing(proposal: Proposal, dice: readonly number[]): Doing {
  const [one = 0, two = 0, three = 0] = dice;
  if (one % 60 === 0) return withdrawn();
  if (one % 10 === 1) return plausible('reportProgress', proposal);
  const markable = openSteps(proposal).filter(
    (step) => proposal.policy.plan.steps.find((rule) => rule.id === step.id)?.doneBy === 'mark',
  );
  const doings: readonly Doing[] = [
    ...markable.flatMap(({ id }) => [marks('officer', id), marks('supervisor', id), marks('head', id)]),
    signedFor(),
    drafted({ change: two % 2 === 0 ? 'wording' : 'material', resultClass: pick(RESULT_CLASSES, three) }),
    consulted(pick(OUTCOMES, two)),
    talked({ phase: pick(COMMUNICATION_PHASES, two), counterpart: pick(COUNTERPARTS, three) }),
    plausible(pick(gatedActs(proposal), two), proposal),
  ];
  return pick(doings, one);
}

function anyAct({ proposal, today }: Situation, dice: readonly number[]): Act {
  const [, two = 0, three = 0, four = 0, five = 0, six = 0] = dice;
  const on = addDays(today, five % 4 === 0 ? -(six % 90) : five % 4 === 1 ? six % 5 : 0);
  const acts: readonly Act[] = [
    { type: 'assign', division: three % 2 === 0 ? PEOPLE.officer.unit : OTHER_DIVISION, reason: '' },
    { type: 'signFor', on },
    { type: 'accept', officer: { id: pick(Object.values(PEOPLE), three).id, name: '某人' }, on },
    { type: 'submitOpinion', summary: '样例' },
    {
      type: 'reviewOpinion',
      result: three % 2 === 0 ? 'passed' : 'sentBack',
      ...(four % 2 === 0 ? { reasons: '样例' } : {}),
    },
    {
      type: 'recordCommunication',
      phase: pick(COMMUNICATION_PHASES, three),
      occurredOn: on,
      channel: pick(CHANNELS, four),
      counterpart: pick(COUNTERPARTS, six),
      outcome: pick(OUTCOMES, five),
      ...(four % 2 === 0 ? { draftNo: (six % (proposal.drafts.length + 1)) + 1 } : {}),
      ...(five % 5 === 0 ? { lateReason: '样例' } : {}),
      ...(three % 3 === 0 ? { opinions: '样例' } : {}),
    },
    {
      type: 'submitDraft',
      change: three % 2 === 0 ? 'material' : 'wording',
      answeredItems: [1, 2, 3].slice(four % 2, (five % 4) + 1),
      ...(six % 2 === 0 ? { resultClass: pick(RESULT_CLASSES, six) } : {}),
      ...(four % 2 === 0 ? { disclosure: { kind: pick(DISCLOSURES, five) } } : {}),
    },
    { type: 'submitForReview' },
    { type: 'markStep', steps: [pick(STEP_IDS, three), pick(STEP_IDS, four)], on, evidence: '样例' },
    {
      type: 'issueReply',
      letterNumber: '样函1号',
      issuedOn: on,
      resultClass: pick(RESULT_CLASSES, three),
      disclosure: { kind: pick(DISCLOSURES, four) },
    },
    { type: 'draftOpinion', summary: '样例' },
    { type: 'sendOpinionLetter', letterNumber: '样函2号', issuedOn: on },
    { type: 'recordEvaluation', overall: pick(SATISFACTIONS, three), receivedOn: on, source: '样例' },
    {
      type: 'reportProgress',
      month: on.slice(0, 7),
      workDone: '样例',
      nextSteps: '样例',
      onTime: three % 2 === 0,
    },
    { type: 'withdraw', on, reason: '样例' },
  ];
  return pick(acts, two);
}

function toCommand(doing: Doing, situation: Situation): Command {
  if (!('command' in doing)) throw new Error('an act, not time');
  return doing.command(situation);
}

function marks(who: PersonName, ...steps: readonly StepId[]): Doing {
  return by(who, (today) => ({ type: 'markStep', steps, on: today, evidence: '样例依据' }));
}

function acceptedByHead(proposal: Proposal): Doing {
  return accepted(undefined, headOf(proposal));
}

function headOf(proposal: Proposal): PersonName {
  return proposal.division === OTHER_DIVISION ? 'otherHead' : 'head';
}

function pick<T>(from: readonly T[], roll: number): T {
  const found = from[roll % from.length];
  if (found === undefined) throw new Error('nothing to choose from');
  return found;
}

function repeated<T>(value: T, times: number): readonly T[] {
  return Array.from({ length: times }, () => value);
}
