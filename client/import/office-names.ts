import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import type { Labels } from '../../domain/wording/labels.ts';

/** What the bureau calls its two reviewing offices, and what the year calls a co-handler. */
export type OfficeNames = Labels & {
  readonly supervisionOffice: string;
  readonly generalOffice: string;
};

/** The names in use unless the bureau has others. */
export const USUAL_OFFICE_NAMES: OfficeNames = {
  supervisionOffice: '督查处',
  generalOffice: '办公室',
  coHandlerLabel: DEFAULT_POLICY.coHandlerLabel,
};
