import { z } from 'zod';
import { SCORE_PAGE } from './score-words.ts';

/** The handling year that scores are asked for, by page or interface alike. */
export const scoreQuery = z.object({
  year: z
    .string()
    .regex(/^[12]\d{3}$/, SCORE_PAGE.badYear)
    .transform(Number)
    .optional(),
});
