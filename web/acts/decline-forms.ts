import { standingRungs } from '../../domain/notice/standing-rungs.ts';
import type { ActForm } from './act-form.ts';

/** The form of 注明不催办理由. */
export const DECLINE_FORMS: Readonly<Record<'declineUrge', ActForm>> = {
  declineUrge: {
    lead: '注明理由后，该事项按现有期限不再列入建议催办；期限调整后重新逾期的，或者到了建议专报的时点，仍会列出。',
    fields: [
      {
        name: 'mark',
        label: '不催办的事项',
        kind: 'choice',
        required: true,
        options: ({ proposal, today }) =>
          standingRungs(proposal, 'urgeCandidate', today).map(({ mark, title }) => ({
            value: mark,
            label: title,
          })),
      },
      { name: 'reason', label: '不催办理由', kind: 'paragraph', required: true },
    ],
  },
};
