import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { yearOf, type CivilDate } from '../calendar/civil-date.ts';
import { whoHold } from '../notice/recipients.ts';
import { seesOnly, type OnDuty } from '../office/person.ts';
import { holdsRight } from '../office/rights.ts';
import { Refusal, type Unmet } from '../proposal/refusal.ts';
import { refusalOf, unmet } from '../proposal/unmet.ts';
import { COMPILATION } from '../wording/compilations.ts';
import { fill } from '../wording/fill.ts';
import { isComplete, type CompilationDays } from './compilation-days.ts';
import {
  ARRANGEMENTS,
  COORDINATION,
  sectionsOf,
  SUMMARY,
  type CompilationRevision,
  type ReleasedCompilation,
} from './compilation.ts';
import { monthText } from './month-text.ts';
import type { MonthlyRound } from './monthly-round.ts';
import { againstMonth, unseen, type FoundCompilation } from './write-compilation.ts';

/** What a release is decided from. */
export type ReleaseRequest = FoundCompilation & {
  /** The revision that whoever releases has before him. */
  readonly seen: number;
  readonly round: MonthlyRound | undefined;
  readonly days: CompilationDays | undefined;
  readonly today: CivilDate;
  readonly people: readonly OnDuty[];
  /** The members who stand behind the cases concerned, and their telephones; none of this is to stand in a mail. */
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
  const { last, people, today } = request;
  const recipients = leadersOf(people);
  const against = againstMonth(request, [
    ...unseen(request, request.seen),
    ...tooEarly(request),
    ...(last ? [...outdated(last, request.round), ...membersNamed(last, request)] : []),
    ...(recipients.length > 0 ? [] : [unmet('noLeaders')]),
  ]);
  if (!last || against.length > 0) throw new Refusal(refusalOf(COMPILATION.releaseName, against));
  return { revision: last, year: yearOf(today), recipients };
}

/** What a release under an id has come to before; repeating it is harmless for those whose work it is. */
export function releasedBefore(
  { actor, issued }: Pick<FoundCompilation, 'actor' | 'issued'>,
  issueId: string,
): ReleasedCompilation | undefined {
  return issued?.issueId === issueId && holdsRight('releaseCompilations', actor) ? issued : undefined;
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

/**
 * Where members stand in the texts, by name or telephone; a name of one sign says nothing. Told to those alone whose
 * work it is: a telephone is not everybody's to know.
 */
function membersNamed(
  revision: CompilationRevision,
  { actor, members, phones }: Pick<ReleaseRequest, 'actor' | 'members' | 'phones'>,
): readonly Unmet[] {
  if (!holdsRight('releaseCompilations', actor)) return [];
  const numbers = phones.flatMap((phone) => digitsOf(phone).split(' ')).filter(({ length }) => length > 6);
  return sectionsOf(revision).flatMap(({ id, text }) => {
    const hasPhone = numbers.some((number) => digitsOf(text).includes(number));
    const names = members.filter((name) => name.length > 1 && text.includes(name));
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
