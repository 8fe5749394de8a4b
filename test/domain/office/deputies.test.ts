import { describe, expect, it } from 'vitest';
import { peopleFor, type CasePlaces } from '../../../domain/notice/recipients.ts';
import { onDuty, type InDirectory } from '../../../domain/office/deputies.ts';
import type { Actor, OnDuty } from '../../../domain/office/person.ts';
import type { Recipient } from '../../../domain/policy/policy.ts';
import { decide } from '../../../domain/proposal/decide.ts';
import type { Act } from '../../../domain/proposal/commands.ts';
import { Refusal } from '../../../domain/proposal/refusal.ts';
import { causeOf, decided } from '../../../workflows/cause.ts';
import { opinionSubmitted, toAccepted, toSubmitted } from '../../support/acts.ts';
import { aCase, PEOPLE, type Story } from '../../support/cases.ts';
import { morningOf, sectionOf, textOf } from '../../support/mornings.ts';

const directory = (changes: Readonly<Record<string, Partial<InDirectory>>>): readonly InDirectory[] =>
  Object.values(PEOPLE).map((person) => ({ ...person, active: true, ...changes[person.id] }));

const headAway = onDuty(
  directory({ [PEOPLE.head.id]: { active: false, deputyName: PEOPLE.colleague.name } }),
);
const deputy = headAway.find(({ id }) => id === PEOPLE.colleague.id) as Actor;

const commandOf = (story: Story, actor: Actor, act: Act) =>
  ({ type: 'Act', at: story.now, commandId: 'c', actor, act }) as const;
const eventsOf = (story: Story, actor: Actor, act: Act) =>
  decide(commandOf(story, actor, act), story.proposal);

describe('A/B角', () => {
  it('stands in for who is away and has named him, and for nobody who is there', () => {
    expect(deputy.standsInFor).toMatchObject([{ id: PEOPLE.head.id, post: 'divisionHead' }]);
    expect(headAway.some(({ id }) => id === PEOPLE.head.id)).toBe(false);
    const there = onDuty(directory({ [PEOPLE.head.id]: { deputyName: PEOPLE.colleague.name } }));
    expect(there.every(({ standsInFor }) => standsInFor === undefined)).toBe(true);
  });

  it('is the one of the same unit where two have the name, or nobody', () => {
    const twins = (unit: string) =>
      onDuty(
        directory({
          [PEOPLE.otherOfficer.id]: { name: PEOPLE.colleague.name },
          [PEOPLE.head.id]: { active: false, deputyName: PEOPLE.colleague.name, unit },
        }),
      ).filter(({ standsInFor }) => standsInFor);
    expect(twins(PEOPLE.head.unit).map(({ id }) => id)).toEqual([PEOPLE.colleague.id]);
    expect(twins('样例三处')).toEqual([]);
  });

  it('does what his principal may do, and the record names both', () => {
    const story = aCase().after(...toAccepted, opinionSubmitted());
    const [passed] = eventsOf(story, deputy, { type: 'reviewOpinion', result: 'passed' });
    const both = { id: PEOPLE.colleague.id, inPlaceOf: { id: PEOPLE.head.id, name: PEOPLE.head.name } };
    expect(passed).toMatchObject({ type: 'OpinionReviewed', by: both });
    const cause = causeOf(commandOf(story, deputy, { type: 'reviewOpinion', result: 'passed' }));
    expect(decided(cause, story.proposal).happened[0]?.entry.actor).toMatchObject(both);
    expect(() => eventsOf(story, PEOPLE.colleague, { type: 'reviewOpinion', result: 'passed' })).toThrow(
      Refusal,
    );
  });

  it('acts in his own name where that is enough', () => {
    const officerAway = onDuty(
      directory({ [PEOPLE.officer.id]: { active: false, deputyName: PEOPLE.head.name } }),
    );
    const head = officerAway.find(({ id }) => id === PEOPLE.head.id) as Actor;
    const story = aCase().after(...toAccepted, opinionSubmitted());
    const [own] = eventsOf(story, head, { type: 'reviewOpinion', result: 'passed' });
    expect(own).not.toHaveProperty('by.inPlaceOf');
    const [other] = eventsOf(aCase().after(...toAccepted), head, { type: 'submitOpinion', summary: '样例' });
    expect(other).toMatchObject({ by: { inPlaceOf: { id: PEOPLE.officer.id } } });
  });

  it('is no way to review a draft of one’s own', () => {
    const author: Actor = { ...PEOPLE.officer, standsInFor: [PEOPLE.head] };
    const review: Act = {
      type: 'markStep',
      steps: ['divisionHeadReview'],
      on: aCase().today,
      evidence: '样例',
    };
    expect(() => eventsOf(aCase().after(...toSubmitted), author, review)).toThrow('由您起草');
  });

  const idsOf = (proposal: CasePlaces, to: readonly Recipient[], people: readonly OnDuty[]) =>
    peopleFor(proposal, to, people).map(({ id }) => id);

  it('gets the mail of who is away, with a copy to himself', () => {
    const { proposal } = aCase().after(...toAccepted);

    expect(idsOf(proposal, ['divisionHead'], headAway)).toEqual([PEOPLE.colleague.id, PEOPLE.head.id]);
  });

  it('a vacant post goes to the next general one, and at last to the supervision office', () => {
    const { proposal } = aCase().after(...toAccepted);
    const without = (...gone: readonly (typeof PEOPLE)[keyof typeof PEOPLE][]) =>
      onDuty(directory(Object.fromEntries(gone.map(({ id }) => [id, { active: false }]))));
    const { head, liaison, officer, supervisor } = PEOPLE;

    expect(idsOf(proposal, ['divisionHead'], without(head))).toEqual([liaison.id]);
    expect(idsOf(proposal, ['divisionHead'], without(head, liaison))).toEqual([supervisor.id]);
    expect(idsOf(proposal, ['officer'], without(officer))).toEqual([liaison.id]);
    expect(idsOf(proposal, ['officer'], without(officer, liaison))).toEqual([head.id]);
    expect(idsOf(proposal, ['officer'], without(officer, liaison, head))).toEqual([supervisor.id]);
    expect(idsOf({ division: head.unit }, ['officer'], without())).toEqual([liaison.id, head.id]);
    expect(idsOf(proposal, ['supervisionLiaison', 'supervisionHead'], without())).toEqual([supervisor.id]);
  });

  it('is told in the digest of who is away, whose own says that it is a copy; of a vacancy the office is told', () => {
    const story = aCase().after(...toAccepted);
    const away = onDuty(
      directory({ [PEOPLE.officer.id]: { active: false, deputyName: PEOPLE.colleague.name } }),
    );
    const copied = morningOf([story], '2020-05-08', { people: away });
    expect(textOf(copied.officer ?? never())).toContain('由B角代为办理，抄送您备查');
    expect(textOf(copied.colleague ?? never())).not.toContain('抄送您备查');
    expect(sectionOf(copied.supervisor, '与您有关的变化')).toEqual([]);

    const vacant = onDuty(directory({ [PEOPLE.officer.id]: { active: false } }));
    expect(
      sectionOf(morningOf([story], '2020-05-08', { people: vacant }).supervisor, '与您有关的变化'),
    ).toEqual(['【岗位空缺】样例一处经办人没有在岗人员，也没有B角，涉及1件提案，提醒暂发样例联络']);
  });
});

function never(): never {
  throw new Error('nobody gets it');
}
