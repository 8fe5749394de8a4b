import { describe, expect, it } from 'vitest';
import type { GatewayPorts } from '../../../client/gateway/gateway-ports.ts';
import { importWorkbook } from '../../../client/gateway/import-workbook.ts';
import type { DirectoryUnit } from '../../../client/ports.ts';
import { aCase, by, moment, PEOPLE as SAMPLE } from '../../support/cases.ts';
import { HEADER, makeWorkbook, proposalRow } from '../import/make-workbook.ts';

const OLD: readonly DirectoryUnit[] = [
  { name: '督查处', kind: 'supervisionOffice', duties: '电梯督查' },
  { name: '食品处', kind: 'division', duties: '样例旧职责' },
  { name: '信用处', kind: 'division', duties: '信用体系' },
];

const DIRECTORY = [
  ['处室（单位）', '职责', '姓名', '岗位', '邮箱', '在岗'],
  ['质量处', '电梯安全', '戊示例', '经办人', 'e@office.example.invalid', '是'],
  ['食品处', '食品安全', '己示例', '经办人', 'f@office.example.invalid', '是'],
];

const ITEMS = [
  ['提案号', '建议序号', '建议内容', '责任处室'],
  ['20200001', 1, '样例建议甲', '信用处'],
  ['20200001', 2, '检查食品', null],
];

/** An office with units and running cases, of which nothing but what a dry run reads is there. */
function officeWith(divisionsOfCases: readonly string[]): GatewayPorts {
  const cases = divisionsOfCases.map((division) => {
    const { proposal } = aCase().after(by('supervisor', { type: 'assign', division, reason: '样例' }));
    return { proposal, lineage: 'first', nextWakeAt: null };
  });
  const register = {
    people: async () => [],
    units: async () => OLD,
    outsideUnits: async () => [],
    proposals: async () => [],
    letterNumbers: async () => new Map(),
  };
  const ports: Partial<Record<keyof GatewayPorts, unknown>> = {
    office: 'sample',
    register,
    readModel: { cases: async () => cases },
    policies: { adopted: async () => [] },
    now: () => moment('2020-04-07 09:00'),
  };
  return ports as GatewayPorts;
}

async function dryRun(office: GatewayPorts, reason: string | null = null) {
  const rows = [
    proposalRow('20200001', { 案由: '关于样例事项的提案', 牵头处室: '食品处' }),
    proposalRow('20200002', { 案由: '关于电梯安全的提案', 牵头处室: '食品处' }),
    proposalRow('20200003', { 案由: '关于样例事项的提案', 牵头处室: null }),
  ];
  const bytes = await makeWorkbook({
    提案分派: [[...HEADER, '分派理由'], ...rows.map((row) => [...row, reason])],
    建议事项: ITEMS,
    机构人员: DIRECTORY,
  });
  return importWorkbook(office, bytes, SAMPLE.supervisor, true);
}

describe('the dry run of an import', () => {
  it('advises on each new proposal by the directory that the workbook brings and the one that stands', async () => {
    const { refused, advice } = await dryRun(officeWith([]));
    expect(refused).toEqual([]);
    expect(advice).toMatchObject([
      {
        number: '20200001',
        by: 'match',
        named: '食品处',
        divisions: [
          { division: '食品处', phrases: ['食品'], items: { own: 1, guessed: 1 } },
          { division: '信用处', relevance: 0, items: { own: 1, firstNo: 1 } },
        ],
      },
      {
        number: '20200002',
        named: '食品处',
        divisions: [{ division: '质量处', phrases: ['电梯安全'] }, { division: '食品处' }],
      },
      { number: '20200003', by: 'load' },
    ]);
    expect(advice?.[2]).not.toHaveProperty('named');
  });

  it('asks for the reason where the sheet names another division than advised and gives none', async () => {
    const unreasoned =
      '第20200002号提案拟分派到“食品处”，与建议的“质量处”不同，表中没有写分派理由，请在“分派理由”栏补写。';
    expect((await dryRun(officeWith([]))).notes).toContain(unreasoned);
    const { notes, refused } = await dryRun(officeWith([]), '样例理由');
    expect(refused).toEqual([]);
    expect(notes).not.toContain(unreasoned);
  });

  it('goes by the cases that run already and by those before it in the workbook', async () => {
    const { advice } = await dryRun(officeWith(['信用处', '信用处', '质量处']));
    expect(advice?.[2]?.divisions).toMatchObject([
      { division: '质量处', load: { answeredByUs: 1, coHandled: 0 } },
      { division: '信用处', load: { answeredByUs: 2, coHandled: 0 } },
      { division: '食品处', load: { answeredByUs: 2, coHandled: 0, sameWorkbook: 2 } },
    ]);
  });
});
