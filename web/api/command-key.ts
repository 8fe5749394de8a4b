import { z } from 'zod';
import { API_WORDS } from '../words.ts';

/** A key that makes repeating a command harmless: it becomes part of ids, so its form is narrow. */
export const commandKey = z.string().regex(/^[A-Za-z0-9._:-]{1,100}$/, API_WORDS.badKey);
