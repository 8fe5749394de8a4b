import type { AssignmentColumn } from '../client/import/assignment-columns.ts';
import { DEFAULT_POLICY } from '../domain/policy/default-policy.ts';
import type { HandlingRole, KeyKind } from '../domain/proposal/assignment.ts';
import { roleName } from '../domain/wording/roles.ts';
import { sampleOffice } from './office.ts';
import { OUTSIDE_UNITS } from './outside-units.ts';
import type { SampleProposal } from './proposals-2020.ts';
import { sampleName } from './sample-names.ts';

/** The cells of a proposal that do not depend on when it is handed over. */
export type ProposalCells = Readonly<Partial<Record<AssignmentColumn, string>>>;

const PRINCIPLES = ['最大关联度原则', '建议事项多数原则', '首项建议牵头原则', '均衡统筹原则'];
const KEY_WORDS: Readonly<Record<KeyKind, string>> = {
  main: '主提案',
  related: '相关提案',
  undifferentiated: '是（未区分）',
};
const COLLECTIVES = ['示例党派市委员会', '示例市政协提案委员会（集体提案）', '示例界别'];
const GOVERNMENT = OUTSIDE_UNITS.filter(({ kind }) => kind === '政府部门').map(({ name }) => name);

/** Puts invented members, units and officers to the proposal that stands at `index` of the year's list. */
export function proposalCells(proposal: SampleProposal, index: number): ProposalCells {
  const { division, supportDivision, role, keyKind, remark } = proposal;
  return {
    handlingRole: roleName(role, DEFAULT_POLICY),
    leadDivision: division,
    assignReason: PRINCIPLES[index % PRINCIPLES.length] ?? '',
    ...proposerCells(index),
    ...outsideCells(role, index),
    ...(supportDivision === undefined ? {} : { supportDivisions: supportDivision }),
    ...officerCell(division, index),
    ...(keyKind === undefined ? {} : { keyKind: KEY_WORDS[keyKind] }),
    ...(keyKind === undefined || role === 'coHandler' ? {} : supervisorCells(index)),
    ...(remark === undefined ? {} : { remark }),
  };
}

/** The text of a proposal's suggestions, in order. */
export function itemTexts({ aim, itemCount }: SampleProposal): readonly string[] {
  return [
    `制定${aim}的工作方案，明确目标和时限。`,
    `建立${aim}的部门协同机制，定期通报情况。`,
    `听取企业和群众对${aim}的意见，组织宣传培训。`,
    `每年公布${aim}的进展，接受社会监督。`,
  ].slice(0, itemCount);
}

function proposerCells(index: number): ProposalCells {
  if (index % 8 === 7) return { proposerUnit: COLLECTIVES[((index - 7) / 8) % COLLECTIVES.length] ?? '' };
  const leadMember = index < 32 ? sampleName(index, '虚构') : sampleName(index - 32, '假设');
  const memberPhone = `0000-000001${String(index).padStart(2, '0')}`;
  const coSigners =
    index % 5 === 2
      ? `${sampleName(index % 32, '样本')}委员、${sampleName((index + 7) % 32, '样本')}委员`
      : '';
  return { leadMember, memberPhone, ...(coSigners === '' ? {} : { coSigners }) };
}

function outsideCells(role: HandlingRole, index: number): ProposalCells {
  const one = GOVERNMENT[index % GOVERNMENT.length] ?? '';
  const other = GOVERNMENT[(index + 5) % GOVERNMENT.length] ?? '';
  if (role === 'coHandler') return { outsideLeadUnit: one };
  return role === 'sole' ? {} : { outsideCoUnits: `${one}、${other}` };
}

/** One proposal in seven is left to the division, which names the officer when it accepts. */
function officerCell(division: string, index: number): ProposalCells {
  const officers = sampleOffice.people.filter(({ unit, post }) => unit === division && post === 'officer');
  const officer = officers[index % officers.length];
  return officer === undefined || index % 7 === 6 ? {} : { officer: officer.name };
}

function supervisorCells(index: number): ProposalCells {
  return {
    supervisingLeader: `示例市领导${'甲乙丙丁'.charAt(index % 4)}`,
    supervisingUnit: '示例市政协经济委员会',
  };
}
