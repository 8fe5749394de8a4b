import * as fc from 'fast-check';
import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import { addDays, civilDate, type CivilDate } from '../../domain/calendar/civil-date.ts';
import { instant, type Instant } from '../../domain/calendar/instant.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { casePolicy } from '../../domain/policy/case-policy.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import { REVIEW_STEPS, STEP_IDS, type StepId } from '../../domain/policy/step-ids.ts';
import { HANDLING_ROLES } from '../../domain/proposal/assignment.ts';
import {
  INSTRUCTION_FORMS,
  MATTER_KINDS,
  openCommitments,
  openInstructions,
  SETTLEMENTS,
} from '../../domain/proposal/follow-up-facts.ts';
import {
  CONTRIBUTOR_KINDS,
  missingOutsideUnits,
  openContributions,
  receivedContributions,
} from '../../domain/proposal/contribution-facts.ts';
import {
  APPROVER_LEVELS,
  EXCEPTION_KINDS,
  pendingExceptions,
  type ExceptionKind,
} from '../../domain/proposal/exception-facts.ts';
import { openDispute, pendingReturn } from '../../domain/proposal/assignment-facts.ts';
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
import { pendingExtension, runningPause } from '../../domain/proposal/term-facts.ts';
import { leadOf } from '../../domain/proposal/joint-facts.ts';
import { ENTRIES } from '../../domain/proposal/entries.ts';
import { stageOf, stageStep } from '../../domain/proposal/stage.ts';
import { openSteps, isMarked } from '../../domain/proposal/step-facts.ts';
import {
  allReviewed,
  consulted,
  drafted,
  entryCorrected,
  evaluated,
  exceptionAsked,
  exceptionDecided,
  extensionAsked,
  extensionDecided,
  extensionUndone,
  knowing,
  LEAD,
  mergedInto,
  mergeUndone,
  filed,
  instructed,
  instructionAnswered,
  letterSent,
  lookedBack,
  moved,
  opinionDrafted,
  opinionPassed,
  opinionSentBack,
  opinionSubmitted,
  paused,
  promised,
  replied,
  resumed,
  calendarTaken,
  settled,
  signedBy,
  late,
  signedFor,
  submitted,
  talked,
  waived,
  accepted,
  assigned,
  contributed,
  contributionReturned,
  contributionsAsked,
  disputed,
  disputeDecided,
  officerChanged,
  reassigned,
  sentBack,
  returnAnswered,
  returnAsked,
  policyTaken,
  withdrawn,
  aftermath,
  planAdjusted,
  planConfirmed,
  heard,
  siteVisited,
  symposiumHeld,
  workPlanDecided,
  workPlanSubmitted,
  dateCorrected,
  evaluationCorrected,
  letterCorrected,
  reopened,
  endedAgain,
  talkCorrected,
  urgeDeclined,
} from './acts.ts';
import { aCase, by, OTHER_DIVISION, PEOPLE, type Doing, type PersonName, type Story } from './cases.ts';
import { SUPERVISORS, awaitsDecision } from '../../domain/proposal/key-facts.ts';

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
    rules: fc.constantFrom('shipped', 'shipped', 'pausing', 'pausing', 'unfiled'),
  })
  .map(({ kind, handOverOn, dueAfter, leadDivision, supported, rules }) =>
    aCase({
      policy: RULES[rules],
      handOverOn,
      ...(dueAfter === undefined ? {} : { replyDueOn: addDays(civilDate(handOverOn), dueAfter) }),
      ...(leadDivision === undefined ? {} : { leadDivision }),
      supportDivisions: supported ? ['样例三处'] : [],
      ...KINDS[kind],
    }),
  );

const RULES: Readonly<Record<'shipped' | 'pausing' | 'unfiled', Policy>> = {
  shipped: DEFAULT_POLICY,
  pausing: {
    ...DEFAULT_POLICY,
    termChanges: { extensions: 2, extensionMonths: 2, monthsInAll: 9, pauses: true, basis: 'default' },
  },
  unfiled: { ...DEFAULT_POLICY, afterReply: DEFAULT_POLICY.afterReply.filter(({ id }) => id !== 'file') },
};

const KINDS = {
  sole: { role: 'sole' },
  split: { role: 'split' },
  lead: { role: 'lead' },
  key: { role: 'lead', keyKind: 'main' },
  related: { role: 'sole', keyKind: 'related', keyMainNumber: '2020T800' },
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
  { minLength: 40, maxLength: 100 },
);

type Situation = { readonly proposal: Proposal; readonly now: Instant; readonly today: CivilDate };

/** The command of a roll in a situation; time, where it passes, passes first. */
export function commandOf(roll: Roll, situation: Situation): Command {
  const [one = 0, two = 0] = roll.dice;
  switch (roll.kind) {
    case 'next':
      return toCommand(withLead(nextDoing(situation.proposal, roll.dice), situation, roll.dice), situation);
    case 'side':
      return toCommand(withLead(sideDoing(situation.proposal, roll.dice), situation, roll.dice), situation);
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
    case 'confirmPlan':
      return planConfirmed(headOf(proposal));
    case 'adjustPlan': {
      const step = openSteps(proposal).find(({ binding }) => binding === 'step');
      const rest = step ?? { id: stageStep(proposal), dueOn: proposal.plan.due.planBase };
      return planAdjusted(rest.id, rest.dueOn, headOf(proposal));
    }
    case 'submitOpinion':
      return opinionSubmitted();
    case 'reviewOpinion':
      return by(headOf(proposal), { type: 'reviewOpinion', result: 'passed' });
    case 'recordCommunication':
      return talked({ wish: '样例意愿' });
    case 'submitDraft':
      return drafted();
    case 'submitForReview':
      return submitted();
    case 'markStep':
      return marks('supervisor', stageStep(proposal));
    case 'sendBack':
      return sentBack(stageStep(proposal));
    case 'issueReply':
      return replied({ resultClass: proposal.drafts.at(-1)?.resultClass ?? 'B' });
    case 'draftOpinion':
      return opinionDrafted();
    case 'sendOpinionLetter':
      return letterSent();
    case 'recordEvaluation':
      return evaluated();
    case 'file':
      return filed();
    case 'reportProgress':
      return by('officer', (today) => ({
        type: 'reportProgress',
        month: today.slice(0, 7),
        workDone: '样例工作',
        nextSteps: '样例安排',
        onTime: true,
        reviewedBy: PEOPLE.head.name,
      }));
    case 'reassign':
      return reassigned(proposal.division === OTHER_DIVISION ? PEOPLE.officer.unit : OTHER_DIVISION);
    case 'changeOfficer':
      return officerChanged(proposal.officer?.id === PEOPLE.head.id ? 'officer' : 'head', headOf(proposal));
    case 'requestReturn':
      return returnAsked();
    case 'answerReturn':
      return returnAnswered();
    case 'raiseDispute':
      return disputed();
    case 'decideDispute':
      return disputeDecided();
    case 'submitWorkPlan':
      return workPlanSubmitted(proposal.officer?.id === PEOPLE.officer.id ? 'officer' : headOf(proposal));
    case 'decideWorkPlan':
      return workPlanDecided(awaitsDecision(proposal, 'supervisingLeader') ? 'supervisingLeader' : 'bureau');
    case 'recordSiteVisit':
      return siteVisited(true, headOf(proposal));
    case 'recordSymposium':
      return symposiumHeld(headOf(proposal));
    case 'recordHearing':
      return heard();
    case 'applyException':
      return exceptionAsked('gate1', headOf(proposal));
    case 'decideException':
      return exceptionDecided(pendingExceptions(proposal)[0]?.no);
    case 'requestContributions':
      return contributionsAsked();
    case 'recordContribution':
      return contributed(openContributions(proposal)[0]?.no);
    case 'returnContribution':
      return contributionReturned(receivedContributions(proposal)[0]?.no);
    case 'waiveContribution':
      return waived(openContributions(proposal)[0]?.no);
    case 'recordInstruction':
      return instructed();
    case 'answerInstruction':
      return instructionAnswered(openInstructions(proposal)[0]?.no);
    case 'declineUrge':
      return urgeDeclined(urgedMark(proposal));
    case 'recordMatter':
      return moved();
    case 'addCommitment':
      return promised();
    case 'lookBack':
      return lookedBack(openCommitments(proposal)[0]?.no);
    case 'settleCommitment':
      return settled(openCommitments(proposal)[0]?.no);
    case 'correctDate':
      return dateCorrected('bureauSignFor', addDays(proposal.assignment.handOverOn, 1));
    case 'correctCommunication':
      return talkCorrected(1, { outcome: 'mostlySatisfied' }, 'supervisor');
    case 'correctEntry':
      return entryCorrected({ text: '样例更正事项' });
    case 'correctLetter':
      return letterCorrected({ letterNumber: '样函〔2020〕77号' });
    case 'correctEvaluation':
      return evaluationCorrected('mostlySatisfied', { handling: 'satisfied' });
    case 'reopen':
      return reopened();
    case 'endAgain':
      return endedAgain();
    case 'applyExtension':
      return extensionAsked();
    case 'decideExtension':
      return extensionDecided();
    case 'undoExtension':
      return extensionUndone();
    case 'pauseTerm':
      return paused();
    case 'resumeTerm':
      return resumed();
    case 'takePolicy':
      return policyTaken(proposal.policy.id === OTHER_POLICY.id ? DEFAULT_POLICY : OTHER_POLICY);
    case 'takeCalendar':
      return calendarTaken('2026-11-01');
    case 'mergeInto':
      return mergedInto();
    case 'undoMerge':
      return mergeUndone();
    case 'withdraw':
      return withdrawn();
  }
}

/** What changes a case's way inside the bureau, or outside. */
function wayDoing(proposal: Proposal, dice: readonly number[]): Doing {
  const [, two = 0, three = 0] = dice;
  const role = pick(HANDLING_ROLES, three);
  if (pendingReturn(proposal) && two % 3 > 0) return returnAnswered(three % 2 === 0);
  if (openDispute(proposal) && two % 3 > 0)
    return disputeDecided(
      three % 3 > 0 ? role : undefined,
      role === 'coHandler' ? { outsideLeadUnit: '样例牵头局' } : {},
    );
  return pick(
    [
      plausible('reassign', proposal),
      plausible('changeOfficer', proposal),
      returnAsked(),
      returnAsked(),
      disputed(),
      returnAnswered(false),
      disputeDecided('coHandler'),
    ],
    two,
  );
}

/** What goes on beside the reply and beyond it: mostly what answers something that is open. */
function owedDoing(proposal: Proposal, dice: readonly number[]): Doing {
  const [, two = 0, three = 0, four = 0] = dice;
  const answering: readonly Doing[] = [
    ...openInstructions(proposal).map(({ no }) => instructionAnswered(no, four % 2 === 0)),
    ...openCommitments(proposal).flatMap(({ no }) => [
      lookedBack(no),
      settled(no, four % 2 === 0 ? 'done' : 'explained'),
    ]),
    ...pendingExceptions(proposal).map(({ no }) => exceptionDecided(no, four % 4 > 0)),
    ...openContributions(proposal).flatMap(({ no }) => [contributed(no), waived(no)]),
    ...proposal.reached
      .filter(({ rung }) => rung === 'urgeCandidate')
      .slice(-1)
      .map(() => urgeDeclined(urgedMark(proposal))),
    ...receivedContributions(proposal).map(({ no }) => contributionReturned(no)),
  ];
  if (answering.length > 0 && two % 3 > 0) return pick(answering, three);
  return pick(
    [
      contributionsAsked(four % 2 === 0 ? ['样例外局'] : ['样例外局', '样例三处'], {
        kind: pick(CONTRIBUTOR_KINDS, four),
      }),
      instructed(four % 2 === 0 ? {} : { delegate: '样例受委托领导', form: 'spoken' }),
      by('supervisor', (today) => ({
        type: 'recordInstruction',
        givenOn: today,
        leader: '样例市领导',
        form: 'approval',
        carrier: '样例方案',
        text: '同意',
        dueOn: addDays(today, four % 60),
      })),
      entryCorrected({
        entry: pick(ENTRIES, four),
        text: `样例更正${three}`,
        ...(two % 2 === 0 ? { dueOn: addDays(proposal.assignment.handOverOn, four) } : {}),
        ...(three % 5 === 0 ? { settled: false } : {}),
      }),
      promised(four % 300, three % 2 === 0 ? { itemNo: 1 } : {}),
      anException(pick(EXCEPTION_KINDS, four), proposal),
      moved(four % 2 === 0 ? { itemNo: 1, document: '样例文件' } : {}),
    ],
    three,
  );
}

/** Asked for by the division, for a key case by an office for its leader. */
function anException(kind: ExceptionKind, proposal: Proposal): Doing {
  return exceptionAsked(kind, kind === 'key' ? 'clerk' : headOf(proposal));
}

/** What moves a term: mostly what the last such doing waits for. */
function termDoing(proposal: Proposal, dice: readonly number[]): Doing {
  const [, two = 0, three = 0, four = 0] = dice;
  if (runningPause(proposal) && two % 3 > 0) return resumed();
  if (pendingExtension(proposal) && two % 3 > 0) return extensionDecided(three % 4 > 0);
  return pick(
    [
      extensionAsked((three % 100) + 1, pick(['officer', 'head', 'supervisor'], three)),
      extensionAsked((three % 50) + 1, 'supervisor'),
      extensionUndone(),
      paused(),
      resumed(),
      calendarTaken(),
      calendarTaken('2020-01-27'),
    ],
    four,
  );
}

/** Another office's rules: other terms, one of them a day of the year, a gate that is off, a review less. */
const OTHER_POLICY: Policy = {
  ...DEFAULT_POLICY,
  id: 'other-office',
  terms: {
    lead: { ordinary: { months: 5, basis: 'local' } },
    coHandler: { ordinary: { fixedOn: '05-31', basis: 'local' } },
  },
  gates: { ...DEFAULT_POLICY.gates, gate1: false },
};

const PERSON_NAMES = Object.keys(PEOPLE) as readonly PersonName[];

function nextDoing(proposal: Proposal, dice: readonly number[]): Doing {
  const [one = 0, two = 0] = dice;
  if (stageOf(proposal) === 'merged') return mergedDoing(proposal, dice);
  if (proposal.ending && one % 2 === 0) return reopened();
  if (proposal.reopened && one % 3 === 0) return endedAgain();
  const next = nextAct(proposal) ?? 'withdraw';
  const moves = pendingExtension(proposal) ?? runningPause(proposal);
  if (moves && one % 3 === 0) return termDoing(proposal, dice);
  if (next === 'decideDispute' || (pendingReturn(proposal) && one % 3 === 1)) return wayDoing(proposal, dice);
  if (next === 'file' && one % 4 > 0) return pick(aftermath, two);
  if (mustReplyAgain(proposal) && !needsNewDraft(proposal)) {
    return pick([consulted(), submitted(), allReviewed, plausible('issueReply', proposal)], one);
  }
  if (next === 'reviewOpinion' && one % 4 === 0) return opinionSentBack('样例理由');
  if (next === 'reviewOpinion' && one % 4 === 1) return opinionPassed(pick(['leader', 'supervisor'], two));
  if (next === 'recordCommunication' && proposal.drafts.length > 0) {
    return consulted(one % 4 === 0 ? pick(OUTCOMES, two) : 'satisfied');
  }
  if (next === 'submitDraft')
    return drafted(
      {
        change: one % 3 === 0 ? 'wording' : 'material',
        ...(two % 3 === 0 ? { itemsOfClass: { B: [1] } } : {}),
        ...(two % 11 === 0 ? { answeredItems: [] } : {}),
        ...(two % 13 === 0 ? { disclosure: { kind: 'closed' } } : {}),
      },
      two % 5 === 0 ? headOf(proposal) : 'officer',
    );
  if (next === 'submitForReview' && one % 4 > 0 && missingOutsideUnits(proposal).length > 0)
    return contributionDoing(proposal, two);
  if (next === 'markStep') {
    const step = stageStep(proposal);
    if (REVIEW_STEPS.includes(step) && one % 4 === 0)
      return sentBack(step, 'supervisor', two % 3 === 0 ? { material: true } : {});
    if (step === 'analyse') return marks(headOf(proposal), step);
    return marks(step === 'solicitOpinions' ? 'officer' : 'supervisor', step);
  }
  if (proposal.letters.length > 0 && one % 3 === 0) return owedDoing(proposal, dice);
  if (next === 'recordEvaluation') return evaluated(pick(SATISFACTIONS, one));
  return plausible(next, proposal);
}

/** What brings in the word of a unit outside that a draft waits for. */
function contributionDoing(proposal: Proposal, two: number): Doing {
  const open = openContributions(proposal).find(({ kind }) => kind === 'outsideUnit');
  if (!open) return contributionsAsked(missingOutsideUnits(proposal));
  return two % 4 === 0 ? waived(open.no) : contributed(open.no);
}

/** What goes on while the lead case has the next step. */
function mergedDoing(proposal: Proposal, dice: readonly number[]): Doing {
  const [one = 0] = dice;
  return pick(
    [
      talked({ phase: 'contactOnly' }),
      talked({ phase: 'contactOnly' }),
      drafted(),
      submitted(),
      marks('supervisor', stageStep(proposal)),
      mergeUndone(),
    ],
    one,
  );
}

/** What stands beside the main line: conditions, reports, another word, another draft. */
function sideDoing(proposal: Proposal, dice: readonly number[]): Doing {
  const [one = 0, two = 0, three = 0] = dice;
  if (one % 60 === 0) return withdrawn();
  if (one % 60 === 13) return proposal.mergedInto ? mergeUndone() : mergedInto();
  if (one % 60 === 7) return plausible('takePolicy', proposal);
  if (one % 9 === 0) return pick(correctingDoings(proposal, dice), two);
  if (proposal.letters.length > 0 && one % 5 === 2)
    return pick(correctingDoings(proposal, dice).slice(-2), two);
  if (proposal.assignment.keyKind && one % 3 === 1) return pick(keyDoings(proposal, three), two);
  if (one % 4 === 2) return termDoing(proposal, dice);
  if (one % 5 === 3) return wayDoing(proposal, dice);
  if (one % 6 === 1) return owedDoing(proposal, dice);
  if (one % 10 === 1) return plausible('reportProgress', proposal);
  const markable = openSteps(proposal).filter(({ id }) => isMarked(proposal, id));
  const doings: readonly Doing[] = [
    plausible('confirmPlan', proposal),
    ...openSteps(proposal)
      .filter(({ binding }) => binding !== 'regulated')
      .map(({ id, dueOn, binding }) =>
        planAdjusted(
          id,
          addDays(dueOn, (three % 9) - 4),
          binding === 'step' ? headOf(proposal) : 'supervisor',
        ),
      ),
    ...markable.flatMap(({ id }) => [marks('officer', id), marks('supervisor', id), marks('head', id)]),
    signedFor(),
    sentBack(stageStep(proposal)),
    drafted({ change: two % 2 === 0 ? 'wording' : 'material', resultClass: pick(RESULT_CLASSES, three) }),
    drafted(late(addDays(proposal.assignment.handOverOn, three % 90))),
    submitted('officer', late(addDays(proposal.assignment.handOverOn, three % 90))),
    consulted(pick(OUTCOMES, two)),
    talked({
      phase: pick(COMMUNICATION_PHASES, two),
      counterpart: pick(COUNTERPARTS, three),
      ...(three % 2 === 0 ? { wish: '样例意愿' } : {}),
    }),
    plausible(pick(gatedActs(proposal), two), proposal),
  ];
  return pick(doings, one);
}

/** What puts right what was entered wrongly, or only says so. */
function correctingDoings(proposal: Proposal, dice: readonly number[]): readonly Doing[] {
  const [, , three = 0, four = 0, five = 0] = dice;
  const { handOverOn } = proposal.assignment;
  const no = (three % Math.max(proposal.communications.length, 1)) + 1;
  const met = Object.keys(proposal.done) as readonly StepId[];
  return [
    dateCorrected(met.length > 0 ? pick(met, three) : 'bureauSignFor', addDays(handOverOn, four % 40)),
    talkCorrected(no, { occurredOn: addDays(handOverOn, four % 60) }, 'supervisor'),
    talkCorrected(no, { outcome: pick(OUTCOMES, five), channel: pick(CHANNELS, four) }, 'supervisor'),
    four % 2 === 0
      ? letterCorrected({ letterNumber: `样函〔2020〕${70 + (four % 9)}号` })
      : letterCorrected({ issuedOn: addDays(proposal.letters.at(-1)?.issuedOn ?? handOverOn, -(four % 5)) }),
    evaluationCorrected(pick(SATISFACTIONS, four)),
  ];
}

/** What a key case asks for, with now and then a no. */
function keyDoings(proposal: Proposal, three: number): readonly Doing[] {
  const head = headOf(proposal);
  return [
    workPlanSubmitted(head),
    workPlanDecided('bureau', three % 4 > 0),
    workPlanDecided('supervisingLeader', three % 4 > 0),
    siteVisited(three % 2 === 0, head),
    symposiumHeld(head),
    heard(pick(SUPERVISORS, three)),
  ];
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
      ...(four % 3 === 0 ? { wish: '样例意愿' } : {}),
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
    {
      type: 'recordEvaluation',
      overall: pick(SATISFACTIONS, three),
      receivedOn: on,
      source: '样例',
      ...(four % 4 === 0 ? {} : { scanHash: 'a1'.repeat(32) }),
    },
    {
      type: 'reportProgress',
      month: on.slice(0, 7),
      workDone: '样例',
      nextSteps: '样例',
      onTime: three % 2 === 0,
      ...(four % 3 === 0 ? {} : { reviewedBy: PEOPLE.head.name, onTimeReason: '样例' }),
      ...(four % 4 === 0 ? { itemsProgress: { [four]: { done: true } }, onInstructions: { 1: '样例' } } : {}),
    },
    {
      type: 'takePolicy',
      // The gateway takes a case's own part of a policy: that of its role.
      policy: casePolicy(
        pick([DEFAULT_POLICY, OTHER_POLICY], three),
        proposal.assignment.role,
        proposal.assignment.keyKind,
      ),
      reason: '样例',
    },
    { type: 'withdraw', on, reason: '样例' },
    { type: 'reopen', reason: '样例' },
    { type: 'endAgain' },
    {
      type: 'applyExtension',
      newDueOn: addDays(proposal.plan.due.dueOn, (six % 200) - 20),
      reasons: '样例',
      ...(three % 2 === 0 ? { on } : {}),
      ...(four % 2 === 0 ? { receipt: '样例' } : {}),
    },
    { type: 'decideExtension', granted: three % 2 === 0, on, evidence: '样例' },
    { type: 'undoExtension', reason: '样例' },
    {
      type: 'mergeInto',
      leadNumber: three % 3 === 0 ? proposal.assignment.number : LEAD,
      on,
      reason: '样例',
    },
    { type: 'undoMerge', reason: '样例' },
    { type: 'applyException', kind: pick(EXCEPTION_KINDS, three), reason: '样例', evidence: '样例' },
    {
      type: 'decideException',
      approverLevel: pick(APPROVER_LEVELS, five),
      no: (three % 2) + 1,
      granted: four % 2 === 0,
      on,
      approver: '样例',
      evidence: '样例',
    },
    {
      type: 'requestContributions',
      kind: pick(CONTRIBUTOR_KINDS, three),
      from: ['样例外局', '样例三处'].slice(four % 2),
      dueOn: addDays(on, six % 30),
    },
    { type: 'recordContribution', no: (three % 3) + 1, on, summary: '样例' },
    { type: 'returnContribution', no: (three % 3) + 1, on, reason: '样例', dueOn: addDays(on, six % 20) },
    { type: 'waiveContribution', no: (three % 3) + 1, on, urgedOn: addDays(on, -(six % 5)), reason: '样例' },
    { type: 'sendBack', step: pick(REVIEW_STEPS, three), on, reasons: '样例' },
    {
      type: 'recordInstruction',
      givenOn: on,
      leader: '样例',
      form: pick(INSTRUCTION_FORMS, three),
      carrier: '样例',
      text: '样例',
      ...(four % 2 === 0 ? { dueOn: addDays(on, six % 40) } : {}),
    },
    { type: 'answerInstruction', no: (three % 3) + 1, on, text: '样例', settled: four % 2 === 0 },
    { type: 'declineUrge', mark: pick(STEP_IDS, three), reason: '样例' },
    { type: 'addCommitment', text: '样例', dueOn: addDays(on, six % 400), itemNo: (three % 3) + 1 },
    { type: 'lookBack', no: (three % 3) + 1, on, findings: '样例' },
    { type: 'settleCommitment', no: (three % 3) + 1, on, how: pick(SETTLEMENTS, four), text: '样例' },
    { type: 'recordMatter', kind: pick(MATTER_KINDS, four), text: '样例', happenedOn: on },
    { type: 'reassign', division: three % 2 === 0 ? PEOPLE.officer.unit : OTHER_DIVISION, reason: '样例' },
    { type: 'changeOfficer', officer: { id: pick(Object.values(PEOPLE), three).id, name: '某人' } },
    { type: 'requestReturn', on, reason: '样例', evidence: '样例' },
    { type: 'answerReturn', granted: three % 8 === 0, on, evidence: '样例' },
    { type: 'raiseDispute', on, ground: '样例' },
    { type: 'decideDispute', on, decidedBy: '样例', evidence: '样例' },
    {
      type: 'pauseTerm',
      from: on,
      reason: '样例',
      evidence: '样例',
      ...(four % 2 === 0 ? { receipt: '样例' } : {}),
    },
    { type: 'resumeTerm', on },
    { type: 'takeCalendar', calendar: calendarAsOf(today) },
  ];
  return pick(acts, two);
}

/** Whose work counts for this case brings now and then something new, or is gone. */
function withLead(doing: Doing, { proposal, today }: Situation, dice: readonly number[]): Doing {
  const [, two = 0, three = 0, four = 0] = dice;
  const lead = leadOf(proposal);
  if (!lead || two % 3 === 0) return doing;
  const { id, name } = PEOPLE.colleague;
  const on = addDays(today, -(three % 9));
  const steps = lead.steps.slice(0, (four % lead.steps.length) + 1);
  const gone = three % 40 === 0 ? ({ gone: true } as const) : {};
  const met = steps.map((step) => ({ step, on, by: { id, name } }));
  return knowing({ number: lead.number, steps: met, ...gone }, doing);
}

function toCommand(doing: Doing, situation: Situation): Command {
  if (!('command' in doing)) throw new Error('an act, not time');
  return doing.command(situation);
}

function marks(who: PersonName, ...steps: readonly StepId[]): Doing {
  return by(who, (today) => ({
    type: 'markStep',
    steps,
    on: today,
    evidence: '样例依据',
    ...(who === 'supervisor' ? signedBy(steps) : {}),
  }));
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

/** The newest work that the ladder suggests to urge, if any. */
function urgedMark({ reached }: Proposal): string {
  const last = reached.findLast(({ rung }) => rung === 'urgeCandidate');
  return last?.step ?? last?.month ?? last?.followUp?.mark ?? 'preliminaryOpinion';
}
