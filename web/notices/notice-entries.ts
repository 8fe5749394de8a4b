import { z } from 'zod';
import type { NoticeKind } from '../../domain/notice/notice.ts';
import { commandKey } from '../api/command-key.ts';
import { ACT, NOTICE_KINDS, NOTICE_PAGE } from '../words.ts';
import { noticeTopic } from './notice-topic.ts';

/** What was entered in the form of a notice, as it came. */
export type NoticeEntries = {
  readonly kind: string;
  readonly topic: string;
  readonly scope: string;
  readonly cases: readonly string[];
  readonly noticeId: string;
};

/** What a notice is issued from. */
export const noticeAsk = z
  .object({
    kind: z.enum(Object.keys(NOTICE_KINDS) as [NoticeKind, ...NoticeKind[]], ACT.chooseListed),
    topic: noticeTopic,
    scope: z.enum(['all', 'chosen'], ACT.chooseListed),
    cases: z.array(z.string().max(40)).max(2_000),
    noticeId: commandKey,
  })
  .refine(({ scope, cases }) => scope === 'all' || cases.length > 0, {
    path: ['cases'],
    message: NOTICE_PAGE.noneChosen,
  });

/** The entries of a posted form. */
export function noticeEntriesIn(form: FormData): NoticeEntries {
  const one = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  return {
    kind: one('kind'),
    topic: one('topic'),
    scope: one('scope'),
    cases: form.getAll('cases').filter((value) => typeof value === 'string'),
    noticeId: one('noticeId'),
  };
}
