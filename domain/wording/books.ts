import type { BookName } from '../yearbook/book.ts';
import type { OutsideKind } from '../yearbook/outside-details.ts';
import type { YearLogKind } from '../yearbook/year-log-note.ts';

/** What the office's books are called. */
export const BOOK_TITLES: Readonly<Record<BookName, string>> = {
  yearLog: '年度大事记',
  memberContact: '委员日常联系台账',
  outsideParty: '局外人员和单位',
};

/** What a person does who writes in one, as a refusal names it. */
export const BOOK_ACTS: Readonly<Record<BookName, string>> = {
  yearLog: '登记年度大事记',
  memberContact: '登记委员日常联系',
  outsideParty: '登记局外人员和单位',
};

export const YEAR_LOG_KIND_NAMES: Readonly<Record<YearLogKind, string>> = {
  received: '收到交办文件',
  deployment: '部署会议（局党组、局领导专题研究）',
  training: '培训',
  notice: '下发通知',
  leadersHearing: '局领导专题听取',
  cppccVisit: '市政协督办活动',
  coordination: '协调会',
  publicity: '宣传',
  summary: '总结报送',
  other: '其他',
};

export const OUTSIDE_KIND_NAMES: Readonly<Record<OutsideKind, string>> = {
  supervisingLeader: '督办领导',
  supervisingUnit: '督办单位',
  delegate: '受委托人',
};
