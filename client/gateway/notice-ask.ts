import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { NoticeFilter } from '../../domain/notice/notice-filter.ts';
import type { NoticeKind } from '../../domain/notice/notice-kind.ts';
import type { NoticeWords } from '../../domain/notice/notice-terms.ts';
import type { IssuedNotice } from '../../domain/notice/notice.ts';
import type { Actor } from '../../domain/office/person.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { commandKey } from './command-key.ts';
import { checked } from './invalid-input.ts';
import { noticeFilter } from './notice-filter.ts';
import { noticeTopic } from './notice-topic.ts';
import { lineField, textField } from './text-field.ts';

/** `cases` names the proposals, or `filter` finds them; without both, every open one. Repeating `noticeId` is harmless. */
export type NoticeAsk = {
  readonly kind: NoticeKind;
  readonly topic: string;
  readonly actor: Actor;
  readonly cases?: readonly string[];
  readonly filter?: NoticeFilter;
  readonly noticeId?: string;
  readonly words?: NoticeWords;
};

/** `byRule`: nobody asked for it but the office's rules; `actor` signs it. */
export type CheckedNoticeAsk = NoticeAsk & { readonly noticeId: string; readonly byRule?: true };

export type NoticeAnswer =
  | { readonly answer: 'issued'; readonly issued: IssuedNotice }
  | { readonly answer: 'refused'; readonly refused: RefusalDetail };

/** Cases of one notice at most. */
export const MOST_IN_NOTICE = 10_000;

/** What the issuer may write into a notice. */
export const noticeWords = z.strictObject({
  issueNo: z.int().min(1).max(99).exactOptional(),
  basis: textField(500).exactOptional(),
  requirements: textField(4_000).exactOptional(),
  mainTo: lineField(100).exactOptional(),
  copyTo: lineField(100).exactOptional(),
  reason: textField(300).exactOptional(),
  advice: textField(300).exactOptional(),
});

const schema = z.looseObject({
  topic: noticeTopic,
  noticeId: commandKey,
  cases: z.array(z.string().max(40)).max(MOST_IN_NOTICE).exactOptional(),
  filter: noticeFilter.exactOptional(),
  words: noticeWords.exactOptional(),
});

/** What was asked with its topic as it will stand in a subject and its id; throws `InvalidInput` for another form. */
export function checkedNoticeAsk(ask: NoticeAsk): CheckedNoticeAsk {
  const { topic, noticeId, words } = checked(schema, { ...ask, noticeId: ask.noticeId ?? randomUUID() });
  return { ...ask, topic, noticeId, ...(words === undefined ? {} : { words }) };
}
