import { z } from 'zod';
import type { Repairable } from '../../domain/watch/alarm-codes.ts';
import { WATCH_PAGE } from './watch-words.ts';

type RepairAsk = {
  readonly path: string;
  /** By which its number or id comes. */
  readonly field: string;
  /** What may come in, and the number or id in it. */
  readonly subject: z.ZodType<string>;
};

/** How the repair of each is asked for, by the form of a page and by the interface. */
export const REPAIR_ASKS = {
  case: {
    path: '/watch/repair',
    field: 'number',
    subject: z
      .strictObject({ number: z.string().trim().min(1, WATCH_PAGE.badNumber).max(40) })
      .transform(({ number }) => number),
  },
  notice: {
    path: '/watch/repair-notice',
    field: 'noticeId',
    subject: z
      .strictObject({ noticeId: z.string().trim().min(1, WATCH_PAGE.badNotice).max(100) })
      .transform(({ noticeId }) => noticeId),
  },
} as const satisfies Readonly<Record<Repairable, RepairAsk>>;
