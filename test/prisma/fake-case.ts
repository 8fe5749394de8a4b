import type { CaseWrite } from '../../activities/ports.ts';
import { instant, type Instant } from '../../domain/calendar/instant.ts';
import type { MailRequest } from '../../domain/notice/mail.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';

export const OFFICE = 'bureau';
export const IDENTITY = { mailDomain: 'duban.invalid', contact: '示例甲（010-00000000）' };

/** 2020-03-02 08:30 in China, and so many minutes later. */
export function minute(minutes: number): Instant {
  return instant(Date.UTC(2020, 2, 2, 0, 30) + minutes * 60_000);
}

/** As much of a proposal as the database looks at. */
export function fakeProposal(revision: number, differences: object = {}): Proposal {
  const proposal = {
    assignment: { office: OFFICE, number: '12', title: '提案', handlingYear: 2020, role: 'lead', items: [] },
    policy: { id: 'default' },
    calendar: { id: '2020' },
    plan: { due: { dueOn: '2020-06-30' }, steps: [] },
    revision,
    division: '发展处',
    officer: { id: 'officer@duban.invalid', name: '经办人' },
    done: {},
    communications: [],
    letters: [],
    ...differences,
  };
  return proposal as unknown as Proposal;
}

/** A line of the record that says `text`. */
export function fakeEntry(revision: number, text = `fact ${revision}`): JournalEntry {
  const by = { id: 'officer@duban.invalid', name: '经办人' };
  return {
    revision,
    at: minute(revision),
    commandId: `command-${revision}`,
    actor: by,
    event: {
      type: 'Ended',
      ending: { kind: 'withdrawn', on: '2020-03-02', reason: text },
    } as JournalEntry['event'],
  };
}

/** A write of the entries from one revision to another. */
export function fakeWrite(from: number, to: number, differences: Partial<CaseWrite> = {}): CaseWrite {
  const entries = Array.from({ length: to - from + 1 }, (_, index) => fakeEntry(from + index));
  return {
    office: OFFICE,
    number: '12',
    lineage: 'first',
    entries,
    proposal: fakeProposal(to),
    nextWakeAt: minute(to + 1),
    mails: [],
    ...differences,
  };
}

/** A mail that a case asks for. */
export function fakeMail(key: string, differences: Partial<MailRequest> = {}): MailRequest {
  return {
    key,
    kind: 'assigned',
    to: ['officer'],
    notBefore: minute(0),
    content: { subject: `关于${key}`, blocks: [{ type: 'paragraph', text: '正文' }], footer: ['页脚'] },
    ...differences,
  };
}
