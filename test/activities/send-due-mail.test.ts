import { expect, it } from 'vitest';
import type { Outbox, OutboxMail } from '../../activities/ports.ts';
import { sendDueMail } from '../../activities/send-due-mail.ts';
import { morning, sampleMail } from './mail/sample-mail.ts';

const MOMENT = { office: 'bureau', at: morning };

it('takes nothing more once the process is stopping, and records what it sent', async () => {
  const taking = new AbortController();
  const recording = new AbortController();
  const until = { taking: taking.signal, recording: recording.signal };
  const waiting = Array.from({ length: 12 }, (_, index) => sampleMail({ id: `${index}` }));
  const { outbox, sent } = outboxOf(waiting);
  const mailer = {
    send: async ({ id }: OutboxMail) => {
      if (id === '6') taking.abort();
      return { result: 'accepted' } as const;
    },
  };

  await expect(sendDueMail({ outbox, mailer }, MOMENT, until)).rejects.toThrow('aborted');
  expect(sent).toHaveLength(10);
  expect(waiting).toHaveLength(2);
  expect(await sendDueMail({ outbox, mailer }, MOMENT)).toBe(2);
});

function outboxOf(waiting: OutboxMail[]): { readonly outbox: Outbox; readonly sent: readonly string[] } {
  const sent: string[] = [];
  const outbox: Partial<Outbox> = {
    take: async (_office, _at, limit) => waiting.splice(0, limit),
    takeLost: async () => [],
    sent: async (id) => void sent.push(id),
  };
  return { outbox: outbox as Outbox, sent };
}
