/** The words of the page of one’s own calendar address. */
export const MY_CALENDAR = {
  title: '我的日历订阅',
  lead: '订阅后，您经办、审核的在办提案各时间节点和待报送事项会显示在手机或电脑的日历中，随计划调整自动更新。日历中只有提案号、案由简称、节点和日期。',
  none: '尚未开通。',
  since: '已于{at}开通。地址只在生成时显示一次；遗失或者泄露的，请重新生成，原地址随即失效。',
  make: '生成订阅地址',
  renew: '重新生成（原地址失效）',
  withdraw: '停止订阅',
  madeTitle: '订阅地址',
  made: '请复制到日历软件的“订阅日历”中。此地址只显示这一次，相当于口令，请勿转发。',
  back: '返回',
  calendarName: '提案办理节点',
  unknown: '没有这个日历。',
  notYours: '监督员没有经办、审核的提案，不需要日历订阅。',
} as const;
