import { z } from 'zod';
import { commandKey } from '../../client/gateway/command-key.ts';
import { noticeTopic } from '../../client/gateway/notice-topic.ts';
import { NOTICE_KINDS } from '../../domain/notice/notice-kind.ts';
import { NOTICE_PAGE } from './notice-words.ts';

/** What was entered in the form of a notice, as it came. */
export type NoticeEntries = {
  readonly kind: string;
  readonly topic: string;
  readonly scope: string;
  readonly cases: readonly string[];
  readonly noticeId: string;
};

/** What a notice is issued from. */
export const noticeForm = z
  .object({
    kind: z.enum(NOTICE_KINDS),
    topic: noticeTopic,
    scope: z.enum(['all', 'chosen']),
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
