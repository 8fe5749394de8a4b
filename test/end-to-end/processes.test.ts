import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterAll, beforeAll, describe, expect, inject, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt } from '../../domain/calendar/instant.ts';
import { closeDatabase, openDatabase } from '../../prisma/open-database.ts';
import { OFFICE_QUEUE } from '../../workflows/messages.ts';
import type { dispatch } from '../../workflows/office.ts';
import { makeDatabasePlace, type DatabasePlace } from '../support/database.ts';
import { runDuban, serveDuban, type Serving } from '../support/duban-command.ts';
import { startTestSmtp, type TestSmtp } from '../support/smtp.ts';

const WORKBOOK = 'samples/2020/assignments.xlsx';
const NUMBER = '20199013';

let folder: string;
let place: DatabasePlace;
let smtp: TestSmtp;
let env: Readonly<Record<string, string>>;
const running: Serving[] = [];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-processes-'));
  place = await makeDatabasePlace('postgresql');
  smtp = await startTestSmtp();
  env = {
    DATABASE_URL: place.url,
    TEMPORAL_ADDRESS: inject('temporalAddress'),
    TEMPORAL_NAMESPACE: `processes-${randomUUID()}`,
    SMTP_URL: smtp.url,
  };
});
afterAll(async () => {
  await Promise.all(running.map((part) => part.end('SIGKILL')));
  await smtp.stop();
  await place.remove();
  await rm(folder, { recursive: true, force: true });
});

describe('workers and pages as processes of their own', () => {
  it.each([
    ['worker', ['DATABASE_URL', 'TEMPORAL_ADDRESS', 'SMTP_URL']],
    ['web', ['DATABASE_URL', 'TEMPORAL_ADDRESS']],
  ])('duban %s names everything that must be shared, and starts nothing', async (part, names) => {
    const result = await runDuban(folder, [part]);
    expect(result.code).toBe(2);
    for (const name of names) expect(result.err).toContain(name);
  });

  it('says which database does not answer', async () => {
    const result = await runDuban(folder, ['web'], {
      ...env,
      DATABASE_URL: 'postgresql://127.0.0.1:1/duban',
    });
    expect(result.code).toBe(4);
    expect(result.err).toMatch(/DATABASE_URL.*127\.0\.0\.1:1/);
  });

  it('start side by side on an empty database, any number of each', async () => {
    const parts = ['worker', 'worker', 'web', 'web'] as const;
    running.push(...(await Promise.all(parts.map((part) => serveDuban(folder, env, part)))));
    const [one, other] = running.filter(({ url }) => url !== '');
    expect(new Set([one?.url, other?.url]).size).toBe(2);
    for (const { url } of [one, other].filter((each) => each !== undefined))
      expect(await (await fetch(`${url}/healthz`)).json()).toMatchObject({ ok: true });
  });

  it('do one office’s work, and go on when one of them is killed', async () => {
    const imported = await runDuban(folder, ['import', WORKBOOK, '--json']);
    expect(JSON.parse(imported.out)).toMatchObject({ new: 64, refused: [] });
    await running[0]?.end('SIGKILL');
    const words = ['act', NUMBER, 'signFor', '--as', await supervisor(), '--data', '{"on":"2020-04-08"}'];
    expect(await runDuban(folder, words)).toMatchObject({ code: 0 });
    for (const pages of running.filter(({ url }) => url !== '')) {
      expect(await events()).toContain('SignedFor');
      await pages.end('SIGKILL');
    }
    expect(await runDuban(folder, ['show', NUMBER])).toMatchObject({ code: 4 });
    running.push(await serveDuban(folder, env, 'web'));
    expect(await events()).toContain('SignedFor');
  });

  it('send each mail once, whichever of them sends it', async () => {
    const connection = await Connection.connect({ address: env['TEMPORAL_ADDRESS'] ?? '' });
    const client = new Client({ connection, namespace: env['TEMPORAL_NAMESPACE'] ?? '' });
    running.push(await serveDuban(folder, env, 'worker'));
    const at = instantAt(civilDate('2099-01-05'), { hour: 9, minute: 0 });
    await Promise.all(
      Array.from({ length: 4 }, () =>
        client.workflow.execute<typeof dispatch>('dispatch', {
          workflowId: randomUUID(),
          taskQueue: OFFICE_QUEUE,
          args: [{ office: 'bureau', at }],
        }),
      ),
    );
    await connection.close();
    const ids = smtp.mails.map((mail) => mail.headers.get('message-id'));
    expect(ids.length).toBeGreaterThan(64);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

async function events(): Promise<readonly string[]> {
  const shown = await runDuban(folder, ['show', NUMBER, '--json']);
  expect(shown).toMatchObject({ code: 0 });
  const { journal } = JSON.parse(shown.out) as { journal: readonly { event: { type: string } }[] };
  return journal.map(({ event }) => event.type);
}

async function supervisor(): Promise<string> {
  const database = await openDatabase(place.url);
  const person = await database.person.findFirst({ where: { unitKind: 'supervisionOffice' } });
  await closeDatabase(database);
  return person?.id ?? '';
}
