import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { InvalidInput } from '../../../client/gateway/invalid-input.ts';
import { readPolicy } from '../../../client/policy/read-policy.ts';
import { writePolicy } from '../../../client/policy/write-policy.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { policyDifferences } from '../../../domain/policy/policy-differences.ts';
import type { Policy } from '../../../domain/policy/policy.ts';

const HEAD = 'id: ours\nversion: 2\nbasedOn: { id: default, version: 1 }\n';

const read = (text: string): Policy => readPolicy(new TextEncoder().encode(text), [DEFAULT_POLICY]);

/** What is wrong with a document, as people are told. */
function faults(text: string): readonly string[] {
  try {
    read(text);
  } catch (error) {
    if (error instanceof InvalidInput) return error.message.split('；');
    throw error;
  }
  return [];
}

it('writes the rules as shipped with a note on every part', async () => {
  await expect(writePolicy(DEFAULT_POLICY)).toMatchFileSnapshot('../../../samples/policies/default.yaml');
});

it('reads what it wrote as the same rules under another name', () => {
  const again = read(writePolicy(DEFAULT_POLICY).replace(/^id: default$/m, 'id: ours'));
  expect(policyDifferences(DEFAULT_POLICY, again)).toEqual([]);
  const order = ({ plans, afterReply }: Policy) =>
    [...Object.values(plans).map(({ steps }) => steps), afterReply].map((steps) => steps.map(({ id }) => id));
  expect(order(again)).toEqual(order(DEFAULT_POLICY));
});

it('takes over what a document leaves out, and tells the rest', () => {
  const policy = read(
    `${HEAD}monthly: { requestDay: 25 }\nplans:\n  planCoHandler: { term: { fixedOn: 05-31, basis: local } }\n`,
  );
  expect(policyDifferences(DEFAULT_POLICY, policy)).toEqual([
    { place: '倒排计划 › 汇办件 › 期限', from: '1个月', to: '统一为05-31' },
    { place: '月度汇报 › 每月提请日', from: '20', to: '25' },
  ]);
});

it('puts a step where the document says, and takes one away', () => {
  const { plans } = read(
    `${HEAD}plans:\n  planLeadOrdinary:\n    steps:\n      solicitOpinions: null\n      contactCoUnits: { after: divisionAccept }\n`,
  );
  const ids = plans.planLeadOrdinary.steps.map(({ id }) => id);
  expect(ids).not.toContain('solicitOpinions');
  expect(ids.slice(2, 5)).toEqual(['divisionAccept', 'contactCoUnits', 'objectionDue']);
  expect(plans.planLeadKey3.steps.map(({ id }) => id)).toContain('solicitOpinions');
});

it('tells of steps that only stand in another order', () => {
  const policy = read(
    `${HEAD}plans:\n  planLeadOrdinary:\n    steps:\n      contactCoUnits: { after: divisionAccept }\n`,
  );
  expect(policyDifferences(DEFAULT_POLICY, policy)).toEqual([
    {
      place: '倒排计划 › 主办答复件（普通） › 时间节点 › 先后次序',
      from: '局内提出改派、分工异议截止、对外申请退办截止、牵头处室确认倒排计划、与会办单位商定分工',
      to: '与会办单位商定分工、局内提出改派、分工异议截止、对外申请退办截止、牵头处室确认倒排计划',
    },
  ]);
});

it('reads the other city of the samples', async () => {
  const bytes = await readFile('samples/policies/another-city.yaml');
  const differences = policyDifferences(DEFAULT_POLICY, readPolicy(bytes, [DEFAULT_POLICY]));
  expect(differences.map(({ place, from, to }) => `${place}：${from} → ${to}`)).toMatchInlineSnapshot(`
    [
      "汇办件的称谓：汇办 → 会办",
      "办理结果类别 › A类：A类：已经解决或基本解决 → A类：已经采纳落实",
      "办理结果类别 › B类：B类：正在解决或列入计划解决 → B类：列入计划采纳",
      "办理结果类别 › C类：C类：暂时不能解决 → C类：留作参考",
      "办理结果类别 › D类：D类：留作参考 → （无）",
      "重点提案所用倒排计划：重点提案（6个月） → 重点提案（3个月）",
      "各类提案的期限 › 主办：（无） → 重点提案 统一为06-30",
      "各类提案的期限 › 承办：（无） → 重点提案 统一为06-30",
      "各类提案的期限 › 分办：（无） → 重点提案 统一为06-30",
      "各类提案的期限 › 汇办：（无） → 普通提案 统一为05-31，重点提案 统一为05-31",
      "倒排计划 › 主办答复件（普通） › 期限：3个月 → 5个月",
      "倒排计划 › 主办答复件（普通） › 时间节点 › 办前联系 › 日期算法：基准日前39个工作日 → 交办后第15个工作日",
      "倒排计划 › 主办答复件（普通） › 时间节点 › 办前联系 › 最短用时（工作日）：1 → 0",
      "倒排计划 › 主办答复件（普通） › 时间节点 › 办前联系 › 依据：默认 → 本局规定",
      "倒排计划 › 主办答复件（普通） › 时间节点 › 办公室审核文字表述：有 → （无）",
      "倒排计划 › 主办答复件（普通） › 时间节点 › 先后次序：与会办单位商定分工、收齐会办意见、形成初步办理意见、办前联系 → 办前联系、与会办单位商定分工、收齐会办意见、形成初步办理意见",
      "临期检查 › 第1项：级别 逾期提醒处领导，期限前工作日数 10，尚未完成的节点 报送督查处，倒排计划 主办答复件（普通）、重点提案（3个月）、重点提案（6个月） → （无）",
      "临期检查 › 第2项：级别 列入建议催办，期限前工作日数 5，尚未完成的节点 办公室审核文字表述，倒排计划 主办答复件（普通）、重点提案（3个月）、重点提案（6个月） → （无）",
      "临期检查 › 第3项：级别 列入建议专报，期限前工作日数 2，尚未完成的节点 分管局领导审签，倒排计划 主办答复件（普通） → （无）",
      "临期检查 › 第4项：级别 列入建议专报，期限前工作日数 2，尚未完成的节点 局主要领导审签，倒排计划 重点提案（3个月）、重点提案（6个月） → （无）",
      "临期检查 › 第5项：级别 列入建议催办，期限前工作日数 1，尚未完成的节点 分管局领导审签，倒排计划 汇办件 → （无）",
      "月度汇报 › 每月提请日：20 → 25",
      "月度汇报 › 依据：默认 → 本局规定",
      "关口 › 未形成初步办理意见不沟通：是 → 否",
      "关口 › 审核审签环节：处领导审核、督查处审核内容、格式、办公室审核文字表述、分管局领导审签、局主要领导审签 → 处领导审核、督查处审核内容、格式、分管局领导审签、局主要领导审签",
      "关口 › 依据：原文 → 本局规定",
      "通知编号 › 督办通知、催办通知 › 督办通知：督办〔{year}〕{seq}号 → 样政督〔{year}〕{seq}号",
      "通知编号 › 督办通知、催办通知 › 催办通知：催办〔{year}〕{seq}号 → 样政催〔{year}〕{seq}号",
      "通知编号 › 依据：默认 → 本局规定",
    ]
  `);
});

it.each([
  ['', '应为一组“名称: 值”'],
  ['id: ours\nversion: 1\n', 'basedOn 应写明 id 和 version，如 { id: default, version: 1 }'],
  [
    'id: default\nversion: 1\nbasedOn: { id: default, version: 1 }\n',
    '须写明自己的 id 和 version，不能沿用所依据规则的',
  ],
  ['id: ours\nversion: 1\nbasedOn: { id: other, version: 3 }\n', '没有“other”第3版规则可作依据'],
  [`${HEAD}monthly: [`, '第4行：格式有误，请核对缩进、冒号和引号'],
  [`${HEAD}gates:\n  gate1: maybe\n`, '第5行 关口 › 未形成初步办理意见不沟通：应为“是”或“否”'],
  [`${HEAD}gates:\n  gate3: true\n`, '第4行 关口：没有“gate3”这样的字段'],
  [`${HEAD}monthly: { requestDay: 31 }\n`, '第4行 月度汇报 › 每月提请日：不能大于28'],
  [
    `${HEAD}plans:\n  planLeadOrdinary:\n    steps:\n      preContact: { binding: strict }\n`,
    '第7行 倒排计划 › 主办答复件（普通） › 时间节点 › 办前联系 › 时限性质：只能是：regulated、office、step',
  ],
  [
    `${HEAD}plans:\n  planLeadOrdinary:\n    steps:\n      preContact: { after: nowhere }\n`,
    '第7行 倒排计划 › 主办答复件（普通） › 时间节点 › 办前联系：没有“after”这样的字段',
  ],
  [
    `${HEAD}plans:\n  planLeadOrdinary: { term: { days: 90 } }\n`,
    '第5行 倒排计划 › 主办答复件（普通） › 期限：应为 { months: 月数 } 或 { fixedOn: "06-30" }，并写明 basis',
  ],
  [
    `${HEAD}plans:\n  planCoHandler:\n    steps:\n      sendOpinionLetter: null\n`,
    '第7行 倒排计划 › 汇办件 › 时间节点 › 函复牵头单位：缺少这一必经节点',
  ],
  [
    `${HEAD}plans:\n  planLeadOrdinary:\n    steps:\n      preContact: { anchor: { from: planBase, workdays: -60 } }\n`,
    '第7行 倒排计划 › 主办答复件（普通） › 时间节点 › 办前联系：日期排在前一节点之前，与办理先后次序不符',
  ],
  [
    `${HEAD}plans:\n  planLeadOrdinary: { term: { months: 1, basis: local } }\n`,
    '第5行 倒排计划 › 主办答复件（普通） › 期限：期限过短：各节点最短用时合计25个工作日，期限内最少只有15个工作日',
  ],
  [
    `${HEAD}terms:\n  lead: { key: { fixedOn: 02-29, basis: local } }\n`,
    '第5行 各类提案的期限 › 主办 › 重点提案 › 统一日期：应为每年都有的日期，如 06-30',
  ],
  [
    `${HEAD}numbers:\n  notices:\n    urge: 催〔{seq}〕号\n`,
    '第6行 通知编号 › 督办通知、催办通知 › 催办通知：编号格式中应有 {year} 和 {seq} 两处',
  ],
  [
    `${HEAD}mail:\n  officeHours: { from: { hour: 17, minute: 30 }, to: { hour: 8, minute: 30 } }\n`,
    '第5行 邮件 › 单发邮件的时段：结束时间应晚于开始时间',
  ],
  [
    `${HEAD}scores:\n  performance: { coOnTime: 7 }\n`,
    '第5行 评分 › 绩效自评各项分值：各项分值合计101分，应为100分',
  ],
  [
    `${HEAD}afterReply:\n  followUpVisit: { anchor: { from: handOver, workdays: 70 } }\n`,
    '第5行 答复之后的节点 › 办后回访 › 日期算法：答复之后的节点只能从印发（issued）或委员评价（evaluated）起算',
  ],
  [
    `${HEAD}plans:\n  planLeadOrdinary:\n    steps:\n      divisionInputsDue: { anchor: { from: issued, workdays: 3 } }\n`,
    '第7行 倒排计划 › 主办答复件（普通） › 时间节点 › 收齐配合处室意见 › 日期算法：倒排计划的节点只能从交办日（handOver）或计划基准日（planBase）起算',
  ],
  [
    `${HEAD}plans:\n  planLeadOrdinary:\n    steps:\n      solicitOpinions: { doneBy: act }\n`,
    '第7行 倒排计划 › 主办答复件（普通） › 时间节点 › 征求会办单位、配合处室意见完成 › 完成方式：没有专门的登记事项能完成这一节点，完成方式应为 mark',
  ],
  [
    `${HEAD}again:\n  plan:\n    steps:\n      issueReply: { doneBy: mark }\n`,
    '第7行 再次办理 › 倒排计划 › 时间节点 › 编号、用印、印发送达 › 完成方式：这一节点只能由专门的登记事项完成，完成方式应为 act',
  ],
  [
    `${HEAD}plans:\n  planLeadKey6:\n    steps:\n      siteVisit: { applies: withOpenReply }\n`,
    '第7行 倒排计划 › 重点提案（6个月） › 时间节点 › 现场调研（分管局领导参加） › 适用情形：倒排计划的节点，适用情形只能是 always、withCoUnits、withSupportDivisions',
  ],
  [
    `${HEAD}afterReply:\n  uploadReply: { applies: withCoUnits }\n`,
    '第5行 答复之后的节点 › 答复函上传市政协提案系统，抄送相关单位 › 适用情形：答复之后的节点，适用情形只能是 always、withOpenReply、afterLastRound',
  ],
  [
    `${HEAD}plans:\n  planCoHandler:\n    steps:\n      divisionAccept: { anchor: { from: handOver, calendarDays: 5 } }\n`,
    '第7行 倒排计划 › 汇办件 › 时间节点 › 处室签收并明确经办人：日期排在前一节点之前，与办理先后次序不符；第7行 倒排计划 › 汇办件 › 时间节点 › 处室签收并明确经办人 › 日期算法：写有最短用时的节点依次排列，日期应按工作日数计算',
  ],
  [
    `${HEAD}plans:\n  planCoHandler:\n    steps:\n      opinionDue: { anchor: { from: planBase, workdays: -1 } }\n`,
    '第7行 倒排计划 › 汇办件 › 时间节点 › 规定函复期限 › 日期算法：规定期限即倒排的基准，日期算法应为 { from: planBase, workdays: 0 }',
  ],
  [
    `${HEAD}terms:\n  sole: { ordinary: { months: 1, basis: local } }\n`,
    '第5行 各类提案的期限 › 承办 › 普通提案：期限过短：各节点最短用时合计25个工作日，期限内最少只有15个工作日',
  ],
  [
    `${HEAD}scores: { classesWithMatters: [A, E] }\n`,
    '第4行 评分 › 办理成效计入的类别 › 第2项：只能是：A、B、C、D',
  ],
  [
    `${HEAD}resultClasses: { B: 正在办理, C: 留作参考 }\ngates: { promisingClasses: [B] }\n`,
    '评分 › 办理成效计入的类别：所列类别中有的不在办理结果类别里',
  ],
  [`${HEAD}resultClasses: {}\n`, '第4行 办理结果类别：至少列一类'],
  [`${HEAD}__proto__: { gates: 1 }\n`, '：没有“__proto__”这样的字段'],
])('says what is wrong with %j', (text, told) => {
  expect(faults(text)).toEqual(told.split('；').map((part) => part.replace(/^：/, '')));
});

it('names every fault at once', () => {
  expect(faults(`${HEAD}monthly: { requestDay: 0 }\nmail: { titleLength: 0 }\n`)).toHaveLength(2);
});
