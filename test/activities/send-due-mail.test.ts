import { expect, it } from 'vitest';
import type { Outbox, OutboxMail } from '../../activities/ports.ts';
import { createMailPace } from '../../activities/mail-pace.ts';
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
  expect(sent).toContain('6');
  expect(waiting.length).toBeGreaterThan(0);
  expect(sent).toHaveLength(12 - waiting.length);
  const left = waiting.length;
  expect(await sendDueMail({ outbox, mailer }, MOMENT)).toEqual({ accepted: left, more: false });
});

it('sends five at a time at most, so that no more are in doubt when the machine dies', async () => {
  const { outbox, sent } = outboxOf(Array.from({ length: 40 }, (_, index) => sampleMail({ id: `${index}` })));
  let under = 0;
  let most = 0;
  const mailer = {
    async send() {
      most = Math.max(most, (under += 1));
      await new Promise(setImmediate);
      under -= 1;
      return { result: 'accepted' } as const;
    },
  };
  await sendDueMail({ outbox, mailer }, MOMENT);
  expect([sent.length, most]).toEqual([40, 5]);
});

it('leaves N mails in N ÷ rate, without a burst, however slow the mail server is', async () => {
  const clock = virtualClock();
  const pace = createMailPace(10, clock);
  const { outbox } = outboxOf(Array.from({ length: 100 }, (_, index) => sampleMail({ id: `${index}` })));
  const left: number[] = [];
  const mailer = {
    async send() {
      left.push(clock.now());
      await clock.wait(300);
      return { result: 'accepted' } as const;
    },
  };
  await clock.whileTurning(sendDueMail({ outbox, mailer }, MOMENT, { pace }));
  await clock.whileTurning(
    sendDueMail({ outbox: outboxOf([sampleMail()]).outbox, mailer }, MOMENT, { pace }),
  );
  const apart = left.slice(1).map((at, index) => at - (left[index] ?? 0));
  expect(Math.min(...apart)).toBeGreaterThanOrEqual(100);
  expect(left[99]).toBe(9_900);
});

/** A clock that goes on to the next waiting moment when nothing else is left to do. */
function virtualClock() {
  let now = 0;
  const waiting: { readonly at: number; readonly ring: () => void }[] = [];
  const wait = (ms: number) =>
    new Promise<void>((ring) => {
      waiting.push({ at: now + ms, ring });
    });
  async function whileTurning(work: Promise<unknown>): Promise<void> {
    let done = false;
    void work.finally(() => (done = true));
    while (!done) {
      await new Promise(setImmediate);
      const next = waiting.toSorted((one, other) => one.at - other.at).at(0);
      if (!next) continue;
      waiting.splice(waiting.indexOf(next), 1);
      now = Math.max(now, next.at);
      next.ring();
    }
    await work;
  }
  return { now: () => now, wait, whileTurning };
}

function outboxOf(waiting: OutboxMail[]): { readonly outbox: Outbox; readonly sent: readonly string[] } {
  const sent: string[] = [];
  const outbox: Partial<Outbox> = {
    take: async (_office, _at, limit) => waiting.splice(0, limit),
    takeLost: async () => [],
    sent: async (id) => void sent.push(id),
  };
  return { outbox: outbox as Outbox, sent };
}
