import type { ActType } from '../../domain/proposal/commands.ts';
import { openSteps } from '../../domain/proposal/step-facts.ts';
import { dateText } from '../layout/dates.ts';
import type { ActForm } from './act-form.ts';

type Own = Extract<ActType, 'confirmPlan' | 'adjustPlan'>;

/** Forms of the backward plan, which is the division's own. */
export const PLAN_FORMS: Readonly<Record<Own, ActForm>> = {
  confirmPlan: {
    lead: '核对倒排计划；需要改动的，先逐项“调整时间节点”，再确认。确认后由督查处备案。',
    fields: [
      { name: 'on', label: '确认日期', kind: 'date', required: true, initial: ({ today }) => [today] },
    ],
  },
  adjustPlan: {
    lead: '节点只能在前后节点之间调整，且须为工作日；规定期限不在此调整。',
    fields: [
      {
        name: 'step',
        label: '时间节点',
        kind: 'choice',
        required: true,
        options: ({ proposal }) =>
          openSteps(proposal)
            .filter(({ binding, kind }) => binding !== 'regulated' && kind === 'task')
            .map(({ id, title, dueOn }) => ({ value: id, label: `${title}（${dateText(dueOn)}）` })),
      },
      { name: 'dueOn', label: '调整为', kind: 'date', required: true },
      { name: 'reason', label: '理由', kind: 'paragraph', required: true },
    ],
  },
};
