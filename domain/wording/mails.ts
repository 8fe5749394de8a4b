/** Subjects and sentences of mails (pack §3.5, §6). No member's name stands in any of them. */
export const MAILS = {
  lostOnItsWay: '发送途中程序停止，是否已经发出不明',
  digestSubject: '【提案待办】{month}月{day}日待办{n}项（逾期{m}项）',
  digestOpening: '今天是{dateChinese}，{weekday}。您有提案待办{n}项，其中逾期{m}项。',
  digestDivision: '本处室情况：在办{x}件，逾期{y}件。',
  digestOffice: '建议催办{u}件、建议专报{v}件、超过{limit}个工作日无沟通{w}件。',
  digestOverdue: '一、已逾期（{n}项）',
  digestToday: '二、今日到期（{n}项）',
  digestSoon: '三、近期到期（{n}项）',
  digestReview: '四、待您审核（{n}项）',
  digestOthers: '五、正在等候他人（{n}项）',
  digestUrge: '六、建议催办（{n}件，由督查处核定后下发）',
  digestHeadReport: '七、建议专报（{n}件，由督查处核定后呈报）',
  digestOverdueLine: '■ 第{number}号{titleShort}　{step}　应于{dueOn}完成，已逾期{d}个工作日',
  digestTodayLine: '▲ 第{number}号{titleShort}　{step}',
  digestSoonLine: '● 第{number}号{titleShort}　{step}　{dueOn}',
  digestReviewLine: '第{number}号{titleShort}　{step}　请于{dueOn}前审核',
  digestOthersLine: '第{number}号{titleShort}　{waitingFor}',
  digestCandidateLine: '第{number}号{titleShort}　{division}　{step}　应于{dueOn}完成',
  monthlyStep: '报送{month}月进展',
  digestFooter:
    '您收到本邮件，因为您是上列提案的经办人、审核人或督办人。节点日期由规定期限倒排得出，登录系统可看计算依据。',
  assignedSubject: '【提案分派】第{number}号提案已分派你处，请于{dueOn}前签收',
  assignedBody:
    '第{number}号提案{titleShort}（{roleName}）已分派你处（{division}）办理。请于{dueOn}前签收并明确经办人。规定答复期限{replyDue}。',
  designatedSubject: '【提案办理】请您经办第{number}号提案，规定答复期限{dueOn}',
  designatedBody:
    '请您经办第{number}号提案{titleShort}（{roleName}）。{whyDue}下一节点：{nextStep}（{nextDue}）。',
  sentBackSubject: '【退回修改】第{number}号提案答复稿（第{n}稿）：{shortReason}',
  sentBackBody:
    '第{number}号提案{titleShort}第{n}稿经“{step}”退回修改，请登录系统查看退回理由，修改后重新提交。',
  progressSubject: '【月度汇报】请于{dueOn}前报送第{number}号重点提案{month}月进展',
  progressBody:
    '第{number}号重点提案{titleShort}由你处室牵头办理。按照重点提案每月汇报的要求，请于{dueOn}（{weekday}）前填报{month}月办理进展，经处领导审核后提交。',
  progressState: '目前进展：{stageName}；规定期限：{replyDue}。',
  toDivision: '牵头处室负责人、联络员',
  toOfficer: '经办人',
  whyMail: '您收到本邮件，因为您是第{number}号提案的{roleName}。如有疑问请联系督查处。',
  automatic: '系统自动发送。需要联系请直接回复，由督查处人员阅处。',
  titleShort: '（{title}）',
} as const;
