/** What is missing, and who can supply it; `{places}` are filled by the rule that refuses (pack §3.3). */
type RefusalWording = { readonly text: string; readonly who: string };

export const REFUSALS = {
  noPreliminaryOpinion: {
    text: '尚未形成初步办理意见，按规定不与委员沟通办理意见——由经办人提交，处领导审核。委员主动来电来函、预约时间可先作“联系记录”。',
    who: '经办人、处领导',
  },
  noPreContact: {
    text: '尚未进行办前联系，按“先沟通后办理”要求暂不能提交答复稿——由经办人联系领衔委员并登记。',
    who: '经办人',
  },
  noDraft: { text: '尚未提交答复稿——由经办人办理。', who: '经办人' },
  noOpinionDraft: { text: '尚未提交{coHandler}意见稿——由经办人办理。', who: '经办人' },
  noNewDraft: { text: '委员对上次答复不满意，尚未提交新的答复稿——由经办人办理。', who: '经办人' },
  noConsultation: {
    text: '尚未就本答复稿与领衔委员沟通，按规定不作书面答复——由经办人办理。',
    who: '经办人',
  },
  memberUnsatisfied: {
    text: '领衔委员对第{n}稿表示不满意，按规定不作书面答复——由牵头处室继续协商并登记结果。',
    who: '牵头处室',
  },
  draftChanged: {
    text: '委员认可的是第{m}稿，第{n}稿已作实质性修改，须就修改内容再次征求委员意见——由经办人办理。',
    who: '经办人',
  },
  contributionsMissing: {
    text: '会办意见尚缺{units}——由会办单位反馈；经催告仍未反馈的，由督查处登记“不再等候”并说明理由。',
    who: '会办单位',
  },
  solicitationMissing: {
    text: '尚未完成征求会办单位、配合处室意见——由经办人办理并登记。',
    who: '经办人',
  },
  itemsUnanswered: { text: '第{items}项建议没有逐项回应——由经办人补充。', who: '经办人' },
  classMissing: { text: '未填办理结果类别——由经办人填写。', who: '经办人' },
  classChanged: {
    text: '办理结果类别（{given}类）与第{n}稿（{drafted}类）不一致；变更类别属实质性修改，须重新提交答复稿——由经办人办理。',
    who: '经办人',
  },
  disclosureChanged: {
    text: '公开属性与第{n}稿所定的不一致，须重新提交答复稿并经审核——由经办人办理。',
    who: '经办人',
  },
  disclosureMissing: {
    text: '未确定公开属性；不予公开的须写明理由——由经办人提出，督查处审核。',
    who: '经办人、督查处',
  },
  notSubmitted: { text: '答复稿尚未报送督查处审核——由经办人报送。', who: '经办人' },
  sentBack: { text: '{reviewer}已将第{n}稿退回修改，尚未提交修改稿——由经办人办理。', who: '经办人' },
  onlyKey: { text: '本件不是按重点提案办理的主办答复件，不适用此项。', who: '督查处' },
  noWorkPlan: {
    text: '没有待审批的工作方案——由牵头处室报送；先经局领导审定，再呈督办领导。',
    who: '牵头处室',
  },
  adviceUnexplained: {
    text: '重点提案要求尚有：{items}。可以继续报送，但须写明情况说明——由经办人填写。',
    who: '经办人',
  },
  noPlanToConfirm: { text: '本件没有需要确认的倒排计划。', who: '处领导' },
  dateRegulated: { text: '“{step}”是规定期限，不能调整；需要延长的，申请延期。', who: '督查处' },
  notWorkday: { text: '{date}不是工作日，请另选日期。', who: '登记人' },
  outOfOrder: {
    text: '“{step}”应安排在{earliest}至{latest}之间，不能越过前后节点。',
    who: '登记人',
  },
  notTheirTurn: { text: '“{step}”不是审核环节，不能退回。', who: '登记人' },
  reviewPending: { text: '{reviewName}尚未通过——由{reviewer}办理。', who: '{reviewer}' },
  ownDraft: { text: '本稿由您起草，不能由您审核——由{alternates}审核。', who: '{alternates}' },
  workPlanPending: {
    text: '重点提案办理工作方案尚未批复——由牵头处室报批。',
    who: '牵头处室',
  },
  symposiumMissing: { text: '尚未召开调研座谈会——由牵头处室组织。', who: '牵头处室' },
  supervisorsNotHeard: {
    text: '尚未听取督办领导、督办单位的指示——由分管局领导或牵头处室办理，督办领导委托他人听取的如实登记。',
    who: '分管局领导、牵头处室',
  },
  stepOpen: { text: '“{step}”尚未完成——由{who}办理。', who: '{who}' },
  coHandlerNoReply: {
    text: '本件为{coHandler}件，应函复牵头单位，不直接答复委员。',
    who: '经办人',
  },
  onlyCoHandler: { text: '本件为主办答复件，应答复委员，不适用函复牵头单位。', who: '经办人' },
  notKey: { text: '本件不是主办答复的重点提案，不需要报送月度进展。', who: '督查处' },
  notAssigned: { text: '尚未分派到处室（单位）——由督查处分派。', who: '督查处' },
  notAccepted: { text: '处室尚未签收并明确经办人——由处领导办理。', who: '处领导' },
  noOpinionToReview: { text: '没有待审核的初步办理意见——由经办人提交。', who: '经办人' },
  notReplied: { text: '尚未答复委员，不能登记评价——由经办人办理。', who: '经办人' },
  notEvaluated: {
    text: '尚未收到委员评价——由经办人跟进并登记；逾期仍未反馈的，写明情况后归档。',
    who: '经办人',
  },
  evaluationAwaited: { text: '委员反馈评价的期限（{dueOn}）未过，请继续跟进。', who: '经办人' },
  instructionsOpen: { text: '尚有{n}项批示指示没有报告落实情况——由经办人报告。', who: '经办人' },
  commitmentsOpen: {
    text: '尚有{n}项后续落实事项没有办结——由牵头处室办结或者书面说明。',
    who: '牵头处室',
  },
  memberNotMet: {
    text: '委员不满意，尚未由处领导以上面对面协商——由处领导办理；委员书面表示不必面谈的，登记节点完成并附依据。',
    who: '处领导',
  },
  alreadyDone: { text: '“{step}”已于{on}完成，不必重复登记；需要改动的请联系督查处。', who: '督查处' },
  alreadyReported: { text: '{month}的月度进展已于{on}报送。', who: '经办人' },
  stepNotHere: { text: '本件没有“{step}”这一时间节点。', who: '督查处' },
  stepHasOwnAct: { text: '“{step}”有专门的登记事项，不能直接标记完成。', who: '经办人' },
  draftUnknown: { text: '没有第{n}稿，请核对稿次。', who: '经办人' },
  itemsUnknown: { text: '没有第{items}项建议，请核对序号。', who: '经办人' },
  noExtensions: { text: '按本年度规定，期限不作延长。', who: '督查处' },
  extensionPending: { text: '已有延期申请待审批——由督查处登记审批结果。', who: '督查处' },
  extensionUsed: { text: '已延期{n}次，按规定不再延期。', who: '督查处' },
  extensionTooLate: {
    text: '延期须在规定期限届满前提出，本件期限为{dueOn}。',
    who: '督查处',
  },
  extensionNotLater: { text: '申请延至的日期应晚于现规定期限（{dueOn}），请核对。', who: '登记人' },
  extensionTooLong: { text: '按规定最迟可延至{latest}，请核对。', who: '登记人' },
  noExtensionAsked: { text: '没有待审批的延期申请——由经办人或处领导提出。', who: '经办人、处领导' },
  noExtensionGranted: { text: '没有可更正的延期。', who: '督查处' },
  noPauses: { text: '按本年度规定，期限照常计算，不中止。', who: '督查处' },
  alreadyPaused: { text: '期限已中止计算，恢复后方可再次中止——由督查处办理。', who: '督查处' },
  notPaused: { text: '期限正在照常计算，无须恢复。', who: '督查处' },
  answered: { text: '已于{on}行文答复，分工和期限不再变动。', who: '督查处' },
  sameDivision: { text: '本件已在{division}，无须改派。', who: '督查处' },
  sameOfficer: { text: '经办人已是{name}，无须更换。', who: '处领导' },
  returnTooLate: {
    text: '已过申请退办期限（{dueOn}）。确需调整的，请商督查处报交办单位。',
    who: '督查处',
  },
  returnPending: { text: '已有退办申请待答复——由督查处登记结果。', who: '督查处' },
  noReturnAsked: { text: '没有待答复的退办申请。', who: '督查处' },
  disputePending: { text: '已有分工异议待明确——由督查处登记决定。', who: '督查处' },
  noDispute: { text: '没有待明确的分工异议。', who: '督查处' },
  leadUnitMissing: { text: '改为{coHandler}的，须写明牵头单位。', who: '督查处' },
  reasonMissing: { text: '须写明退回理由。', who: '处领导' },
  caseEnded: { text: '本件{stage}，不再办理新的事项。', who: '督查处' },
  caseFrozen: { text: '本件记录出现冲突，已暂停登记，请联系督查处核对。', who: '督查处' },
  numberTaken: { text: '文号{docNumber}已用于第{number}号提案，请核对。', who: '办公室' },
  exceptionNotHere: { text: '本件不适用此项例外。', who: '督查处' },
  exceptionAlready: { text: '此项例外已申请，尚待审批或者已获批准。', who: '督查处' },
  attemptsMissing: {
    text: '委员联系不上的，须在不同日期联系满{n}次、至少{m}种方式，首次不晚于{firstBy}；现已登记{found}次——由经办人登记。',
    who: '经办人',
  },
  talksMissing: {
    text: '委员仍不满意的，须就答复稿协商满{n}次，其中至少一次面商；现已登记{found}次——由牵头处室办理。',
    who: '牵头处室',
  },
  exceptionTooEarly: { text: '此项例外自{from}起方可申请，请继续协商。', who: '牵头处室' },
  noExceptionAsked: { text: '没有待审批的例外申请。', who: '处领导' },
  exceptionUnknown: { text: '没有待审批的第{n}项例外申请，请核对序号。', who: '登记人' },
  askedAlready: { text: '已征求{units}意见，尚未反馈，不必重复征求。', who: '登记人' },
  noContribution: { text: '没有待反馈的会办意见。', who: '经办人' },
  contributionUnknown: { text: '没有待反馈的第{n}项会办意见，请核对序号。', who: '登记人' },
  waiverTooEarly: {
    text: '{from}的意见逾期满{n}个工作日（{earliest}）并经书面催告后，方可不再等候。',
    who: '督查处',
  },
  noInstruction: { text: '没有待报告落实情况的批示指示。', who: '督查处' },
  instructionUnknown: { text: '没有待报告的第{n}项批示指示，请核对序号。', who: '登记人' },
  noCommitment: { text: '没有未办结的后续落实事项。', who: '经办人' },
  commitmentUnknown: { text: '没有未办结的第{n}项后续落实事项，请核对序号。', who: '登记人' },
  dateTooEarly: { text: '{fieldName}（{date}）应不早于{earliest}，请核对。', who: '登记人' },
  dateInFuture: { text: '{fieldName}（{date}）晚于今天（{today}），请核对。', who: '登记人' },
  datesImpossible: {
    text: '{fieldName}（{date}）早于{earlierName}（{earlierDate}），请核对；确属补录的，请选择“补录”并说明。',
    who: '登记人',
  },
  noRight: {
    text: '您不是本件的{neededRole}，不能办理此事项。需要办理的，请联系{contact}。',
    who: '{neededRole}',
  },
  noticeNotYours: { text: '督办通知、催办通知由督查处核定下发。', who: '督查处' },
  noCases: { text: '没有选中任何在办的提案。', who: '督查处' },
  caseUnknown: { text: '没有第{number}号提案。', who: '督查处' },
  nothingToUrge: { text: '第{number}号提案没有可催办的逾期节点。', who: '督查处' },
  urgedRecently: {
    text: '第{number}号提案已于{on}催办（{docNumber}），{days}个工作日内不重复催办。',
    who: '督查处',
  },
  noDivisionYet: { text: '第{number}号提案尚未分派到处室，不能下发通知。', who: '督查处' },
} as const satisfies Readonly<Record<string, RefusalWording>>;

/** The code of a rule's no: stable, for scripts. */
export type RefusalCode = keyof typeof REFUSALS;

/** First line of every refusal. */
export const REFUSAL_HEAD = '暂不能{actName}，尚有{n}项未完成：';
