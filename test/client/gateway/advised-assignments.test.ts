import { describe, expect, it } from 'vitest';
import type { GatewayPorts } from '../../../client/gateway/gateway-ports.ts';
import { directoryFor, parseAct } from '../../../client/gateway/parse-act.ts';
import type { DirectoryUnit } from '../../../client/ports.ts';
import { openCase } from '../../../domain/proposal/open-case.ts';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { ActType } from '../../../domain/proposal/commands.ts';
import { aCase, by, moment, PEOPLE } from '../../support/cases.ts';

const UNITS: readonly DirectoryUnit[] = [
  { name: '督查处', kind: 'supervisionOffice', duties: '食品安全' },
  { name: '食品处', kind: 'division', duties: '食品安全' },
  { name: '信用处', kind: 'division', duties: '信用体系' },
];

const titled = (number: string, title: string) => aCase({ number, title });
const CASES = [titled('1', '关于食品安全的提案'), titled('2', '关于食品安全的提案')].map((story) =>
  story.after(by('supervisor', { type: 'assign', division: '信用处', reason: '样例' })),
);

function officeOfCases(): GatewayPorts {
  const ports: Partial<Record<keyof GatewayPorts, unknown>> = {
    office: 'sample',
    register: {
      people: async () => [],
      units: async () => UNITS,
      proposal: async (_office: string, number: string) =>
        CASES.map(({ proposal: { assignment } }) => ({ assignment })).find(
          ({ assignment }) => assignment.number === number,
        ),
    },
    readModel: {
      cases: async () => CASES.map(({ proposal }) => ({ proposal, lineage: 'first', nextWakeAt: null })),
    },
  };
  return ports as GatewayPorts;
}

async function parsed(type: ActType, data: object, numbers: readonly string[], number: string) {
  return parseAct(type, data, await directoryFor(type, officeOfCases(), numbers), number);
}

describe('an assignment that comes in', () => {
  const data = { division: '信用处', reason: '样例理由' };

  it.each<ActType>(['assign', 'reassign'])('takes the advice of the moment with it: %s', async (type) => {
    expect(await parsed(type, data, ['1'], '1')).toMatchObject({
      type,
      division: '信用处',
      advised: { by: 'match', divisions: [{ division: '食品处', openCases: 0 }] },
    });
  });

  it('counts those before it in the same bulk, and not what it was itself', async () => {
    const first = await parsed('assign', data, ['1', '2'], '1');
    const second = await parsed('assign', data, ['1', '2'], '2');
    const load = (act: typeof first) =>
      act.type === 'assign' ? act.advised?.divisions.map(({ openCases }) => openCases) : undefined;
    expect([load(first), load(second)]).toEqual([[0], [1]]);
  });

  it('takes no advice from outside', async () => {
    const forged = { ...data, advised: { by: 'load', divisions: [] } };
    await expect(parsed('assign', forged, ['1'], '1')).rejects.toThrow('没有“advised”这样的字段');
  });
});

describe('a case that the table assigns', () => {
  const [story] = CASES;
  const opened = (told: object) => {
    if (!story) throw new Error('no case');
    return openCase(
      {
        assignment: { ...story.proposal.assignment, leadDivision: '信用处' },
        policy: DEFAULT_POLICY,
        calendar: calendarAsOf(story.today),
        by: { id: PEOPLE.supervisor.id, name: PEOPLE.supervisor.name },
        ...told,
      },
      moment('2020-04-07 09:00'),
    )[1];
  };

  it('keeps the advice and the table’s reason, and that the table decided', () => {
    const advised = { by: 'load', divisions: [] } as const;
    expect(opened({ advised, assignReason: '首项建议牵头' })).toMatchObject({
      type: 'Assigned',
      byTable: true,
      reason: '首项建议牵头',
      advised,
    });
    expect(opened({})).toMatchObject({ type: 'Assigned', byTable: true, reason: '' });
  });
});
