/** The words of the page of scores, beside those of the sheets themselves. */
export const SCORE_PAGE = {
  title: '评分',
  asOf: '{year}年度，截至{today}。',
  otherYear: '{year}年度',
  badYear: '年度应为四位数字，如 2020',
  qualityLead: '现行口径与建议口径并列测算：建议口径按委员明确表示电话等方式即可的计满分。各数为每件平均分。',
  talks: '各件沟通协商得分及证据',
  talkColumns: ['提案号', '现行分', '建议分', '差额', '面对面', '其他方式', '委员沟通意愿'],
  evidence: '{on} {channel}',
  wish: '{on} {channel}：{wish}（记录人：{by}）',
  rowColumns: ['指标', '得分', '分值', '分子/分母', '计算', '名单'],
  counted: '计入{n}件',
  meetings: '年度大事记所载部署会议{n}次',
  missing: '未计入或未足额计入{n}项',
  items: '第{items}项',
} as const;
