import { column, type Column } from './column.ts';

const LONG = { maxLength: 5_000 } as const;
const LIST = { maxLength: 1_000 } as const;

/** Table one, 提案分派: one proposal a row (pack §7.1). */
export const ASSIGNMENT_COLUMNS = [
  column('seq', '序号', [], { ignored: true }),
  column('proposalNumber', '提案号', ['案号', '提案编号', '编号'], {
    required: true,
    fillDown: false,
    maxLength: 40,
  }),
  column('caseTitle', '案由', ['题目', '标题', '提案名称'], {
    required: true,
    fillDown: false,
    maxLength: 200,
  }),
  column('sessionName', '会议届次', ['届次'], { required: true, wholeSheet: true }),
  column('handlingYear', '办理年度', ['年度'], { required: true, wholeSheet: true }),
  column('proposerKind', '提案者类别'),
  column('leadMember', '领衔委员', ['第一提案人', '提案人']),
  column('proposerUnit', '提案单位', ['集体提案单位', '提案单位（联系人）']),
  column('coSigners', '联名委员', ['附议人'], LIST),
  column('memberPhone', '联系电话', ['手机'], { fillDown: false }),
  column('handlingRole', '办理类型', ['承办类型', '类别'], { required: true }),
  column('outsideLeadUnit', '牵头单位', ['主办单位']),
  column('outsideCoUnits', '会办单位', ['汇办单位', '分办单位'], LIST),
  column('keyKind', '重点提案', ['是否重点']),
  column('keyMainNumber', '所属主提案'),
  column('supervisingLeader', '督办领导', ['领衔督办领导']),
  column('supervisingUnit', '督办单位', ['督办委员会']),
  column('leadDivision', '牵头处室', ['承办处室', '责任处室']),
  column('supportDivisions', '配合处室', ['协办处室'], LIST),
  column('leaderInCharge', '分管局领导'),
  column('officer', '经办人', ['承办人', '联系人']),
  column('assignReason', '分派理由', ['分派原则'], LIST),
  column('handOverOn', '交办日期', ['交办时间'], { required: true, wholeSheet: true, kind: 'date' }),
  column('returnDueOn', '退办期限', [], { kind: 'date' }),
  column('replyDueOn', '答复期限', ['办结期限', '函复期限'], { kind: 'date' }),
  column('items', '建议事项', ['建议内容'], { fillDown: false, ...LONG }),
  column('remark', '备注', ['说明'], LONG),
  column('classified', '密级', ['涉密', '涉密等级', '保密等级', '是否涉密']),
] as const;

/** The ids of table one. */
export type AssignmentColumn = (typeof ASSIGNMENT_COLUMNS)[number]['id'];

/** Table one as columns of its ids. */
export const assignmentColumns: readonly Column<AssignmentColumn>[] = ASSIGNMENT_COLUMNS;
