import type { CivilDate } from '../calendar/civil-date.ts';
import { civilDateAt } from '../calendar/instant.ts';
import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { DEPARTURES } from '../wording/departures.ts';
import { fill } from '../wording/fill.ts';
import { CHANNEL_NAMES, CORRECTION_NAMES, EXCEPTION_NAMES, PHASE_NAMES } from '../wording/terms.ts';
import { isGranted } from './exception-facts.ts';
import type { Communication } from './facts.ts';
import type { Proposal } from './proposal.ts';
import { isProcedureFlaw } from './talk-counts.ts';

/** Where a case departs from the ordinary way: exceptions granted and only asked for, 程序提示, 补录, 更正. */
export const DEPARTURE_KINDS = [
  'exception',
  'exceptionAsked',
  'waiver',
  'flaw',
  'lateEntry',
  'correction',
] as const;
export type DepartureKind = (typeof DEPARTURE_KINDS)[number];

/** One of them, which the case shows first and the year's report lists. */
export type Departure = {
  readonly kind: DepartureKind;
  /** The day on which it was decided, or else entered. */
  readonly on: CivilDate;
  readonly what: string;
  readonly reason: string;
  /** Who asked, or entered it. */
  readonly proposer: string;
  /** Absent where nobody has to approve, or has yet. */
  readonly approver?: string;
};

/** All of a case, each kind in the order in which it came. */
export function departuresOf(proposal: Proposal): readonly Departure[] {
  return [
    ...exceptions(proposal),
    ...waivers(proposal),
    ...lateEntries(proposal),
    ...corrections(proposal),
    ...undoneExtensions(proposal),
  ];
}

function exceptions({ exceptions: all = [] }: Proposal): readonly Departure[] {
  return all.map((each) => ({
    kind: isGranted(each) ? 'exception' : 'exceptionAsked',
    on: each.decision?.on ?? each.askedOn,
    what: EXCEPTION_NAMES[each.kind],
    reason: each.reason,
    proposer: each.onBehalfOf ?? each.by.name,
    ...(each.decision ? { approver: each.decision.approver } : {}),
  }));
}

/** 不再等候会办意见 is the exception from waiting for what was asked (pack §4.9 exContribution). */
function waivers({ contributions = [] }: Proposal): readonly Departure[] {
  return contributions.flatMap(({ from, by, waiver }) =>
    waiver
      ? [
          {
            kind: 'waiver' as const,
            on: waiver.on,
            what: fill(DEPARTURES.waived, { from }),
            reason: waiver.reason,
            proposer: by.name,
            approver: waiver.by.name,
          },
        ]
      : [],
  );
}

function lateEntries(proposal: Proposal): readonly Departure[] {
  return [...lateTalks(proposal), ...lateDrafts(proposal), ...lateRequests(proposal)];
}

function lateDrafts({ drafts }: Proposal): readonly Departure[] {
  return drafts.flatMap(({ no, submittedOn: on, lateReason: reason, draftedBy }) => {
    if (reason === undefined) return [];
    const what = fill(DEPARTURES.draft, { n: no, on: formatChineseDate(on) });
    return [{ kind: 'lateEntry' as const, on, what, reason, proposer: draftedBy.name }];
  });
}

function lateRequests({ contributions = [] }: Proposal): readonly Departure[] {
  return contributions.flatMap(({ askedOn: on, from, lateReason: reason, by }) => {
    if (reason === undefined) return [];
    const what = fill(DEPARTURES.asked, { on: formatChineseDate(on), from });
    return [{ kind: 'lateEntry' as const, on, what, reason, proposer: by.name }];
  });
}

function lateTalks(proposal: Proposal): readonly Departure[] {
  return proposal.communications.flatMap((talk) =>
    talk.lateReason === undefined
      ? []
      : [
          {
            kind: isProcedureFlaw(proposal, talk) ? ('flaw' as const) : ('lateEntry' as const),
            on: civilDateAt(talk.recordedAt),
            what: talkText(talk),
            reason: talk.lateReason,
            proposer: talk.recordedBy.name,
          },
        ],
  );
}

function talkText({ occurredOn, channel, phase }: Communication): string {
  const on = formatChineseDate(occurredOn);
  return fill(DEPARTURES.talk, { on, channel: CHANNEL_NAMES[channel], phase: PHASE_NAMES[phase] });
}

function corrections({ corrections: all = [] }: Proposal): readonly Departure[] {
  return all.map(({ what, on, reason, by }) => ({
    kind: 'correction',
    on,
    what: CORRECTION_NAMES[what],
    reason,
    proposer: by.name,
  }));
}

function undoneExtensions({ extensions = [] }: Proposal): readonly Departure[] {
  return extensions.flatMap(({ newDueOn, undone }) => {
    if (!undone) return [];
    const what = fill(DEPARTURES.undone, { on: formatChineseDate(newDueOn) });
    return [
      { kind: 'correction' as const, on: undone.on, what, reason: undone.reason, proposer: undone.by.name },
    ];
  });
}
