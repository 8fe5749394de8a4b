import type { ActType } from '../../domain/proposal/commands.ts';
import {
  CHANNEL_NAMES,
  COUNTERPART_NAMES,
  OUTCOME_NAMES,
  PHASE_NAMES,
  TALK_LEVEL_NAMES,
} from '../../domain/wording/terms.ts';
import type { ActForm } from './act-form.ts';
import { ON_PAPER } from './on-paper-fields.ts';
import { draftOptions, likelyDraft, likelyPhase, namesAsOptions } from './act-form-options.ts';

type Own = Extract<ActType, 'submitOpinion' | 'reviewOpinion' | 'recordCommunication'>;

/** Forms of the preliminary opinion and of what is talked over with those outside. */
export const COMMUNICATION_FORMS: Readonly<Record<Own, ActForm>> = {
  submitOpinion: {
    lead: '提交后由处领导审核；审核通过前，按规定不与委员沟通办理意见。',
    fields: [{ name: 'summary', label: '初步办理意见', kind: 'paragraph', required: true }],
  },
  reviewOpinion: {
    fields: [
      {
        name: 'result',
        label: '审核结果',
        kind: 'choice',
        required: true,
        options: namesAsOptions({ passed: '通过', sentBack: '退回修改' }),
      },
      { name: 'reasons', label: '审核意见', kind: 'paragraph', required: false, hint: '退回的须写明理由。' },
      ...ON_PAPER,
    ],
  },
  recordCommunication: {
    lead: '委员主动来电来函、预约时间，阶段选“联系记录”，随时可以登记。',
    fields: [
      {
        name: 'phase',
        label: '阶段',
        kind: 'choice',
        required: true,
        options: namesAsOptions(PHASE_NAMES),
        initial: likelyPhase,
      },
      {
        name: 'occurredOn',
        label: '沟通日期',
        kind: 'date',
        required: true,
        initial: ({ today }) => [today],
      },
      {
        name: 'channel',
        label: '方式',
        kind: 'choice',
        required: true,
        options: namesAsOptions(CHANNEL_NAMES),
      },
      {
        name: 'counterpart',
        label: '对象',
        kind: 'choice',
        required: true,
        options: namesAsOptions(COUNTERPART_NAMES),
        hint: '只选身份，不写姓名。',
      },
      {
        name: 'draftNo',
        label: '所示稿次',
        kind: 'choice',
        as: 'integer',
        required: false,
        options: draftOptions,
        initial: likelyDraft,
        hint: '就答复稿征求意见的必须选；委员的意见只对这一稿有效。',
      },
      {
        name: 'outcome',
        label: '结果',
        kind: 'choice',
        required: true,
        options: namesAsOptions(OUTCOME_NAMES),
      },
      {
        name: 'ledBy',
        label: '我方主谈',
        kind: 'choice',
        required: false,
        options: namesAsOptions(TALK_LEVEL_NAMES),
        hint: '不选即登记人本人。',
      },
      { name: 'ourPeople', label: '我方参加人', kind: 'line', required: false },
      { name: 'place', label: '地点', kind: 'line', required: false },
      { name: 'opinions', label: '主要意见', kind: 'paragraph', required: false },
      {
        name: 'wish',
        label: '沟通意愿',
        kind: 'paragraph',
        required: false,
        hint: '委员明确表示电话等方式即可的，写原话大意；没有表示的不填。',
      },
      {
        name: 'lateReason',
        label: '补录说明',
        kind: 'paragraph',
        required: false,
        hint: '沟通已经发生但不合程序的，写明情况即可据实补录；补录不计入沟通要求。其余情况不填。',
      },
    ],
  },
};
