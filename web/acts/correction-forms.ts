import type { ActType } from '../../domain/proposal/commands.ts';
import { ENTRIES, entriesOf } from '../../domain/proposal/entries.ts';
import { ENTRY_NAMES } from '../../domain/wording/entries.ts';
import {
  CHANNEL_NAMES,
  COUNTERPART_NAMES,
  INSTRUCTION_FORM_NAMES,
  MATTER_KIND_NAMES,
  OUTCOME_NAMES,
  PHASE_NAMES,
  PROPOSER_NAMES,
  SATISFACTION_NAMES,
  TALK_LEVEL_NAMES,
} from '../../domain/wording/terms.ts';
import { dateText } from '../layout/dates.ts';
import type { Field, Option } from '../forms/field.ts';
import type { ActFormContext } from './act-form-context.ts';
import type { ActForm } from './act-form.ts';
import { asValues, draftOptions, itemOptions, namesAsOptions } from './act-form-options.ts';

type Own = Extract<
  ActType,
  | 'correctDate'
  | 'correctCommunication'
  | 'correctEntry'
  | 'correctLetter'
  | 'correctEvaluation'
  | 'reopen'
  | 'endAgain'
>;

const satisfactions = namesAsOptions(SATISFACTION_NAMES);

const REASON: Field<ActFormContext> = {
  name: 'reason',
  label: '更正理由',
  kind: 'paragraph',
  required: true,
  hint: '原值、更正人和理由都保留在过程记录中。',
};

/** Forms that put right what was entered wrongly. */
export const CORRECTION_FORMS: Readonly<Record<Own, ActForm>> = {
  correctDate: {
    lead: '更正已登记节点的完成日期。答复、沟通、评价的日期请更正该项登记。',
    fields: [
      {
        name: 'step',
        label: '时间节点',
        kind: 'choice',
        required: true,
        options: ({ proposal }) =>
          proposal.plan.steps.flatMap(({ id, title }) => {
            const done = proposal.done[id];
            return done ? [{ value: id, label: `${title}（${dateText(done.on)}）` }] : [];
          }),
      },
      { name: 'on', label: '更正为', kind: 'date', required: true },
      REASON,
    ],
  },
  correctCommunication: {
    lead: '只填需要更正的项；更正后，办前联系、征求意见等要求重新核对。',
    fields: [
      {
        name: 'no',
        label: '沟通登记',
        kind: 'choice',
        as: 'integer',
        required: true,
        options: ({ proposal }) =>
          proposal.communications.map(({ occurredOn, channel, counterpart }, index) => ({
            value: String(index + 1),
            label: `${index + 1}. ${dateText(occurredOn)} ${COUNTERPART_NAMES[counterpart]}${CHANNEL_NAMES[channel]}`,
          })),
      },
      { name: 'phase', label: '阶段', kind: 'choice', required: false, options: namesAsOptions(PHASE_NAMES) },
      { name: 'occurredOn', label: '沟通日期', kind: 'date', required: false },
      {
        name: 'channel',
        label: '方式',
        kind: 'choice',
        required: false,
        options: namesAsOptions(CHANNEL_NAMES),
      },
      {
        name: 'counterpart',
        label: '对象',
        kind: 'choice',
        required: false,
        options: namesAsOptions(COUNTERPART_NAMES),
      },
      {
        name: 'draftNo',
        label: '所示稿次',
        kind: 'choice',
        as: 'integer',
        required: false,
        options: draftOptions,
      },
      {
        name: 'outcome',
        label: '结果',
        kind: 'choice',
        required: false,
        options: namesAsOptions(OUTCOME_NAMES),
      },
      {
        name: 'ledBy',
        label: '我方主谈',
        kind: 'choice',
        required: false,
        options: namesAsOptions(TALK_LEVEL_NAMES),
      },
      { name: 'place', label: '地点', kind: 'line', required: false },
      { name: 'opinions', label: '主要意见', kind: 'paragraph', required: false },
      REASON,
    ],
  },
  correctEntry: {
    lead: '更正登记有误的批示指示、后续落实事项、办理事项、调研座谈、听取指示；只填需要更正、且该项登记有的内容。',
    fields: [
      {
        name: 'entry',
        label: '台账',
        kind: 'choice',
        required: true,
        options: namesAsOptions(ENTRY_NAMES),
      },
      {
        name: 'no',
        label: '序号',
        kind: 'choice',
        as: 'integer',
        required: true,
        options: entryOptions,
      },
      {
        name: 'itemNo',
        label: '对应建议',
        kind: 'choice',
        as: 'integer',
        required: false,
        options: itemOptions,
      },
      { name: 'text', label: '内容、事项、情况', kind: 'paragraph', required: false },
      { name: 'on', label: '批示、事项、调研座谈、听取日期', kind: 'date', required: false },
      { name: 'owner', label: '承办人', kind: 'line', required: false },
      { name: 'dueOn', label: '报告期限、完成时限', kind: 'date', required: false },
      { name: 'leader', label: '批示领导', kind: 'line', required: false },
      { name: 'delegate', label: '受委托领导', kind: 'line', required: false },
      {
        name: 'form',
        label: '批示形式',
        kind: 'choice',
        required: false,
        options: namesAsOptions(INSTRUCTION_FORM_NAMES),
      },
      { name: 'carrier', label: '批示载体', kind: 'line', required: false },
      {
        name: 'kind',
        label: '事项归列',
        kind: 'choice',
        required: false,
        options: namesAsOptions(MATTER_KIND_NAMES),
      },
      { name: 'document', label: '事项文件', kind: 'line', required: false },
      { name: 'figure', label: '事项数据', kind: 'line', required: false },
      { name: 'place', label: '调研座谈地点', kind: 'line', required: false },
      { name: 'ourPeople', label: '我方参加人', kind: 'line', required: false },
      {
        name: 'leaderPresent',
        label: '分管局领导是否到场',
        kind: 'choice',
        as: 'truth',
        required: false,
        options: namesAsOptions({ yes: '到场', no: '未到场' }),
      },
      {
        name: 'present',
        label: '参加调研座谈的局外人员和单位',
        kind: 'choices',
        required: false,
        options: namesAsOptions(COUNTERPART_NAMES),
      },
      {
        name: 'settled',
        label: '误登为已报告、已办结的',
        kind: 'choice',
        as: 'truth',
        required: false,
        options: namesAsOptions({ no: '尚未报告、尚未办结' }),
      },
      REASON,
    ],
  },
  correctLetter: {
    lead: '更正最近一次答复函的文号或印发日期；只填需要更正的项。',
    fields: [
      { name: 'letterNumber', label: '文号', kind: 'line', required: false },
      { name: 'issuedOn', label: '印发日期', kind: 'date', required: false },
      REASON,
    ],
  },
  correctEvaluation: {
    lead: '更正最近一次委员评价；其余各项只填需要更正的。误登为不满意而启动再次办理的，尚未提交新稿时可以更正。',
    fields: [
      {
        name: 'overall',
        label: '总体评价',
        kind: 'choice',
        required: true,
        options: satisfactions,
        initial: ({ proposal }) => asValues(proposal.evaluations.at(-1)?.overall),
      },
      { name: 'handling', label: '对办理的评价', kind: 'choice', required: false, options: satisfactions },
      { name: 'reply', label: '对答复的评价', kind: 'choice', required: false, options: satisfactions },
      {
        name: 'receivedOn',
        label: '评价日期',
        kind: 'date',
        required: true,
        initial: ({ proposal }) => asValues(proposal.evaluations.at(-1)?.receivedOn),
      },
      { name: 'source', label: '依据', kind: 'line', required: false },
      {
        name: 'onBehalfOf',
        label: '代为登记',
        kind: 'choice',
        required: false,
        options: namesAsOptions(PROPOSER_NAMES),
      },
      { name: 'scanHash', label: '扫描件摘要', kind: 'line', required: false },
      REASON,
    ],
  },
  reopen: {
    lead: '办结登记有误，或者办结后还有登记需要更正的，由督查处更正办结；原办结情况保留在过程记录中，更正完毕后重新办结或者恢复办结。',
    fields: [REASON],
  },
  endAgain: {
    lead: '更正完毕，按原办结情况恢复办结。',
    fields: [],
  },
};

/** The numbers that entries have, each with what every ledger says under it. */
function entryOptions({ proposal }: ActFormContext): readonly Option[] {
  const told = ENTRIES.map((entry) =>
    entriesOf(proposal, entry).map(({ text }) => `${ENTRY_NAMES[entry]}“${text}”`),
  );
  const most = Math.max(...told.map((texts) => texts.length));
  return Array.from({ length: most }, (_none, at) => ({
    value: String(at + 1),
    label: `${at + 1}. ${told.flatMap((texts) => texts[at] ?? []).join('；')}`,
  }));
}
