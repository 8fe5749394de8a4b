/** Subjects and sentences of mails (pack §3.5, §6). No member's name stands in any of them. */
export const MAILS = {
  lostOnItsWay: '发送途中程序停止，是否已经发出不明',
  digestSubject: '【提案待办】{month}月{day}日待办{n}项（逾期{m}项）',
  digestOpening: '今天是{dateChinese}，{weekday}。您有提案待办{n}项，其中逾期{m}项。',
  digestDivision: '本处室情况：在办{x}件，逾期{y}件。',
  digestOffice: '建议催办{u}件、建议专报{v}件、超过{limit}个工作日无沟通{w}件、邮箱退信{z}人。',
  digestOverdue: '一、已逾期（{n}项）',
  digestToday: '二、今日到期（{n}项）',
  digestSoon: '三、近期到期（{n}项）',
  digestReview: '四、待您审核（{n}项）',
  digestOthers: '五、正在等候他人（{n}项）',
  digestUrge: '六、建议催办（{n}件，由督查处核定后下发）',
  digestHeadReport: '七、建议专报（{n}件，由督查处核定后呈报）',
  digestChanges: '八、与您有关的变化（{n}项）',
  digestUnreached: '九、邮箱退信、失效（{n}人，请核对邮箱）',
  digestUnreachedLine: '{name}（{unit}，{address}）　在办{n}件　{why}',
  digestCalendarLine: '【节点调整】{n}件提案时间节点因放假安排调整（{papers}）：{cases}。规定期限不变。',
  digestCalendarCase: '第{number}号（{step}由{from}改为{to}，共{k}个节点）',
  digestCalendarMore: '{cases}等',
  monthDay: '{month}月{day}日',
  digestOverdueLine: '■ 第{number}号{titleShort}　{step}　应于{dueOn}完成，已逾期{d}个工作日',
  digestTodayLine: '▲ 第{number}号{titleShort}　{step}',
  digestSoonLine: '● 第{number}号{titleShort}　{step}　{dueOn}',
  digestReviewLine: '第{number}号{titleShort}　{step}　请于{dueOn}前审核',
  digestOthersLine: '第{number}号{titleShort}　{waitingFor}',
  digestUndatedLine: '第{number}号{titleShort}　等{who}报告第{no}项批示指示落实情况，{dueOn}',
  digestCandidateLine: '第{number}号{titleShort}　{division}　{step}　应于{dueOn}完成',
  monthlyStep: '报送{month}月进展',
  digestFooter:
    '您收到本邮件，因为您是上列提案的经办人、审核人或督办人。节点日期由规定期限倒排得出，登录系统可看计算依据。离岗请登记 B 角。',
  digestRules: '列入依据：{rules}。',
  askContact: '如有疑问请联系督查处{contact}。',
  assignedSubject: '【提案分派】第{number}号提案已分派你处，请于{dueOn}前签收',
  assignedBody:
    '第{number}号提案{titleShort}（{roleName}）已分派你处（{division}）办理。请于{dueOn}前签收并明确经办人。规定答复期限{replyDue}。',
  designatedSubject: '【提案办理】请您经办第{number}号提案，规定答复期限{dueOn}',
  designatedBody:
    '请您经办第{number}号提案{titleShort}（{roleName}）。{whyDue}下一节点：{nextStep}（{nextDue}）。',
  roleChangedSubject: '【分工变更】第{number}号提案现按{roleName}办理，规定期限{dueOn}',
  roleChangedBody:
    '第{number}号提案{titleShort}的分工已经明确，现按{roleName}办理。{whyDue}下一节点：{nextStep}（{nextDue}）。',
  roleChangedLeadUnit: '本件函复{unit}，不直接答复委员。',
  sentBackSubject: '【退回修改】第{number}号提案答复稿（第{n}稿）：{shortReason}',
  sentBackBody:
    '第{number}号提案{titleShort}第{n}稿经“{step}”退回修改，请登录系统查看退回理由，修改后重新提交。',
  progressSubject: '【月度汇报】请于{dueOn}前报送第{number}号重点提案{month}月进展',
  progressBody:
    '第{number}号重点提案{titleShort}由你处室牵头办理。按照重点提案每月汇报的要求，请于{dueOn}（{weekday}）前填报{month}月办理进展，经处领导审核后提交。',
  progressLink: '填报入口',
  progressState: '目前进展：{stageName}；下一节点：{nextStep}（{nextDue}）；规定期限：{replyDue}。',
  toDivision: '牵头处室负责人、联络员',
  toOfficer: '经办人',
  toOfficerAndHead: '经办人或处室负责人',
  whyMail:
    '您收到本邮件，因为您是第{number}号提案的{roleName}（发送依据：{rule}）；下一时间节点为{nextStep}（{nextDue}）。如有疑问请联系督查处{contact}。',
  whyMailNoStep:
    '您收到本邮件，因为您是第{number}号提案的{roleName}（发送依据：{rule}）；规定答复期限为{replyDue}。如有疑问请联系督查处{contact}。',
  whyNotice:
    '您收到本邮件，因为您是{division}的负责人或联络员（发送依据：督查处核发通知）。如有疑问请联系督查处{contact}。',
  markedBadBecause: '已标记为失效：{reason}',
  addressMarkedBad: '地址已标记为失效',
  ruleAssigned: '分派时通知牵头处室',
  ruleDesignated: '明确经办人时通知本人',
  ruleRoleChanged: '分工明确时通知经办人和处室',
  ruleSentBack: '审核退回时通知经办人',
  ruleMonthly: '重点提案每月{day}日汇报',
  linkLine: '{text}：{link}（{until}前有效，仅限本人使用一次）',
  automatic: '系统自动发送。需要联系请直接回复，由督查处人员阅处。',
  titleShort: '（{title}）',
} as const;

/** By which rule a line stands in each section of the morning mail (pack §5.1), in the order of the mail. */
export const DIGEST_REASONS = {
  overdue: '逾期按一级提醒每日列经办人，按二级提醒并列处领导',
  today: '当日到期列责任人',
  soon: '到期前按各节点提醒日列责任人',
  review: '轮到审核列审核人',
  others: '等候他人列经办人知悉',
  urge: '按三级提醒列督查处建议催办',
  headReport: '按四级提醒列督查处建议专报',
  changes: '节点日期调整列经办人和处领导',
  unreached: '有在办件而邮件送不到的人员列督查处',
} as const;
