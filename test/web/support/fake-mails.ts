import type { AddressMark, MailRecords, ShownMail } from '../../../client/ports.ts';
import { OUTBOX_STATES, type OutboxState } from '../../../domain/notice/mail.ts';
import type { MailEvent } from '../../../domain/notice/mail-life.ts';
import type { DryRunTurn } from '../../../domain/office/dry-run.ts';
import type { FakeStore } from './fake-office.ts';

/** What the fake records of mails hold beside the lines of the outbox. */
export type FakeMails = {
  readonly life: Map<string, (MailEvent & { readonly commandId?: string })[]>;
  readonly marks: AddressMark[];
  readonly turns: (DryRunTurn & { readonly commandId: string })[];
};

/** Records of mails in memory, over the lines of the fake outbox. */
export function fakeMails(store: Pick<FakeStore, 'outbox' | 'mails'>): MailRecords {
  const { outbox, mails } = store;
  const lifeOf = (id: string) => mails.life.get(id) ?? [];
  const lastMarks = () => [...new Map(mails.marks.map((mark) => [mark.address, mark])).values()];
  const isBad = (address: string) => lastMarks().some((mark) => mark.bad && mark.address === address);
  const isDry = () => mails.turns.at(-1)?.on ?? false;
  return {
    counts: async () => {
      const count = (state: OutboxState) => outbox.filter((line) => line.state === state).length;
      const entries = OUTBOX_STATES.map((state) => [state, count(state)]);
      return Object.fromEntries(entries) as Record<OutboxState, number>;
    },
    mail: async (_office, start) => {
      const line = outbox.find(({ id }) => id.startsWith(start));
      return line && shown(line, lifeOf(line.id));
    },
    act: async (_office, id, { act, at, by, reason, commandId }, decide) => {
      const index = outbox.findIndex((line) => line.id === id);
      const line = outbox[index];
      if (!line) return undefined;
      const life = lifeOf(id);
      if (life.some((event) => event.commandId === commandId)) return { next: line.state };
      const decision = decide({
        state: line.state,
        addressIsBad: isBad(line.toAddress),
        dryRun: isDry(),
      });
      if ('refused' in decision) return decision;
      outbox[index] = { ...line, state: decision.next };
      const event = { at, what: act, attempt: life.length, detail: reason, by, commandId };
      mails.life.set(id, [...life, event]);
      return decision;
    },
    marks: async () => lastMarks(),
    troubles: async () =>
      lastMarks().flatMap(({ address, bad, reason }) => (bad ? [{ address, why: reason }] : [])),
    mark: async (_office, mark) => void mails.marks.push(mark),
    dryRun: async () => mails.turns.at(-1),
    dryRunTurns: async () => mails.turns.toReversed(),
    turn: async (_office, turn) => {
      if (mails.turns.some(({ commandId }) => commandId === turn.commandId)) return true;
      if (isDry() === turn.on) return false;
      mails.turns.push(turn);
      return true;
    },
  };
}

function shown(line: FakeStore['outbox'][number], life: readonly MailEvent[]): ShownMail {
  return {
    ...line,
    key: `bureau/${line.kind}/${line.id}`,
    attempts: 1,
    queuedAt: line.notBefore,
    content: {
      subject: line.subject,
      blocks: [
        { type: 'paragraph', text: '正文<b>' },
        {
          type: 'section',
          title: '一、已逾期',
          lines: ['■ 第1号　{site}/proposals/%E6%A0%B71', '{site}//elsewhere.example/'],
        },
        { type: 'table', columns: ['提案号'], rows: [['1']] },
        {
          type: 'link',
          text: '确认收悉',
          grant: { purpose: 'acknowledge', noticeId: 'notice-of-the-test', until: line.notBefore },
        },
      ],
      footer: ['页脚'],
      attachments: [{ fileName: '清单.docx', mediaType: 'application/msword', documentId: 'd1' }],
    },
    life,
  };
}
