/** The words around the form of an act, and what is said of its outcome. */
export const ACT = {
  submit: '提交登记',
  cancel: '返回本件',
  lackingTitle: '提交前请留意',
  lackingLead: '按现有登记，下列条件尚未满足：',
  accepted: '已登记。下一步：{waitingFor}',
  acceptedLast: '已登记。本件{stage}。',
  recordingTitle: '已受理，正在写入记录',
  recording: '本次登记已经生效，正在写入记录，稍后打开本件即可看到。不必重复提交。',
  busyTitle: '暂时不能保存',
  busy: '本件正有多人同时登记，本次没有登记成功。您填写的内容已保留，请稍后再提交。',
  down: '系统暂时不能保存，未能确认本次是否登记成功。您填写的内容已保留，请稍后再提交；如果其实已经登记，再次提交不会重复。',
} as const;
