import { z } from 'zod';
import type { NoticeDivision, NoticeState } from '../domain/notice/notice-state.ts';
import type { NoticeTerms } from '../domain/notice/notice-terms.ts';
import { jsonReader } from './stored-json.ts';

/** Readers of a notice's JSON columns; each throws `DamagedRecord`. */
export const storedTerms = jsonReader<NoticeTerms>(
  '通知内容',
  z.looseObject({
    noticeId: z.string(),
    kind: z.string(),
    issuedOn: z.string(),
    ackDue: z.string(),
    answerDue: z.string(),
    words: z.looseObject({}),
  }),
);
export const storedNoticeDivision = jsonReader<NoticeDivision>(
  '通知反馈',
  z.looseObject({ name: z.string(), recipients: z.array(z.string()), answers: z.array(z.unknown()) }),
);
export const storedNumbers = jsonReader<readonly string[]>('通知抄送', z.array(z.string()));
export const storedClosing = jsonReader<NonNullable<NoticeState['closed']>>(
  '通知办结',
  z.looseObject({ by: z.looseObject({ name: z.string() }), reason: z.string() }),
);
