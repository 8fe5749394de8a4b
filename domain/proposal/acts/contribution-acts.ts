import { formatChineseDate } from '../../calendar/chinese-dates.ts';
import { addWorkdays } from '../../calendar/working-days.ts';
import { isOutside, type Teller } from '../../office/outside-unit.ts';
import { isOfEdition } from '../../policy/rules-edition.ts';
import {
  openContributions,
  receivedContributions,
  type Contribution,
  type ContributorKind,
} from '../contribution-facts.ts';
import { lacksDuty } from '../duties.ts';
import { accepted } from '../gates/accepted.ts';
import { actName } from '../../wording/acts.ts';
import { isWithLead, leadOf } from '../joint-facts.ts';
import { notCoHandled } from '../gates/not-co-handled.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { plannedStep } from '../step-facts.ts';
import { unmet } from '../unmet.ts';
import type { ActOf, ActRule } from './act-rule.ts';
import { factDate, notBefore } from './fact-dates.ts';
import { againstLateEntry, reasonOf } from './entered-late.ts';
import { notAnswered } from './not-answered.ts';

/** 征求会办意见: several units or divisions at once, each with the same term; one that is asked is not asked twice. */
export const requestContributions: ActRule<'requestContributions'> = {
  lacking: (proposal, act) =>
    notCoHandled(proposal) ?? [
      ...accepted(proposal),
      ...notAnswered(proposal),
      ...askedByLead(proposal, act?.kind),
    ],
  against: (proposal, act, { today }) => {
    const waiting = openContributions(proposal).map(({ from }) => from);
    const twice = act.from.filter((unit) => waiting.includes(unit));
    return [
      ...asksItself(proposal, act),
      ...againstLateEntry(proposal, '征求日期', act, today, []),
      ...(twice.length > 0 ? [unmet('askedAlready', { units: twice.join('、') })] : []),
      ...notBefore('反馈期限', act.dueOn, act.on ?? today),
    ];
  },
  events: (proposal, act, { by, today }) => {
    const { kind, from, dueOn, letterNumber } = act;
    const before = proposal.contributions?.length ?? 0;
    const contributions = [...new Set(from)].map((unit, index) => ({
      no: before + index + 1,
      kind,
      from: unit,
      askedOn: act.on ?? today,
      ...reasonOf(act),
      dueOn,
      ...(letterNumber === undefined ? {} : { letterNumber }),
      by,
    }));
    return [{ type: 'ContributionsRequested', contributions }];
  },
};

function asksItself({ policy, division }: Proposal, act: ActOf<'requestContributions'>): readonly Unmet[] {
  if (act.kind !== 'supportDivision' || division === undefined || !isOfEdition(policy, 2)) return [];
  return act.from.includes(division) ? [unmet('asksItself', { division })] : [];
}

/** 登记会办意见: what a unit or division said. */
export const recordContribution: ActRule<'recordContribution'> = {
  lacking: (proposal) => waitsForAny(proposal),
  against: (proposal, act, { actor, today }) => {
    const asked = contributionOf(proposal, act.no);
    if (!asked) return unknown(proposal, act.no);
    const returned = asked.returned?.at(-1);
    const earliest = returned
      ? { name: '退回日期', on: returned.on }
      : { name: '征求日期', on: asked.askedOn };
    return [...ofAnother(proposal, asked, actor), ...factDate(proposal, '反馈日期', act.on, today, earliest)];
  },
  events: (_proposal, { type: _type, no, ...told }, { by }) => [
    { type: 'ContributionReceived', no, received: { ...told, by } },
  ],
};

/** 退回会办意见: what came in does not do; it is waited for again, with reasons and another term. */
export const returnContribution: ActRule<'returnContribution'> = {
  lacking: (proposal) => [
    ...(receivedContributions(proposal).length > 0 ? [] : [unmet('noContributionIn')]),
    ...notAnswered(proposal),
  ],
  against: (proposal, act, { today }) => {
    const received = receivedContributions(proposal);
    const given = received.find(({ no }) => no === act.no)?.received;
    if (!given) return received.length > 0 ? [unmet('contributionNotIn', { n: act.no })] : [];
    return [
      ...factDate(proposal, '退回日期', act.on, today, { name: '反馈日期', on: given.on }),
      ...notBefore('反馈期限', act.dueOn, act.on),
    ];
  },
  events: (_proposal, { no, on, reason, dueOn }, { by }) => [
    { type: 'ContributionReturned', no, returned: { on, reason, by }, dueOn },
  ],
};

/** 不再等候会办意见: by the supervision office, some time after the term and after an urging in writing. */
export const waiveContribution: ActRule<'waiveContribution'> = {
  lacking: (proposal) => waitsForAny(proposal),
  against: (proposal, act, { today }) => {
    const asked = contributionOf(proposal, act.no);
    if (!asked) return unknown(proposal, act.no);
    const workdays = proposal.policy.contributions?.waiveAfterWorkdays ?? 0;
    const earliest = addWorkdays(proposal.calendar, asked.dueOn, workdays);
    return [
      ...factDate(proposal, '催告日期', act.urgedOn, today, { name: '反馈期限', on: asked.dueOn }),
      ...factDate(proposal, '登记日期', act.on, today, { name: '催告日期', on: act.urgedOn }),
      ...(act.on < earliest
        ? [unmet('waiverTooEarly', { n: workdays, from: asked.from, earliest: formatChineseDate(earliest) })]
        : []),
    ];
  },
  events: (_proposal, { no, on, urgedOn, reason }, { by }) => [
    { type: 'ContributionWaived', no, waiver: { on, urgedOn, reason, by } },
  ],
};

/** A division or a unit that was asked tells of its own word, and of no other’s. */
function ofAnother(proposal: Proposal, { kind, from }: Contribution, actor: Teller): readonly Unmet[] {
  const own: readonly string[] = isOutside(actor)
    ? [actor.unit]
    : [actor, ...(actor.standsInFor ?? [])].map(({ unit }) => unit);
  return kind === (isOutside(actor) ? 'outsideUnit' : 'supportDivision') && own.includes(from)
    ? []
    : lacksDuty(actor, proposal, ['officer', 'divisionHead', 'supervisionOffice']);
}

function waitsForAny(proposal: Proposal): readonly Unmet[] {
  return openContributions(proposal).length > 0 ? [] : [unmet('noContribution')];
}

function unknown(proposal: Proposal, no: number): readonly Unmet[] {
  return openContributions(proposal).length > 0 ? [unmet('contributionUnknown', { n: no })] : [];
}

function contributionOf(proposal: Proposal, no: number): Contribution | undefined {
  return openContributions(proposal).find((each) => each.no === no);
}

/** The lead case asks for both, unless only this one has to. */
function askedByLead(proposal: Proposal, kind: ContributorKind = 'outsideUnit'): readonly Unmet[] {
  const { mergedInto, policy } = proposal;
  const step = kind === 'outsideUnit' ? 'contributionsDue' : 'divisionInputsDue';
  if (!mergedInto || !leadOf(proposal)) return [];
  if (plannedStep(proposal, step) && !isWithLead(proposal, step)) return [];
  const { leadNumber } = mergedInto;
  return [unmet('handledByLead', { step: actName('requestContributions', policy), leadNumber })];
}
