import { z } from 'zod';
import type { ProposerDetails } from '../client/ports.ts';
import type { HolidayList } from '../domain/calendar/working-calendar.ts';
import type { CompilationDraft } from '../domain/monthly/compilation.ts';
import type { LinkGrant } from '../domain/notice/link-grant.ts';
import type { MailContent } from '../domain/notice/mail.ts';
import type { PersonRef } from '../domain/office/person.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { Assignment } from '../domain/proposal/assignment.ts';
import type { ProposalEvent } from '../domain/proposal/events.ts';
import type { Proposal } from '../domain/proposal/proposal.ts';
import type { RefusalDetail } from '../domain/proposal/refusal.ts';
import type { BookContents, BookName } from '../domain/yearbook/book.ts';
import type { Finding } from '../domain/watch/alarm.ts';
import { DamagedRecord } from './damaged-record.ts';

const assignment = z.looseObject({
  office: z.string(),
  number: z.string(),
  handlingYear: z.int(),
  items: z.array(z.unknown()),
});

/** Readers of JSON columns: each checks the outer shape of what we wrote, and throws `DamagedRecord`. */
export const storedAssignment = jsonReader<Assignment>('提案登记', assignment);
export const storedProposer = jsonReader<ProposerDetails>(
  '提案者信息',
  z.looseObject({ kind: z.string(), coSigners: z.array(z.string()) }),
);
export const storedProposal = jsonReader<Proposal>(
  '提案办理情况',
  z.looseObject({
    assignment,
    policy: z.looseObject({ id: z.string() }),
    calendar: z.looseObject({ id: z.string() }),
    plan: z.looseObject({ steps: z.array(z.unknown()) }),
    revision: z.int().positive(),
    done: z.looseObject({}),
  }),
);
export const storedEvent = jsonReader<ProposalEvent>('办理记录', z.looseObject({ type: z.string() }));
export const storedActor = jsonReader<PersonRef>(
  '办理人',
  z.looseObject({ id: z.string(), name: z.string() }),
);
export const storedContent = jsonReader<MailContent>(
  '邮件内容',
  z.looseObject({
    subject: z.string(),
    addressee: z.string().optional(),
    blocks: z.array(z.unknown()),
    footer: z.array(z.string()),
  }),
);
export const storedGrant = jsonReader<LinkGrant>(
  '邮件链接',
  z.union([
    z.looseObject({ purpose: z.enum(['acknowledge', 'answer']), noticeId: z.string(), until: z.int() }),
    z.looseObject({
      purpose: z.enum(['accept', 'report', 'contribute']),
      number: z.string(),
      until: z.int(),
    }),
  ]),
);
export const storedPolicy = jsonReader<Policy>(
  '办理规则',
  z.looseObject({ id: z.string(), version: z.int(), plans: z.looseObject({}), gates: z.looseObject({}) }),
);
export const storedRefusal = jsonReader<RefusalDetail>(
  '被拒原因',
  z.looseObject({ code: z.string(), message: z.string(), unmet: z.array(z.unknown()) }),
);
export const storedHolidayList = jsonReader<HolidayList>(
  '放假安排',
  z.looseObject({
    year: z.int(),
    paper: z.string(),
    publishedOn: z.string(),
    holidays: z.array(z.looseObject({ name: z.string(), from: z.string(), to: z.string() })),
    makeUpWorkdays: z.array(z.string()),
  }),
);
const BOOK_READERS: { readonly [B in BookName]: (text: string) => BookContents[B] } = {
  yearLog: jsonReader<BookContents['yearLog']>(
    '年度大事记',
    z.looseObject({ happenedOn: z.string(), kind: z.string(), title: z.string() }),
  ),
  memberContact: jsonReader<BookContents['memberContact']>(
    '委员日常联系',
    z.looseObject({ member: z.string(), happenedOn: z.string(), channel: z.string(), subject: z.string() }),
  ),
  outsideParty: jsonReader<BookContents['outsideParty']>(
    '局外人员',
    z.looseObject({ name: z.string(), kind: z.string() }),
  ),
};
/** What stands in an entry of a book. */
export function storedBookContent<B extends BookName>(book: B, text: string): BookContents[B] {
  return BOOK_READERS[book](text);
}
export const storedAlarmValues = jsonReader<Finding['values']>(
  '告警内容',
  z.record(z.string(), z.union([z.string(), z.number()])),
);
export const storedDraft = jsonReader<CompilationDraft>(
  '月报初稿',
  z.looseObject({
    month: z.string(),
    missing: z.array(z.string()),
    sections: z.array(z.looseObject({ id: z.string(), text: z.string() })),
    milestones: z.array(z.array(z.string())),
  }),
);
export const storedEdits = jsonReader<Readonly<Record<string, string>>>(
  '月报修改',
  z.record(z.string(), z.string()),
);
export const storedLineages = jsonReader<readonly string[]>('办理谱系', z.array(z.string()));

/** Reads a JSON column by its outer shape; throws `DamagedRecord` with what it was meant to be. */
export function jsonReader<T>(what: string, outerShape: z.ZodType): (text: string) => T {
  const shape = z.custom<T>((value) => outerShape.safeParse(value).success);
  return (text) => {
    try {
      return shape.parse(JSON.parse(text));
    } catch (cause) {
      throw new DamagedRecord(what, { cause });
    }
  };
}
