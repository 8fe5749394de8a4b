import { z } from 'zod';
import { INPUTS } from '../../domain/wording/inputs.ts';

/** What a notice is about: one line, since it stands in the subject of a mail. */
export const noticeTopic = z
  .string()
  .trim()
  .min(1)
  .max(100)
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, INPUTS.lineBreak);
