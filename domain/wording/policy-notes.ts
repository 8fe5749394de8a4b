/** What stands beside the parts of a policy document, for whoever fills it in. */
export const POLICY_NOTES = {
  document: [
    ' 办理规则。期限、关口、倒排计划、提醒、审核环节、编号、评分都在这里，按本地规定修改。',
    ' 另写一份文件时，先写自己的 id、version 和 basedOn（所依据的规则），再只写与之不同的部分：',
    ' 写到的替换，写成 null 的去掉，没写的不变；日期算法和期限整体替换。新增或移动节点用 after 写明排在哪个节点之后。',
    ' basis 写明依据：source 原文，publicRule 公开规定，default 默认（待本地确认），local 本局规定。',
    ' 核对：duban policy check 文件；采用：duban policy adopt 文件。',
  ].join('\n'),
  parts: {
    id: '规则代号：小写字母、数字和“-”',
    version: '版次：从1起，改一次加1',
    basedOn: '所依据的规则：没有写到的部分从这里来',
    title: '名称：页面上显示',
    coHandlerLabel: '汇办件的称谓：汇办或会办',
    resultClasses: '办理结果类别：有几类写几类',
    keyPlan: '重点提案用哪一套计划：planLeadKey3 或 planLeadKey6',
    terms:
      '各类提案与计划不同的期限：sole 承办、lead 主办、split 分办、coHandler 汇办，各分 ordinary 普通、key 重点',
    plans:
      '倒排计划：anchor 从交办日（handOver）向后或从计划基准日（planBase）向前数工作日；minGap 与前一节点的最少工作日；remindBefore 提前几个工作日提醒',
    afterReply: '答复之后：从印发（issued）或委员评价（evaluated）起数工作日',
    again: '再次办理：委员不满意后，最多几次，各次的计划',
    ladder: '逐级提醒：逾期几个工作日到哪一级',
    checkpoints: '临期检查：期限前几个工作日，某节点还没有完成的，到哪一级',
    monthly: '重点提案月度汇报',
    gates: '关口：true 为启用；beforeReview 报送审核前须完成的节点；reviewChain 审核审签环节，依次',
    talks: '哪些沟通方式算面对面',
    exceptions:
      '例外审批的最低证据；各类例外由谁提出（proposers）、至少由谁批准（approvers，层级更高的也可以）',
    contributions: '会办意见的提醒和不再等候',
    takeover: '启用前已在办的提案，给几个工作日的宽限',
    followUps: '后续落实、批示落实',
    termChanges: '延期、中止',
    notices: '督办、催办的间隔和期限',
    supervision: '督查台：对全部在办件即时生效',
    numbers: '通知编号：{year} 为年度，{seq} 为顺序号',
    scores: '质量指标评价和绩效自评的分值、系数；performance 合计应为100',
    mail: '每日待办邮件',
    remind:
      '提醒发给谁：officer 经办人、divisionHead 处领导、liaison 联络员、supervisionOffice 督查处、supervisionLiaison 督查处联络人、supervisionHead 督查处负责人、generalOffice 办公室',
  } as Readonly<Record<string, string>>,
} as const;
