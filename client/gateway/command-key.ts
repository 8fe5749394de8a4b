import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { INPUTS } from '../../domain/wording/inputs.ts';
import { checked } from './invalid-input.ts';

/** A key that makes repeating a command harmless: it becomes part of ids, so its form is narrow. */
export const commandKey = z.string().regex(/^[A-Za-z0-9._:-]{1,100}$/, INPUTS.badKey);

/** The id of a command, a new one where none is given; throws `InvalidInput` for another form. */
export function checkedCommandId(given: string | undefined): string {
  return checked(z.object({ commandId: commandKey }), { commandId: given ?? randomUUID() }).commandId;
}
