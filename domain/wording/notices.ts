import type { NoticeKind } from '../notice/notice-kind.ts';
import type { OwedToNotice } from '../notice/notice-state.ts';

/** What a kind of notice is called, and what it says. */
type NoticeWording = {
  readonly name: string;
  readonly actName: string;
  readonly subject: string;
  readonly paragraphs: readonly string[];
  /** 工作要求, where the issuer gives none; after the opening paragraphs. */
  readonly requirements?: readonly string[];
  /** What is asked or advised first, who signs it last. */
  readonly closing: readonly [string, ...string[]];
  readonly columns: readonly string[];
};

/** The notices of the supervision office (pack §6.1, §6.2); every text is to be confirmed locally. */
export const NOTICES: Readonly<Record<NoticeKind, NoticeWording>> = {
  supervision: {
    name: '督办通知',
    actName: '下发督办通知',
    subject: '【督办通知】{docNumber} 关于{topic}的督办通知',
    paragraphs: ['现就{topic}通知如下。你处室（单位）办理的提案共{n}件，见所附任务清单。'],
    requirements: [
      '一、落实责任分工。牵头处室对本件办理质量和时限负责，配合处室按时提供意见。对分工有不同意见的，请书面报督查处；明确之前，不停止办理。',
      '二、严守办结时限。请按倒排计划推进，主办答复件在规定期限前印发，{coHandler}件在规定期限前函复牵头单位。',
      '三、做实沟通协商。坚持先沟通后办理、先沟通后答复。未形成初步办理意见的，不与委员沟通；未经沟通或者委员不满意的，不报送书面答复。',
      '四、严格审核把关。文稿经处领导审核后报送，督查处审核内容和格式，办公室审核文字表述，再按程序报局领导审签。',
    ],
    closing: [
      '请于{ackDue}前确认收悉，于{answerDue}前反馈落实情况。',
      '{bureauName}督查处　{issuedOnChinese}',
    ],
    columns: ['提案号', '案由', '办理类型', '重点类别', '经办人', '规定期限', '目前进展'],
  },
  urge: {
    name: '催办通知',
    actName: '下发催办通知',
    subject: '【催办通知】{docNumber} 请于{answerDue}前办理逾期事项',
    paragraphs: [
      '经核对，截至{asOf}，你处室（单位）承办的下列提案未按时间节点完成有关工作（{topic}），请抓紧办理。',
    ],
    closing: [
      '请于{answerDue}前完成上述事项，并由处领导签署书面说明报督查处，写明未按时完成的原因、现已采取的措施和完成时间。预计不能在规定期限内答复的，应当在期限届满前提出延期申请，并向委员说明情况。',
      '{bureauName}督查处　{issuedOnChinese}',
    ],
    columns: [
      '提案号',
      '案由',
      '办理类型',
      '逾期节点',
      '应完成日期',
      '已逾期（工作日）',
      '规定期限',
      '剩余（工作日）',
      '经办人',
    ],
  },
  headReport: {
    name: '督办专报',
    actName: '呈报督办专报',
    subject: '【督办专报】{docNumber}',
    paragraphs: [
      '第{number}号提案{titleShort}（{roleName}{keyLabel}，{division}牵头，{leaderSentence}），规定答复期限{replyDue}，{leftSentence}。目前卡在“{step}”环节，原因是{reason}。{urgedSentence}',
    ],
    closing: ['建议：{advice}。', '妥否，请批示。', '{bureauName}督查处　{issuedOnChinese}'],
    columns: [],
  },
};

/** The sentences of a report that depend on the case (pack §6.5). */
export const HEAD_REPORT = {
  topic: '第{number}号提案办理情况',
  key: '、{key}',
  leader: '{leader}分管',
  noLeader: '未明确分管局领导',
  left: '距规定期限还有{n}个工作日',
  over: '已超过规定期限{n}个工作日',
  notUrged: '督查处此前未就本件催办。',
  unanswered: '督查处已于{urgedOn}催办（{docNumber}），{division}尚未反馈。',
  answered: '督查处已于{urgedOn}催办（{docNumber}），{division}反馈：{answerText}。',
  advice: '请分管局领导协调督促，{division}限期办结并书面说明原因',
} as const;

/** What a division owes after a notice. */
export const OWED_NAMES: Readonly<Record<OwedToNotice, string>> = {
  acknowledgement: '确认收悉',
  answer: '反馈落实情况',
};

/** How an issued notice stands. */
export const NOTICE_STANDING = {
  former: '本版本以前下发的通知，没有反馈记录。',
  closed: '已由{name}办结：{reason}',
  notYet: '尚未',
} as const;

/** What every notice may say. */
export const NOTICE_TEXTS = {
  monthlyReport: '{month}月进展汇报',
  whyReport: '您收到本邮件，因为您是局主要领导（发送依据：督查处核定呈报）。如有疑问请联系督查处{contact}。',
  copyFooter: '抄送分管局领导：本通知主送{division}，您是其分管局领导。',
  reportCopyFooter: '抄送分管局领导：本专报呈局主要领导，您是该提案的分管局领导。',
  manyDivisions: '{first}等{k}个处室（单位）',
  copyOpening: '督查处就{topic}下发{kind}，主送的处室（单位）中，您分管的提案共{n}件，分处室件数和清单如下。',
  copyColumns: ['主送处室（单位）', '件数'],
  copyMore: '清单列规定期限在前的{m}件，另有{rest}件，登录系统查看：{site}/',
  copyAsks: '对各处室（单位）的要求是：',
  issueNo: '（第{issueNo}次）',
  copyTo: '抄送：{copyTo}。',
  acknowledgeLink: '点此确认收悉',
  answerLink: '点此反馈落实情况',
  linksUntil: '以上两个链接限本人使用，有效至{lastDay}；也可以登录系统，在“通知”页办理。',
  lateLine: '{docNumber}（{topic}）　尚未{owed}　应于{dueOn}前办理，已逾期{d}个工作日',
  dueLine: '{docNumber}（{topic}）　请于今日（{dueOn}）{owed}',
  officeLine: '{docNumber}：{counts}',
  unacknowledged: '{n}个处室未确认收悉',
  unanswered: '{n}个处室未反馈',
  footer: '{docNumber}，由督查处{contactName}核发。需要联系请直接回复，由督查处人员阅处。',
  footerByRule: '{docNumber}，按规定自动下发，签发人{contactName}。需要联系请直接回复，由督查处人员阅处。',
  ruleByPerson: '督查处核发通知',
  byRule: '按规定自动下发',
  signedByRule: '{name}（按规定自动下发）',
} as const;
