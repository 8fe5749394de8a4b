import type { ActType } from '../../domain/proposal/commands.ts';
import type { ActForm } from './act-form.ts';

type Own = Extract<ActType, 'mergeInto' | 'undoMerge'>;

/** Forms of what joins a case to another and parts it again. */
export const JOINT_FORMS: Readonly<Record<Own, ActForm>> = {
  mergeInto: {
    lead: '并入牵头件一并办理：初步办理意见、征求意见、重点提案各项活动由牵头件办理一次，对本件同样有效。本件仍须分别联系委员、起草答复稿、审核、编号、答复，期限不变。',
    fields: [
      { name: 'leadNumber', label: '牵头件提案号', kind: 'line', required: true },
      { name: 'on', label: '并案日期', kind: 'date', required: true, initial: ({ today }) => [today] },
      { name: 'reason', label: '并案理由', kind: 'paragraph', required: true },
    ],
  },
  undoMerge: {
    lead: '并案有误、牵头件已撤的予以更正，本件恢复单独办理。并案期间已一并办理的事项继续有效，其余节点重新倒排；原登记保留在过程记录中。',
    fields: [{ name: 'reason', label: '更正理由', kind: 'paragraph', required: true }],
  },
};
