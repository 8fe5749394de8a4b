import { formatChineseDate } from '../../calendar/chinese-dates.ts';
import { addMonths, earlierOf, type CivilDate } from '../../calendar/civil-date.ts';
import { isOfEdition } from '../../policy/rules-edition.ts';
import type { Proposal } from '../proposal.ts';
import { roundOpenedOn, roundsBefore } from '../round-facts.ts';
import { grantedExtensions, pendingExtension, runningPause, termFactsOf } from '../term-facts.ts';
import { unmet } from '../unmet.ts';
import type { ActRule } from './act-rule.ts';
import { factDate, type NamedDay } from './fact-dates.ts';
import { movingPlan } from './moving-plan.ts';
import { notAnswered } from './not-answered.ts';
import { withinTerm } from './within-term.ts';

/** 申请延期: asked for by the regulated date, with reasons, as often and as far as the policy lets. */
export const applyExtension: ActRule<'applyExtension'> = {
  lacking: (proposal) => {
    const rule = proposal.policy.termChanges;
    if (!rule || rule.extensions === 0) return [unmet('noExtensions')];
    const granted = grantedExtensions(termFactsOf(proposal, roundsBefore(proposal))).length;
    return [
      ...notAnswered(proposal),
      ...(pendingExtension(proposal) ? [unmet('extensionPending')] : []),
      ...(granted >= rule.extensions ? [unmet('extensionUsed', { n: rule.extensions })] : []),
    ];
  },
  against: (proposal, act, { today }) => {
    const { dueOn } = proposal.plan.due;
    const latest = latestExtension(proposal);
    const { on = today } = act;
    return [
      ...(act.on === undefined ? [] : factDate(proposal, '申请日期', on, today, openingOfRound(proposal))),
      ...withinTerm({ ...act, on }, dueOn, today, {
        tooLate: 'extensionTooLate',
        unproven: 'extensionUnproven',
      }),
      ...(act.newDueOn <= dueOn ? [unmet('extensionNotLater', { dueOn: formatChineseDate(dueOn) })] : []),
      ...(latest !== undefined && act.newDueOn > latest
        ? [unmet('extensionTooLong', { latest: formatChineseDate(latest) })]
        : []),
    ];
  },
  events: (proposal, { newDueOn, reasons, receipt, ...act }, { by, today }) => {
    const { on = today } = act;
    const extension = {
      newDueOn,
      reasons,
      requestedOn: on,
      ...(isOfEdition(proposal.policy, 2) ? { pausesAfter: on } : {}),
      ...(receipt === undefined ? {} : { receipt }),
      by,
      ...ofRound(proposal),
    };
    return [{ type: 'ExtensionRequested', extension }];
  },
};

/** 登记延期审批结果: the consent, or the no, of whoever assigned the proposal. */
export const decideExtension: ActRule<'decideExtension'> = {
  // A consent that came after the letter is a fact all the same: the letter was in time by it.
  lacking: (proposal) => (pendingExtension(proposal) ? [] : [unmet('noExtensionAsked')]),
  against: (proposal, act, { today }) => {
    const asked = pendingExtension(proposal);
    return factDate(
      proposal,
      '审批日期',
      act.on,
      today,
      asked && { name: '申请日期', on: asked.requestedOn },
    );
  },
  events: (proposal, { granted, on, evidence }, { by, today }) => {
    const decided = { type: 'ExtensionDecided', decision: { granted, on, evidence, by } } as const;
    const isOfThisRound = (pendingExtension(proposal)?.round ?? 0) === roundsBefore(proposal);
    return granted && isOfThisRound ? movingPlan(proposal, [decided], today, 'extended') : [decided];
  },
};

/** 更正延期: an extension that was entered in error no longer holds; it stays in the record. */
export const undoExtension: ActRule<'undoExtension'> = {
  lacking: (proposal) => [
    ...notAnswered(proposal),
    ...(isLastExtensionGranted(proposal) ? [] : [unmet('noExtensionGranted')]),
  ],
  events: (proposal, { reason }, { by, today }) =>
    movingPlan(proposal, [{ type: 'ExtensionUndone', on: today, reason, by }], today, 'extensionUndone'),
};

/** 中止计算期限, where the policy knows it; nobody is reminded of what stands still. */
export const pauseTerm: ActRule<'pauseTerm'> = {
  lacking: (proposal) =>
    proposal.policy.termChanges?.pauses
      ? [...notAnswered(proposal), ...(runningPause(proposal) ? [unmet('alreadyPaused')] : [])]
      : [unmet('noPauses')],
  against: (proposal, act, { today }) => {
    const last = termFactsOf(proposal, roundsBefore(proposal)).pauses.at(-1)?.until;
    const { dueOn } = proposal.plan.due;
    const opening = isOfEdition(proposal.policy, 2) ? openingOfRound(proposal) : undefined;
    return [
      ...withinTerm({ ...act, on: act.from }, dueOn, today, {
        tooLate: 'pauseTooLate',
        unproven: 'pauseUnproven',
      }),
      ...factDate(proposal, '中止日期', act.from, today, last ? { name: '上次恢复日期', on: last } : opening),
    ];
  },
  events: (proposal, { from, reason, evidence, receipt }, { by }) => {
    const shown = receipt === undefined ? {} : { receipt };
    return [{ type: 'TermPaused', pause: { from, reason, evidence, ...shown, by, ...ofRound(proposal) } }];
  },
};

/** 恢复计算期限: the days of the pause come on top of the term. */
export const resumeTerm: ActRule<'resumeTerm'> = {
  lacking: (proposal) => (runningPause(proposal) ? [] : [unmet('notPaused')]),
  against: (proposal, act, { today }) => {
    const pause = runningPause(proposal);
    return factDate(proposal, '恢复日期', act.on, today, pause && { name: '中止日期', on: pause.from });
  },
  events: (proposal, { on }, { today }) =>
    movingPlan(proposal, [{ type: 'TermResumed', until: on }], today, 'resumed'),
};

function isLastExtensionGranted(proposal: Proposal): boolean {
  const last = termFactsOf(proposal, roundsBefore(proposal)).extensions.at(-1);
  return last?.decision?.granted === true && last.undone === undefined;
}

/** A term begins with the word that opened its round; the first one with the hand-over. */
function openingOfRound(proposal: Proposal): NamedDay | undefined {
  const on = roundOpenedOn(proposal);
  return on && { name: '再次办理起算日期', on };
}

function ofRound(proposal: Proposal): { readonly round?: number } {
  const round = roundsBefore(proposal);
  return round === 0 ? {} : { round };
}

/** The last day to which the policy lets a case be extended. */
export function latestExtension({ policy, plan }: Proposal): CivilDate | undefined {
  const rule = policy.termChanges;
  if (!rule) return undefined;
  const latest = addMonths(plan.due.dueOn, rule.extensionMonths);
  return rule.monthsInAll === undefined
    ? latest
    : earlierOf(latest, addMonths(plan.due.handOverOn, rule.monthsInAll));
}
