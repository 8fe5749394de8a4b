import type { CaseAct } from '../../domain/proposal/offered-acts.ts';
import type { ActForm } from './act-form.ts';
import { AFTER_REPLY_FORMS } from './after-reply-forms.ts';
import { ASSIGNMENT_FORMS } from './assignment-forms.ts';
import { COMMUNICATION_FORMS } from './communication-forms.ts';
import { CONTRIBUTION_FORMS } from './contribution-forms.ts';
import { CORRECTION_FORMS } from './correction-forms.ts';
import { DECLINE_FORMS } from './decline-forms.ts';
import { DRAFT_FORMS } from './draft-forms.ts';
import { EXCEPTION_FORMS } from './exception-forms.ts';
import { FOLLOW_UP_FORMS } from './follow-up-forms.ts';
import { JOINT_FORMS } from './joint-forms.ts';
import { KEY_FORMS } from './key-forms.ts';
import { LETTER_FORMS } from './letter-forms.ts';
import { PLAN_FORMS } from './plan-forms.ts';
import { TERM_FORMS } from './term-forms.ts';

/** One form for every act of a case's page; what each field may hold is said once, by the act's schema. */
export const ACT_FORMS: Readonly<Record<CaseAct, ActForm>> = {
  ...ASSIGNMENT_FORMS,
  ...COMMUNICATION_FORMS,
  ...DRAFT_FORMS,
  ...LETTER_FORMS,
  ...AFTER_REPLY_FORMS,
  ...KEY_FORMS,
  ...EXCEPTION_FORMS,
  ...CONTRIBUTION_FORMS,
  ...FOLLOW_UP_FORMS,
  ...DECLINE_FORMS,
  ...PLAN_FORMS,
  ...CORRECTION_FORMS,
  ...TERM_FORMS,
  ...JOINT_FORMS,
};
