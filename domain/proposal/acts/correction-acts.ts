import { laterOf, type CivilDate } from '../../calendar/civil-date.ts';
import { planOf } from '../../plan/plan-of.ts';
import { isOfEdition } from '../../policy/rules-edition.ts';
import type { StepId } from '../../policy/step-ids.ts';
import { needsNewDraft } from '../draft-facts.ts';
import type { ProposalEvent } from '../events.ts';
import type { Evaluation } from '../facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import {
  formerRound,
  isReplied,
  mayBeHandledAgain,
  roundsBefore,
  wordOnReply,
  wordTakenOn,
} from '../round-facts.ts';
import { isMarked, plannedStep } from '../step-facts.ts';
import { unmet } from '../unmet.ts';
import { formScanned } from '../gates/form-scanned.ts';
import type { ActOf, ActRule } from './act-rule.ts';
import { changed, correction } from './correcting.ts';
import { factDate, latest, notAfter } from './fact-dates.ts';
import { movingPlan } from './moving-plan.ts';
import { daysAfter, daysAfterLetter, daysBefore, daysBeforeLetter } from './order-of-facts.ts';

/** Steps with an act of their own whose day can be corrected as such; the others follow from a letter, a talk, a word. */
const DATED: readonly StepId[] = [
  'assignDivision',
  'bureauSignFor',
  'divisionAccept',
  'confirmPlan',
  'preliminaryOpinion',
  'submitForReview',
];

/** 更正办理日期: the day on which a step was met. */
export const correctDate: ActRule<'correctDate'> = {
  lacking: () => [],
  against: (proposal, act, { today }) => {
    const title = plannedStep(proposal, act.step)?.title ?? act.step;
    const done = proposal.done[act.step];
    if (!done) return [unmet('notDoneYet', { step: title })];
    if (!DATED.includes(act.step) && !isMarked(proposal, act.step))
      return [unmet('correctElsewhere', { step: title })];
    return [...changed(done.on === act.on), ...inOrder(proposal, act.step, done.on, act.on, today)];
  },
  events: (proposal, { step, on, reason }, context) => [
    {
      type: 'DateCorrected',
      step,
      from: proposal.done[step]?.on ?? on,
      to: on,
      correction: correction('date', reason, context),
      ...(step === 'preliminaryOpinion' ? { retold: true } : {}),
      ...noticesStanding(proposal, on, proposal.done[step]?.on),
    },
  ],
};

/** What was urged or reported while, as it turns out, the step was done: it stands, and the record says so. */
function noticesStanding(
  { notices, policy }: Proposal,
  doneOn: CivilDate,
  formerly: CivilDate | undefined,
): { readonly noticesStand?: readonly string[] } {
  if (!isOfEdition(policy, 3) || formerly === undefined) return {};
  const noticesStand = notices
    .filter(({ kind, issuedOn }) => kind !== 'supervision' && doneOn <= issuedOn && issuedOn <= formerly)
    .map(({ docNumber }) => docNumber);
  return noticesStand.length > 0 ? { noticesStand } : {};
}

/** 更正文号、印发日期 of the letter of this round; what follows it is dated anew. */
export const correctLetter: ActRule<'correctLetter'> = {
  lacking: (proposal) => (isReplied(proposal) ? [] : [unmet('noLetter')]),
  against: (proposal, { letterNumber, issuedOn }, { today }) => {
    const letter = proposal.letters.at(-1);
    return [
      ...changed(
        (letterNumber ?? letter?.letterNumber) === letter?.letterNumber &&
          (issuedOn ?? letter?.issuedOn) === letter?.issuedOn,
      ),
      ...(issuedOn === undefined || !letter
        ? []
        : [
            ...factDate(
              proposal,
              '印发日期',
              issuedOn,
              today,
              latest(daysBeforeLetter(proposal, letter.draftNo)),
            ),
            ...notAfter('印发日期', issuedOn, daysAfterLetter(proposal)),
          ]),
    ];
  },
  events: (proposal, { letterNumber, issuedOn, reason }, context) => {
    const from = proposal.letters.at(-1);
    if (!from) return [];
    const to = {
      ...from,
      ...(letterNumber === undefined ? {} : { letterNumber }),
      ...(issuedOn === undefined ? {} : { issuedOn }),
    };
    const event: ProposalEvent = {
      type: 'LetterCorrected',
      from,
      to,
      correction: correction('letter', reason, context),
      retold: true,
    };
    return movingPlan(proposal, [event], context.today, 'corrected');
  },
};

/** 更正委员评价: one that was not one of not satisfied takes another round back, as long as nothing was drafted in it. */
export const correctEvaluation: ActRule<'correctEvaluation'> = {
  lacking: (proposal) => {
    if (wordOnReply(proposal)) return [];
    if (roundsBefore(proposal) === 0 || isReplied(proposal)) return [unmet('noEvaluation')];
    return needsNewDraft(proposal) ? [] : [unmet('roundUnderWay')];
  },
  against: (proposal, act, { today }) => {
    const former = proposal.evaluations.at(-1);
    const issued = proposal.letters.at(-1)?.issuedOn;
    if (!former) return [];
    return [
      ...changed(EVALUATION_FIELDS.every((field) => (act[field] ?? former[field]) === former[field])),
      ...(act.source === undefined ? [] : formScanned(proposal, { ...former, ...act })),
      ...factDate(proposal, '评价日期', act.receivedOn, today, issued && { name: '印发日期', on: issued }),
    ];
  },
  events: (proposal, act, context) => {
    const from = proposal.evaluations.at(-1);
    if (!from) return [];
    const { overall, reason } = act;
    const to = correctedEvaluation(proposal, from, act);
    const event: ProposalEvent = {
      type: 'EvaluationCorrected',
      from,
      to,
      correction: correction('evaluation', reason, context),
      retold: true,
    };
    if (!wordOnReply(proposal)) {
      const undone: readonly ProposalEvent[] =
        overall === 'unsatisfied' ? [] : [{ type: 'HandlingAgainUndone', retold: true }];
      return movingPlan(proposal, [event, ...undone], context.today, 'corrected');
    }
    return overall === 'unsatisfied' && mayBeHandledAgain(proposal)
      ? [event, { type: 'HandlingAgainStarted', plan: planOf(openedAgain(proposal, to)) }]
      : movingPlan(proposal, [event], context.today, 'corrected');
  },
};

/** What of a word can be put right. */
const EVALUATION_FIELDS = [
  'overall',
  'handling',
  'reply',
  'receivedOn',
  'source',
  'onBehalfOf',
  'scanHash',
] as const satisfies readonly (keyof Evaluation)[];

/** Another day on which it was received leaves the day of its entry, from which what follows is counted. */
function correctedEvaluation(
  { policy }: Proposal,
  from: Evaluation,
  { type: _type, reason: _reason, ...told }: ActOf<'correctEvaluation'>,
): Evaluation {
  if (!isOfEdition(policy, 2) || told.receivedOn === from.receivedOn) return { ...from, ...told };
  const { registeredOn: _former, ...rest } = from;
  const takenOn = laterOf(wordTakenOn(from), told.receivedOn);
  return { ...rest, ...told, ...(takenOn > told.receivedOn ? { registeredOn: takenOn } : {}) };
}

function openedAgain(proposal: Proposal, to: Evaluation): Proposal {
  return {
    ...proposal,
    evaluations: [...proposal.evaluations.slice(0, -1), to],
    formerRounds: [...(proposal.formerRounds ?? []), formerRound(proposal)],
  };
}

/** What already lies in another order, as after another division took over, is held to none. */
function inOrder(
  proposal: Proposal,
  step: StepId,
  former: CivilDate,
  on: CivilDate,
  today: CivilDate,
): readonly Unmet[] {
  const before = daysBefore(proposal, step).filter((each) => each.on <= former);
  const after = daysAfter(proposal, step).filter((each) => each.on >= former);
  return [
    ...factDate(proposal, '更正后的日期', on, today, latest(before)),
    ...notAfter('更正后的日期', on, after),
  ];
}
