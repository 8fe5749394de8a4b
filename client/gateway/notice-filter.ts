import { z } from 'zod';
import type { NoticeFilter } from '../../domain/notice/notice-filter.ts';
import { HANDLING_ROLES, type KeyKind } from '../../domain/proposal/assignment.ts';
import { LIGHTS_BY_URGENCY } from '../../domain/proposal/view.ts';
import { ALL_STAGES } from '../../domain/wording/stages.ts';
import { KEY_NAMES } from '../../domain/wording/terms.ts';

const KEYS = ['any', 'none', ...(Object.keys(KEY_NAMES) as KeyKind[])] as const;

/** A filter over open cases as it comes in. */
export const noticeFilter: z.ZodType<NoticeFilter> = z.strictObject({
  division: z.string().trim().min(1).max(100).exactOptional(),
  role: z.enum(HANDLING_ROLES).exactOptional(),
  key: z.enum(KEYS).exactOptional(),
  light: z.enum(LIGHTS_BY_URGENCY).exactOptional(),
  stage: z.enum(ALL_STAGES).exactOptional(),
  handlingYear: z.int().min(2000).max(2100).exactOptional(),
});
