import type { z } from 'zod';
import { fill } from '../../domain/wording/fill.ts';
import { POLICY_INPUTS } from '../../domain/wording/policy-inputs.ts';
import { inputMessage } from '../gateway/input-message.ts';

/** What is said of a value in a policy document; the choices are named, since no form shows them. */
export function policyMessage(issue: z.core.$ZodRawIssue): string {
  if (issue.code === 'invalid_value' && issue.input !== undefined)
    return fill(POLICY_INPUTS.choices, { choices: issue.values.map(String).join('、') });
  return inputMessage(issue);
}
