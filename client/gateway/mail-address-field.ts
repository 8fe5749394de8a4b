import { z } from 'zod';
import { INPUTS } from '../../domain/wording/inputs.ts';
import { emailAddress } from '../import/email-address.ts';

/** An e-mail address, in the form in which the directory has it. */
export const mailAddress = z.string().transform((text, context) => {
  const address = emailAddress(text.trim());
  if (address !== undefined) return address;
  context.addIssue({ code: 'custom', message: INPUTS.noAddress });
  return z.NEVER;
});
