import { fill } from './fill.ts';
import { RESPONSIBLE_NAMES } from './parties.ts';
import { ADVICE_NAMES, APPROVER_NAMES, CHANNEL_NAMES, OCCASION_NAMES, OUTCOME_NAMES } from './terms.ts';
import { partName } from './policy-words.ts';

const WORDS: Readonly<Record<string, string>> = {
  ...APPROVER_NAMES,
  ...RESPONSIBLE_NAMES,
  ...CHANNEL_NAMES,
  ...OUTCOME_NAMES,
  ...ADVICE_NAMES,
  ...OCCASION_NAMES,
  regulated: '规定期限',
  office: '局内时限',
  step: '节点时限',
  source: '原文',
  publicRule: '公开规定',
  default: '默认',
  local: '本局规定',
  task: '事项',
  window: '期限窗口',
  deadline: '规定期限',
  act: '专项登记',
  mark: '登记完成',
  always: '均适用',
  withCoUnits: '有会办单位的',
  withSupportDivisions: '有配合处室的',
  withOpenReply: '主动公开的',
  afterLastRound: '末次仍不满意的',
  drafting: '起草',
  soliciting: '征求意见',
  reviewing: '审核',
  liaison: '提案联络员',
};

const ANCHORS = {
  handOver: '交办后第{n}个工作日',
  planBase: '基准日前{n}个工作日',
  issued: '印发后第{n}个工作日',
  evaluated: '评价后第{n}个工作日',
} as const;
const AFTER_DAYS = '交办后{n}日';
const AFTER_MONTHS = '交办后{n}个月';
const TERM_MONTHS = '{n}个月';
const TERM_FIXED = '统一为{day}';

const NONE = '（无）';

/** Whether a step is there. */
export function presence(value: unknown): string {
  return value === undefined ? NONE : '有';
}

/** One value of a policy as people read it. */
export function policyValue(value: unknown): string {
  if (value === undefined) return NONE;
  if (typeof value === 'boolean') return value ? '是' : '否';
  if (typeof value === 'string') return WORDS[value] ?? partName(value, 'steps');
  if (Array.isArray(value)) return value.length === 0 ? NONE : value.map(policyValue).join('、');
  if (isObject(value)) return compound({ ...value });
  return typeof value === 'number' ? String(value) : NONE;
}

function compound(parts: Readonly<Record<string, unknown>>): string {
  const { from, to, workdays, calendarDays, months, fixedOn, hour, minute } = parts;
  if (isObject(from) && isObject(to)) return `${compound({ ...from })}至${compound({ ...to })}`;
  if (isAnchor(from)) {
    if (typeof workdays === 'number') return fill(ANCHORS[from], { n: Math.abs(workdays) });
    if (typeof calendarDays === 'number') return fill(AFTER_DAYS, { n: calendarDays });
    if (typeof months === 'number') return fill(AFTER_MONTHS, { n: months });
  }
  if (typeof months === 'number') return fill(TERM_MONTHS, { n: months });
  if (typeof fixedOn === 'string') return fill(TERM_FIXED, { day: fixedOn });
  if (typeof hour === 'number' && typeof minute === 'number')
    return `${hour}:${String(minute).padStart(2, '0')}`;
  return Object.entries(parts)
    .map(([part, value]) => `${partName(part)} ${policyValue(value)}`)
    .join('，');
}

function isAnchor(from: unknown): from is keyof typeof ANCHORS {
  return typeof from === 'string' && Object.hasOwn(ANCHORS, from);
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}
