import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { NoticeKind } from '../../domain/notice/notice-kind.ts';
import type { IssuedNotice } from '../../domain/notice/notice.ts';
import type { Actor } from '../../domain/office/person.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { commandKey } from './command-key.ts';
import { checked } from './invalid-input.ts';
import { textField } from './text-field.ts';
import { noticeTopic } from './notice-topic.ts';

/** `cases` names the proposals; absent means every open one. Repeating `noticeId` is harmless. */
export type NoticeAsk = {
  readonly kind: NoticeKind;
  readonly topic: string;
  readonly actor: Actor;
  readonly cases?: readonly string[];
  readonly noticeId?: string;
  /** Why a report is made, and what it advises; absent: as the ladder suggests. */
  readonly reason?: string;
  readonly advice?: string;
};

export type NoticeAnswer =
  | { readonly answer: 'issued'; readonly issued: IssuedNotice }
  | { readonly answer: 'refused'; readonly refused: RefusalDetail };

const schema = z.looseObject({
  topic: noticeTopic,
  noticeId: commandKey,
  reason: textField(300).optional(),
  advice: textField(300).optional(),
});

/** What was asked with its topic as it will stand in a subject and its id; throws `InvalidInput` for another form. */
export function checkedNoticeAsk(ask: NoticeAsk): NoticeAsk & { readonly noticeId: string } {
  const { topic, noticeId } = checked(schema, { ...ask, noticeId: ask.noticeId ?? randomUUID() });
  return { ...ask, topic, noticeId };
}
