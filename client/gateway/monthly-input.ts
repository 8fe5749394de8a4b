import { z } from 'zod';
import { INPUTS } from '../../domain/wording/inputs.ts';
import { commandKey } from './command-key.ts';
import { textField } from './text-field.ts';

/** A month of 'YYYY-MM'. */
export const monthField = z.string().regex(/^\d{4}-(0[1-9]|1[0-2])$/, INPUTS.noMonth);

/** The text of one section; pages send line ends as two signs. */
const sectionText = z
  .string()
  .transform((text) => text.replaceAll('\r\n', '\n').trim())
  .pipe(textField(20_000));

export const draftInput = z.looseObject({ month: monthField });
export const editInput = z.looseObject({
  month: monthField,
  seen: z.int().positive(),
  texts: z.record(z.string().max(60), sectionText),
});
export const releaseInput = z.looseObject({
  month: monthField,
  seen: z.int().positive(),
  issueId: commandKey.exactOptional(),
  reason: textField(1000).exactOptional(),
});
