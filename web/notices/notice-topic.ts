import { z } from 'zod';

/** What a notice is about: one line, since it stands in the subject of a mail. */
export const noticeTopic = z
  .string()
  .trim()
  .min(1, '不能为空')
  .max(100, '不能超过100字')
  .regex(/^[^\p{Cc}\p{Zl}\p{Zp}]*$/u, '不能换行');
