import { noticeMailKey } from '../../../domain/notice/notice-mail.ts';
import { outsideId } from '../../../domain/office/outside-unit.ts';
import type { Recorded } from '../../support/record/recorded.ts';

/** Those who have to do with every case. */
const OFFICES: readonly string[] = ['supervisionOffice', 'generalOffice'];

/** I7: nobody outside a case is written to about it: its divisions, its officers and the two offices are. */
export function againstEnvelopes(recorded: Recorded, office: string): readonly string[] {
  const { outbox, steps, people, notices, outsideUnits } = recorded;
  const find = (id: string) => people.find((person) => person.id === id);
  const concerned = (number: string) => {
    const states = (steps.get(number) ?? []).map(({ after }) => after);
    const divisions = new Set(states.map(({ division }) => division));
    const officers = new Set(states.map(({ officer }) => officer?.id));
    return people.filter(
      ({ id, unit, unitKind }) => divisions.has(unit) || officers.has(id) || OFFICES.includes(unitKind),
    );
  };
  const leaders = (number: string) =>
    new Set((steps.get(number) ?? []).map(({ after }) => after.leaderInCharge?.id));
  return outbox.flatMap(({ key, personId, toAddress, kind, content }) => {
    const say = (what: string) => [`${key} to ${personId} ${what}`];
    const notice = notices.find(({ noticeId }) => key === noticeMailKey(noticeId));
    const number = [...steps.keys()].find((each) => key.startsWith(`${office}/${each}/`));
    const unit = outsideUnits.find(({ name }) => outsideId(name) === personId);
    if (unit) {
      const isAsked = (steps.get(number ?? '') ?? []).some(({ after }) =>
        after.assignment.outsideCoUnits.includes(unit.name),
      );
      return isAsked && unit.email === toAddress ? [] : say('is no co-unit’s');
    }
    const person = find(personId);
    if (!person || toAddress !== personId) return say('goes to somebody else');
    const named = notice ? notice.cases.map((each) => each.number) : number ? [number] : [];
    if (kind === 'digest') return namedElsewhere(content, person, [...steps.keys()], concerned).flatMap(say);
    // A person of the office released it to the leaders, too.
    const isLeaders = (each: string) => notice !== undefined && leaders(each).has(personId);
    return named.some((each) => concerned(each).includes(person) || isLeaders(each))
      ? []
      : say('is outside the case');
  });
}

/** A digest names only cases with which its reader has to do. */
function namedElsewhere(
  content: string,
  person: Recorded['people'][number],
  numbers: readonly string[],
  concerned: (number: string) => Recorded['people'],
): readonly string[] {
  return numbers
    .filter((number) => content.includes(number) && !concerned(number).includes(person))
    .map((number) => `names ${number}, with which its reader has nothing to do`);
}
