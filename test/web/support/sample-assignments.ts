import type { RegisteredProposal } from '../../../client/ports.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import type { Assignment } from '../../../domain/proposal/assignment.ts';

/** A proposal as registered: ordinary and led by us unless said otherwise. */
export function registered(number: string, given: Partial<Assignment> = {}): RegisteredProposal {
  return {
    assignment: {
      office: 'bureau',
      number,
      title: `关于第${number}项示例工作的提案`,
      sessionName: '市政协六届六次会议',
      handlingYear: 2020,
      role: 'lead',
      items: [
        { no: 1, text: '建立示例制度' },
        { no: 2, text: '开展示例培训' },
      ],
      handOverOn: civilDate('2020-04-07'),
      outsideCoUnits: [],
      supportDivisions: [],
      leadDivision: '信用监督管理处',
      ...given,
    },
    proposer: {
      kind: '委员个人',
      leadMember: '虚构委员',
      coSigners: ['虚构联名甲', '虚构联名乙'],
      phone: '13800000000',
    },
  };
}
