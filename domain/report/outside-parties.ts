import type { CivilDate } from '../calendar/civil-date.ts';
import type { Instruction } from '../proposal/follow-up-facts.ts';
import type { Gathering, Hearing, Supervisor, WorkPlanDecision } from '../proposal/key-facts.ts';
import type { Communication } from '../proposal/facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { BookEntry } from '../yearbook/book.ts';
import type { OutsideKind } from '../yearbook/outside-details.ts';

/** A case with those who supervise it from outside, whose names only the register has. */
export type SupervisedCase = {
  readonly proposal: Proposal;
  readonly supervisingLeader?: string;
  readonly supervisingUnit?: string;
};

type OfCase<T> = T & { readonly number: string };

/** 局外人员和单位: what a supervising leader, a supervising unit or a delegate has to do with our cases. */
export type OutsideParty = {
  readonly name: string;
  readonly kind: OutsideKind;
  readonly cases: readonly { readonly number: string; readonly title: string; readonly division?: string }[];
  readonly instructions: readonly OfCase<Instruction>[];
  readonly hearings: readonly OfCase<Hearing>[];
  readonly gatherings: readonly OfCase<Gathering>[];
  /** Talks with them, on a draft where they say so. */
  readonly talks: readonly OfCase<Communication>[];
  /** What they decided on a work plan. */
  readonly decisions: readonly OfCase<WorkPlanDecision>[];
  /** How they are reached, where the office has noted it. */
  readonly details?: BookEntry<'outsideParty'>;
};

/** Everybody outside who supervises a case, hears reports in a leader's place, or stands in the book; by kind and name. */
export function outsideParties(
  cases: readonly SupervisedCase[],
  book: readonly BookEntry<'outsideParty'>[],
): readonly OutsideParty[] {
  const noted = book.filter(({ now }) => !now.voided);
  const keys = new Map<string, Pick<OutsideParty, 'name' | 'kind'>>();
  const note = (kind: OutsideKind, name: string) => keys.set(`${kind} ${name}`, { kind, name });
  for (const each of cases) {
    for (const name of namesIn(each.supervisingLeader)) note('supervisingLeader', name);
    for (const name of namesIn(each.supervisingUnit)) note('supervisingUnit', name);
    for (const name of delegatesOf(each.proposal)) note('delegate', name);
  }
  for (const { now } of noted) note(now.content.kind, now.content.name);
  return [...keys.values()]
    .toSorted((one, other) => order(one) - order(other) || (one.name < other.name ? -1 : 1))
    .map(({ kind, name }) => {
      const details = noted.find(({ now }) => now.content.kind === kind && now.content.name === name);
      return { ...partyOf(kind, name, cases), ...(details ? { details } : {}) };
    });
}

/** The last day on which anything was heard from them. */
export function lastHeardOn({ instructions, hearings, gatherings, talks, decisions }: OutsideParty) {
  const days = [
    ...instructions.map(({ givenOn }) => givenOn),
    ...[...hearings, ...gatherings, ...decisions].map(({ on }) => on),
    ...talks.map(({ occurredOn }) => occurredOn),
  ];
  return days.reduce<CivilDate | undefined>((last, day) => (last && last > day ? last : day), undefined);
}

function partyOf(kind: OutsideKind, name: string, all: readonly SupervisedCase[]): OutsideParty {
  const cases = all.filter((each) => isPartyTo(kind, name, each)).map(({ proposal }) => proposal);
  const gather = <T extends object>(of: (proposal: Proposal) => readonly T[]): readonly OfCase<T>[] =>
    cases.flatMap((proposal) =>
      of(proposal).map((each) => ({ ...each, number: proposal.assignment.number })),
    );
  const supervisor: Supervisor | undefined = kind === 'delegate' ? undefined : kind;
  return {
    kind,
    name,
    cases: cases.map(({ assignment: { number, title }, division }) => ({
      number,
      title,
      ...(division === undefined ? {} : { division }),
    })),
    instructions: gather(({ instructions = [] }) =>
      instructions.filter((each) =>
        kind === 'delegate' ? each.delegate === name : names(each.leader, name),
      ),
    ),
    hearings: gather(({ hearings = [] }) =>
      hearings.filter((each) => (kind === 'delegate' ? each.delegate === name : each.from === kind)),
    ),
    gatherings: gather(({ gatherings = [] }) =>
      gatherings.filter(({ present }) => supervisor !== undefined && present.includes(supervisor)),
    ),
    talks: gather(({ communications }) =>
      communications.filter(({ counterpart }) => counterpart === supervisor),
    ),
    decisions: gather(({ workPlans = [] }) =>
      workPlans.flatMap(({ decisions }) =>
        decisions.filter(({ level }) => kind === 'supervisingLeader' && level === 'supervisingLeader'),
      ),
    ),
  };
}

function isPartyTo(kind: OutsideKind, name: string, each: SupervisedCase): boolean {
  if (kind === 'delegate') return delegatesOf(each.proposal).includes(name);
  return namesIn(each[kind]).includes(name);
}

function delegatesOf({ instructions = [], hearings = [] }: Proposal): readonly string[] {
  return [...instructions, ...hearings].flatMap(({ delegate }) => delegate ?? []);
}

/** An instruction names its leader with the post, as on the paper: “市领导甲（副市长）” is “市领导甲”, and the reverse. */
function names(leader: string, name: string): boolean {
  return leader.includes(name) || name.includes(leader);
}

function namesIn(text: string | undefined): readonly string[] {
  return (text ?? '')
    .split(/[、，,；;\n]/u)
    .map((each) => each.trim())
    .filter((each) => each !== '');
}

function order({ kind }: Pick<OutsideParty, 'kind'>): number {
  return ['supervisingLeader', 'supervisingUnit', 'delegate'].indexOf(kind);
}
