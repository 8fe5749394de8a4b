import { describe, expect, it } from 'vitest';
import { onDuty } from '../../../domain/office/deputies.ts';
import { outsideTeller, type Teller } from '../../../domain/office/outside-unit.ts';
import { POSTS, UNIT_KINDS, type Actor, type Person } from '../../../domain/office/person.ts';
import { holdsRight, RIGHTS, type Right } from '../../../domain/office/rights.ts';
import { lacksRight, type ActInQuestion } from '../../../domain/proposal/duties.ts';
import { REVIEW_STEPS } from '../../../domain/policy/step-ids.ts';
import { EXCEPTION_KINDS } from '../../../domain/proposal/exception-facts.ts';
import { EXCEPTION_NAMES } from '../../../domain/wording/terms.ts';
import { ACT_TYPES } from '../../../domain/wording/acts.ts';
import { POST_NAMES, RESPONSIBLE_NAMES } from '../../../domain/wording/parties.ts';
import { contributionsAsked, keyToSubmitted } from '../../support/acts.ts';
import { aKeyCase, DIVISION, PEOPLE } from '../../support/cases.ts';

const SUPPORTING = '样例三处';

const { proposal } = aKeyCase({ supportDivisions: [SUPPORTING] }).after(
  ...keyToSubmitted,
  contributionsAsked([SUPPORTING], { kind: 'supportDivision' }),
);

const auditor = (rest: Partial<Person>): Person => ({
  ...PEOPLE.supervisor,
  id: 'auditor@example.test',
  name: '样例监督',
  post: 'auditor',
  ...rest,
});

const deputyOf = (away: Person, deputy: Person): Actor => {
  const directory = [
    { ...away, active: false, deputyName: deputy.name },
    { ...deputy, active: true },
  ];
  return onDuty(directory)[0] ?? deputy;
};

/** What somebody is to the case that all of them look at. */
const RELATIONS: Readonly<Record<string, Teller>> = {
  本件经办人: PEOPLE.officer,
  本处其他经办人: PEOPLE.colleague,
  本处联络员: PEOPLE.liaison,
  本处处领导: PEOPLE.head,
  他处经办人: PEOPLE.otherOfficer,
  他处处领导: PEOPLE.otherHead,
  配合处室经办人: { ...PEOPLE.otherOfficer, unit: SUPPORTING },
  配合处室处领导: { ...PEOPLE.otherHead, unit: SUPPORTING },
  本件分管局领导: PEOPLE.leader,
  其他分管局领导: PEOPLE.otherLeader,
  局主要领导: PEOPLE.chief,
  督查处: PEOPLE.supervisor,
  办公室: PEOPLE.clerk,
  经办人的B角: deputyOf(PEOPLE.officer, PEOPLE.otherOfficer),
  处领导的B角: deputyOf(PEOPLE.head, PEOPLE.colleague),
  所征求的会办单位: outsideTeller('样例外局'),
  其他外单位: outsideTeller('样例乙局'),
  督查处监督员: auditor({}),
  本处监督员: auditor({ unit: DIVISION, unitKind: 'division' }),
  监督员作B角: deputyOf(PEOPLE.officer, auditor({})),
};

/** Every act; one that is about steps for each party that answers for a step of the case, 例外 for each kind. */
const ACTS: readonly (readonly [string, ActInQuestion])[] = ACT_TYPES.flatMap(
  (type): readonly (readonly [string, ActInQuestion])[] => {
    if (type === 'applyException')
      return EXCEPTION_KINDS.map((kind) => [`${type}：${EXCEPTION_NAMES[kind]}`, { type, kind }]);
    if (type !== 'markStep' && type !== 'sendBack' && type !== 'adjustPlan') return [[type, { type }]];
    const steps = proposal.plan.steps.filter(({ id }) => type !== 'sendBack' || REVIEW_STEPS.includes(id));
    const key = (step: (typeof steps)[number]) =>
      type === 'adjustPlan'
        ? step.binding
        : `${RESPONSIBLE_NAMES[step.responsible]}${REVIEW_STEPS.includes(step.id) ? '·审签' : ''}`;
    const first = new Map(steps.toReversed().map((step) => [key(step), step.id]));
    return [...first].map(([party, step]) => [`${type}：${party}`, { type, steps: [step] }]);
  },
);

describe('the rights', () => {
  it('are for every act and relation to the case as the table says', async () => {
    const rows = ACTS.map(([name, act]) => [
      name,
      ...Object.values(RELATIONS).map((actor) => cell(lacksRight(actor, proposal, act))),
    ]);
    const beside = POSTS.flatMap((post) => UNIT_KINDS.map((unitKind) => ({ post, unitKind })));
    const rights = Object.keys(RIGHTS) as Right[];
    const besides = beside.map(({ post, unitKind }) => {
      const person = { ...PEOPLE.supervisor, unit: DIVISION, post, unitKind };
      const elsewhere = { ...person, unit: SUPPORTING };
      const held = (right: Right) =>
        holdsRight(right, elsewhere, DIVISION) ? '●' : holdsRight(right, person, DIVISION) ? '本处' : '–';
      return [POST_NAMES[post], unitKind, ...rights.map(held)];
    });
    const text = [
      '# Rights by relation to the case',
      '',
      ...table(['act', ...Object.keys(RELATIONS)], rows),
      '',
      '# Rights beside the acts',
      '',
      ...table(['post', 'unit', ...rights], besides),
      '',
    ];
    await expect(text.join('\n')).toMatchFileSnapshot('tables/rights.md');
  });

  it('leave nothing to do for who only looks on, of whatever unit and in whosever place', () => {
    const lookers = [
      ...UNIT_KINDS.map((unitKind) => auditor({ unitKind, unit: DIVISION })),
      auditor({ id: PEOPLE.officer.id }),
      { ...auditor({}), standsInFor: [PEOPLE.officer, PEOPLE.supervisor] },
    ];
    for (const looker of lookers) {
      for (const [name, act] of ACTS) expect(lacksRight(looker, proposal, act), name).not.toEqual([]);
      const held = (Object.keys(RIGHTS) as Right[]).filter((right) => holdsRight(right, looker, DIVISION));
      expect(held).toEqual(['seeDesk', 'seeRefusals', 'seeAlarms']);
    }
  });

  it('are nobody’s who has no identity', () => {
    for (const right of Object.keys(RIGHTS) as Right[])
      expect(holdsRight(right, undefined, DIVISION)).toBe(false);
  });

  it('give every act to somebody who is not only a stand-in', () => {
    for (const [name, act] of ACTS) {
      const able = Object.values(RELATIONS).filter(
        (actor) => !('standsInFor' in actor) && lacksRight(actor, proposal, act).length === 0,
      );
      expect(able, name).not.toEqual([]);
    }
  });
});

function cell(unmet: readonly { readonly code: string }[]): string {
  return unmet.length === 0 ? '●' : [...new Set(unmet.map(({ code }) => code))].join(' ');
}

function table(head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] {
  return [head, head.map(() => '---'), ...rows].map((cells) => `| ${cells.join(' | ')} |`);
}
