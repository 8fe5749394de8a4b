import { z } from 'zod';
import { civilDate, isCivilDate } from '../domain/calendar/civil-date.ts';
import { INPUTS } from '../domain/wording/inputs.ts';

/** A day that exists, as it comes in from outside: 'YYYY-MM-DD'. */
export const civilDateField = z
  .string()
  .refine(isCivilDate, INPUTS.noDate)
  .transform((text) => civilDate(text));
