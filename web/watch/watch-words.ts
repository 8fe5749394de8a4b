import { WATCHDOG_SILENT } from '../../domain/wording/watch.ts';

/** The words of the page of the watchdog. */
export const WATCH_PAGE = {
  title: '运行监视',
  lead: '系统每五分钟核对一次：在办提案的流程是否按时进行、未办结的通知是否在运行、邮件是否发出、放假安排是否齐全。发现异常在此告警，并在办公时间以邮件通知督查处，一小时至多一封；异常消除后告警自动解除。',
  looked: '{lastLook}。',
  silent: `${WATCHDOG_SILENT}。请确认督办服务的办理进程在运行。`,
  openTitle: '尚未解除',
  none: '没有尚未解除的告警。',
  openColumns: ['告警', '情况', '发现时间', '处理'],
  since: '{first}（已{n}次核对到）',
  repair: '修复',
  repairedBy: '{name}于{at}办理修复，待下次核对。',
  endedTitle: '已解除（最近{n}项）',
  endedColumns: ['告警', '情况', '发现时间', '解除时间'],
  restarted: '第{number}号提案的办理流程已按办理过程记录恢复。',
  caughtUp: '第{number}号提案的办理流程已按办理过程记录补齐。',
  noticeRestarted: '{docNumber}的流程已按通知登记簿恢复。',
  unknownNotice: '通知登记簿中没有这份通知。',
  unknownCase: '没有第{number}号提案的办理记录。',
  notAllowed: '本页供督查处和监督员使用。请切换到督查处人员的身份。',
  badNumber: '请写明提案号',
  badNotice: '请写明通知的标识',
} as const;
