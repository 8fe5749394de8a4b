import type { Entry, EntryField } from '../proposal/entries.ts';

export const ENTRY_NAMES: Readonly<Record<Entry, string>> = {
  instruction: '批示指示',
  commitment: '后续落实事项',
  matter: '办理事项',
  gathering: '调研座谈',
  hearing: '听取指示',
};

/** What the fields of each ledger are called; one that is not named here it has not. */
export const ENTRY_FIELD_NAMES: Readonly<Record<Entry, Readonly<Partial<Record<EntryField, string>>>>> = {
  instruction: {
    text: '内容',
    on: '批示日期',
    owner: '承办人',
    dueOn: '报告期限',
    leader: '领导',
    delegate: '受委托领导',
    form: '形式',
    carrier: '载体',
    settled: '已报告',
  },
  commitment: { itemNo: '建议序号', text: '事项', owner: '承办人', dueOn: '完成时限', settled: '已办结' },
  matter: {
    itemNo: '建议序号',
    text: '事项',
    on: '事项日期',
    kind: '归列',
    document: '文件',
    figure: '数据',
  },
  gathering: {
    text: '情况',
    on: '调研、座谈日期',
    place: '地点',
    ourPeople: '我方参加人',
    leaderPresent: '分管局领导到场',
    present: '参加的局外人员和单位',
  },
  hearing: { text: '指示内容', on: '听取日期', delegate: '受委托领导', ourPeople: '我方参加人' },
};
