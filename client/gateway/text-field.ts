import { z } from 'zod';
import { INPUTS } from '../../domain/wording/inputs.ts';

/** What no page shows and not every database keeps. */
const LINE = /^[^\p{Cc}\p{Cs}\p{Zl}\p{Zp}]*$/u;
const LINES = /^(?:[^\p{Cc}\p{Cs}]|[\n\r\t])*$/u;

/** Text of one or more lines, `longest` characters at most, without control characters. */
export const textField = (longest: number) =>
  z.string().trim().min(1).max(longest).regex(LINES, INPUTS.unseen);

/** Text of one line, as it stands in a subject or a register. */
export const lineField = (longest: number) =>
  z.string().trim().min(1).max(longest).regex(LINE, INPUTS.lineBreak);
