import type { AlarmCode } from '../watch/alarm-codes.ts';
import type { Alarm, NudgeAnswer } from '../watch/alarm.ts';
import { fill } from './fill.ts';

/** What an alarm is called, what it says of one thing and, where there can be many, of many, and what is to be done. */
type AlarmWording = {
  readonly name: string;
  readonly what: string;
  readonly many?: string;
  readonly todo: string;
};

export const ALARMS: Readonly<Record<AlarmCode, AlarmWording>> = {
  caseStuck: {
    name: '流程停滞',
    what: '第{number}号提案应于{wakeAt}自动查看时间节点，至今没有进行。',
    many: '共有{many}件提案（第{examples}号等）到时没有自动查看时间节点。',
    todo: '系统已自动唤醒，通常五分钟内解除。一直不解除的，请重新启动督办服务，仍不解除请联系技术人员。',
  },
  caseNotRunning: {
    name: '流程被终止',
    what: '第{number}号提案尚未办结，办理流程已不在运行（{how}）。本件暂不能登记，也不再提醒。',
    many: '共有{many}件未办结提案（第{examples}号等）的办理流程不在运行。',
    todo: '请点“修复”，系统按办理过程记录恢复流程，不重复已做的事项。件数多的，请停止督办服务后用 duban serve --rehydrate 启动。',
  },
  caseReset: {
    name: '流程被重置',
    what: '第{number}号提案的办理流程被退回到以前（流程第{knows}步，办理过程记录第{revision}步）。',
    many: '共有{many}件提案（第{examples}号等）的办理流程被退回到以前。',
    todo: '流程步数少于记录的，请点“修复”，流程按办理过程记录补齐；步数相同的已经补齐，一小时后自动解除。办理过程记录没有改变，以记录为准。',
  },
  caseRunsOn: {
    name: '办结后仍在运行',
    what: '第{number}号提案已经办结，办理流程仍在运行。',
    many: '共有{many}件已办结提案（第{examples}号等）的办理流程仍在运行。',
    todo: '请点“修复”，流程按办理过程记录补齐后自行结束。',
  },
  wakeWrong: {
    name: '查看时间不符',
    what: '第{number}号提案登记的下次自动查看时间为{recorded}，按办理计划应为{planned}。',
    many: '共有{many}件提案（第{examples}号等）登记的下次自动查看时间与办理计划不符。',
    todo: '请在本件登记任何一项办理事项，查看时间随之更正；没有可登记事项的，请联系技术人员。',
  },
  noticeNotRunning: {
    name: '通知流程被终止',
    what: '{docNumber}尚未办结，通知流程已不在运行（{how}）。逾期未反馈的不再核对，没有发完的也不再发出。',
    many: '共有{many}份未办结的通知（{examples}等）流程不在运行。',
    todo: '请点“修复”，系统按通知登记簿恢复流程，已发的不再重发。份数多的，请停止督办服务后用 duban serve --rehydrate 启动。',
  },
  mailWaiting: {
    name: '邮件积压',
    what: '有{count}封邮件到时未能发出，最早的于{oldest}生成。',
    todo: '请在发件箱查看原因，核对邮件服务器地址、口令和网络；恢复后系统自动补发，不重复发送。',
  },
  mailHeld: {
    name: '发送中断',
    what: '有{count}封邮件处于“发送中”超过二十分钟。',
    todo: '请确认督办服务的办理进程在运行；恢复后系统自动处理，可能已经发出的转入“存疑”。',
  },
  mailInDoubt: {
    name: '邮件存疑未核对',
    what: '{since}发给{toName}的{kind}没有确认送达，超过一个工作日没有核对。',
    many: '有{many}封邮件没有确认送达，超过一个工作日没有核对。',
    todo: '请向收件人核对是否收到，再在发件箱处理。',
  },
  personBounced: {
    name: '邮箱退信、失效',
    what: '{unit}{name}有在办提案，邮件不能送达（{why}）。',
    many: '共有{many}名有在办提案的人员（{examples}等）邮件不能送达。',
    todo: '请核对邮箱，在机构人员表中更换，或者核对后在发件箱“邮箱退信、失效”中恢复使用；在此之前请用电话提醒本人。',
  },
  calendarEnding: {
    name: '放假安排缺失',
    what: '{year}年放假安排尚未载入，工作日已知至{knownThrough}，其后的节点日期均为暂定。',
    todo: '国务院办公厅公布后，请在“放假安排”页面载入，系统逐件重新核算。',
  },
  morningMissing: {
    name: '每日待办未生成',
    what: '{today}的每日待办没有按时生成。',
    todo: '请确认督办服务的办理进程在运行；恢复后系统补发当日待办，一人一封。',
  },
  dispatchSilent: {
    name: '发信停止',
    what: '发信已停止，最近一次检查发件箱：{since}。',
    todo: '请确认督办服务的办理进程在运行；仍不恢复的，请重新启动督办服务。',
  },
};

/** What came of telling a stuck case to look at its clock. */
const NUDGE_WORDS: Readonly<Record<NudgeAnswer, string>> = {
  taken: '已唤醒，流程已补办。',
  notDue: '已唤醒，流程答复没有到时的事项，可能正在等候写入记录。',
  frozen: '已唤醒，流程因记录不一致停止登记，请联系技术人员。',
  notRunning: '流程不在运行，无法唤醒。',
  noAnswer: '已唤醒，流程没有答复。',
};

/** The server's words for how a run ended. */
export const RUN_STATUSES: Readonly<Record<string, string>> = {
  TERMINATED: '被终止',
  FAILED: '出错结束',
  CANCELLED: '被取消',
  TIMED_OUT: '超时结束',
  COMPLETED: '已结束',
  CONTINUED_AS_NEW: '已结束',
  NOT_FOUND: '已被删除',
};

/** Words beside the alarms themselves. */
export const ALARM_WORDS = {
  repair: '修复办理流程',
  repairNotice: '修复通知流程',
  noWake: '无',
  unknown: '不明',
  never: '没有',
  mail: '邮件',
  listJoin: '、',
  subject: '【运行监视】新增告警{n}项：{names}',
  opening: '截至{at}，督办系统发现下列情况尚未解除：',
  section: '{name}（{n}项）',
  more: '……另有{n}项，见“运行监视”页面。',
  todo: '处理：{todo}',
  closing: '处理情况请在“运行监视”页面查看；情况消除后告警自动解除，不另行通知。',
  why: '您收到本邮件，因为您在督查处，负责系统运行监视。',
  automatic: '系统自动发送。',
} as const;

/** What an alarm says, and what its case answered when it was told to look at its clock. */
export function alarmText({
  code,
  values,
  nudgeAnswer,
}: Pick<Alarm, 'code' | 'values' | 'nudgeAnswer'>): string {
  const { what, many } = ALARMS[code];
  const text = fill('many' in values ? (many ?? what) : what, values);
  return nudgeAnswer ? text + NUDGE_WORDS[nudgeAnswer] : text;
}
