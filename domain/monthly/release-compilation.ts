import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { yearOf, type CivilDate } from '../calendar/civil-date.ts';
import { whoHold } from '../notice/recipients.ts';
import { seesOnly, type Actor, type OnDuty } from '../office/person.ts';
import { holdsRight } from '../office/rights.ts';
import { Refusal, type Unmet } from '../proposal/refusal.ts';
import { refusalOf, unmet } from '../proposal/unmet.ts';
import { COMPILATION } from '../wording/compilations.ts';
import { fill } from '../wording/fill.ts';
import { isComplete, type CompilationDays } from './compilation-days.ts';
import { ARRANGEMENTS, COORDINATION, sectionsOf, SUMMARY, type CompilationRevision } from './compilation.ts';
import { monthText } from './month-text.ts';
import type { MonthlyRound } from './monthly-round.ts';

/** What a release is decided from. */
export type ReleaseRequest = {
  readonly month: string;
  readonly revision: CompilationRevision | undefined;
  /** The revision that whoever releases has before him. */
  readonly seen: number;
  readonly round: MonthlyRound | undefined;
  readonly days: CompilationDays | undefined;
  readonly actor: Actor;
  readonly today: CivilDate;
  readonly people: readonly OnDuty[];
  /** The members who stand behind the cases concerned, and their telephones; none of this stands in a mail. */
  readonly members: readonly string[];
  readonly phones: readonly string[];
  readonly reason: string | undefined;
};

/** A release that has been decided: which revision, to whom, in the numbers of which year. */
export type ReleaseDecision = {
  readonly revision: CompilationRevision;
  readonly year: number;
  readonly recipients: readonly OnDuty[];
};

/**
 * Decides on a release by a person of the supervision office; refused with all that is unmet: before the reports are in
 * and the day has come it wants a reason, and what has changed since the draft must be in it.
 */
export function decideRelease(request: ReleaseRequest): ReleaseDecision {
  const { actor, month, revision, people, today } = request;
  if (!holdsRight('releaseCompilations', actor)) throw refused([unmet('compilationNotYours')]);
  if (!revision) throw refused([unmet('compilationMissing', { month: monthText(month) })]);
  const recipients = leadersOf(people);
  const against = [
    ...(revision.revision === request.seen ? [] : [unmet('compilationChanged', { month: monthText(month) })]),
    ...tooEarly(request),
    ...outdated(revision, request.round),
    ...membersNamed(revision, request),
    ...(recipients.length > 0 ? [] : [unmet('noLeaders')]),
  ];
  if (against.length > 0) throw refused(against);
  return { revision, year: yearOf(today), recipients };
}

function refused(conditions: readonly Unmet[]): Refusal {
  return new Refusal(refusalOf(COMPILATION.releaseName, conditions));
}

/** The bureau head and the leaders in charge; where one is away, who stands in for him as well. */
export function leadersOf(people: readonly OnDuty[]): readonly OnDuty[] {
  const leaders = whoHold(
    people,
    (person) => !seesOnly(person) && (person.post === 'bureauHead' || person.post === 'leaderInCharge'),
  );
  return [...new Map(leaders.map((person) => [person.id, person])).values()];
}

function tooEarly({ month, round, days, today, reason }: ReleaseRequest): readonly Unmet[] {
  if (!round || !days || isComplete(round) || days.draftOn <= today || reason !== undefined) return [];
  const values = { n: round.missing.length, numbers: round.missing.join('、') };
  return [
    unmet('compilationIncomplete', {
      ...values,
      month: monthText(month),
      on: formatChineseDate(days.draftOn),
    }),
  ];
}

/** A text that calls a report missing which has come, or the other way about, is not released. */
function outdated({ draft }: CompilationRevision, round: MonthlyRound | undefined): readonly Unmet[] {
  const now = round?.missing ?? [];
  const changed = [
    ...draft.missing.filter((number) => !now.includes(number)),
    ...now.filter((number) => !draft.missing.includes(number)),
  ];
  return changed.length === 0 ? [] : [unmet('compilationOutdated', { numbers: changed.join('、') })];
}

function membersNamed(
  revision: CompilationRevision,
  { members, phones }: Pick<ReleaseRequest, 'members' | 'phones'>,
): readonly Unmet[] {
  const numbers = phones.flatMap((phone) => digitsOf(phone).split(' ')).filter(({ length }) => length > 6);
  return sectionsOf(revision).flatMap(({ id, text }) => {
    const hasPhone = numbers.some((number) => digitsOf(text).includes(number));
    const names = members.filter((name) => text.includes(name));
    const named = [...new Set(names), ...(hasPhone ? [COMPILATION.memberPhone] : [])];
    const where = WHERE[id] ?? fill(COMPILATION.caseName, { number: id.replace('case/', '') });
    return named.length === 0 ? [] : [unmet('memberInCompilation', { where, names: named.join('、') })];
  });
}

/** The numbers of a text as they are dialled, however they are broken up. */
function digitsOf(text: string): string {
  return text
    .replaceAll(/(?<=\d)[ -](?=\d)/g, '')
    .replaceAll(/\D+/g, ' ')
    .trim();
}

const WHERE: Readonly<Record<string, string>> = {
  [SUMMARY]: COMPILATION.title,
  [COORDINATION]: COMPILATION.coordinationName,
  [ARRANGEMENTS]: COMPILATION.arrangements,
};
