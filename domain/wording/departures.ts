import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { Departure, DepartureKind } from '../proposal/departures.ts';
import { fill } from './fill.ts';

/** Words for what departs from the ordinary way (pack §3.4, §4.9). */
export const DEPARTURES = {
  title: '例外、更正、补录',
  talk: '{on}{channel}沟通（{phase}）',
  waived: '不再等候{from}的意见',
  draft: '第{n}稿（{on}提交）',
  asked: '{on}征求{from}意见',
  undone: '更正延期（延至{on}）',
  columns: ['提案号', '日期', '事项', '理由', '提出或登记人', '审批人'],
  none: '无。',
} as const;

export const DEPARTURE_NAMES: Readonly<Record<DepartureKind, string>> = {
  exception: '经批准的例外',
  exceptionAsked: '未批准、未生效的例外申请',
  waiver: '不再等候会办意见、配合处室意见',
  flaw: '程序提示（初步办理意见形成前的沟通，据实补录）',
  lateEntry: '其他补录',
  correction: '更正',
};

const SENTENCES: Readonly<Partial<Record<DepartureKind, string>>> = {
  exception: '经{approver}于{on}批准例外办理（{what}）：{reason}。',
  waiver: '{on}{what}：{reason}。',
  flaw: '程序提示：{what}发生在初步办理意见形成之前，已据实登记，不计入沟通要求。',
};

/** What a case says of it before all else; nothing of what is only put right or entered late. */
export function departureSentence(departure: Departure): string | undefined {
  const sentence = SENTENCES[departure.kind];
  const { on, what, reason, approver = '' } = departure;
  return (
    sentence &&
    fill(sentence, { on: formatChineseDate(on), what, reason: reason.replace(/。$/u, ''), approver })
  );
}
