import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client, Connection } from '@temporalio/client';
import { afterEach, beforeAll, beforeEach, expect, test } from 'vitest';
import { startEmbeddedServer, type EmbeddedServer } from '../../../worker/temporal/embedded-server.ts';
import { serverBinaryForTests } from '../../support/temporal-server.ts';

let binary: string;
let folder: string;
let started: EmbeddedServer[];

beforeAll(async () => {
  binary = await serverBinaryForTests();
});

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-embedded-'));
  started = [];
});

afterEach(async () => {
  for (const server of started) await kill(server);
  await rm(folder, { recursive: true, force: true });
});

async function start(
  settings: { binary?: string; folder?: string; onExit?: (code: number | null) => void } = {},
) {
  const server = await startEmbeddedServer({
    binary,
    folder,
    namespace: 'office',
    timeSkipping: false,
    retentionDays: 30,
    ...settings,
  });
  started.push(server);
  return server;
}

async function kill(server: EmbeddedServer): Promise<void> {
  if (isRunning(server.pid)) process.kill(server.pid, 'SIGKILL');
  await server.exited;
}

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}

async function withClient<T>(server: EmbeddedServer, work: (client: Client) => Promise<T>): Promise<T> {
  const connection = await Connection.connect({ address: server.address });
  try {
    return await work(new Client({ connection, namespace: server.namespace }));
  } finally {
    await connection.close();
  }
}

function startCase(server: EmbeddedServer, workflowId: string): Promise<unknown> {
  return withClient(server, (client) => client.workflow.start('case', { workflowId, taskQueue: 'cases' }));
}

test('is ready for starts at once, on loopback, and stops when asked', async () => {
  const exits: (number | null)[] = [];
  const server = await start({ folder: join(folder, '数据 50%?#'), onExit: (code) => exits.push(code) });

  await startCase(server, 'a');
  expect(server.address).toMatch(/^127\.0\.0\.1:\d+$/);
  expect(await readFile(join(folder, '数据 50%?#', 'temporal.pid'), 'utf8')).toBe(
    `${server.pid}\n${process.pid}\n`,
  );
  // The leader of a process group of its own: Ctrl-C in our terminal doesn't reach it.
  expect(isRunning(-server.pid)).toBe(true);

  await Promise.all([server.stop(), server.stop()]);
  expect(isRunning(server.pid)).toBe(false);
  await expect(readFile(join(folder, '数据 50%?#', 'temporal.pid'))).rejects.toMatchObject({
    code: 'ENOENT',
  });
  expect(exits).toEqual([]);
});

test('keeps what it was told when it is killed, and comes back at the same address', async () => {
  const exits: (number | null)[] = [];
  const first = await start({ onExit: (code) => exits.push(code) });
  await startCase(first, 'kept');

  process.kill(first.pid, 'SIGKILL');
  await first.exited;
  expect(exits).toEqual([null]);

  const second = await start();
  expect(second.address).toBe(first.address);
  const { status } = await withClient(second, (client) => client.workflow.getHandle('kept').describe());
  expect(status.name).toBe('RUNNING');
});

test('ends the server of a Duban that was killed, and works on with its state', async () => {
  const orphan = await start();
  await startCase(orphan, 'kept');
  await writeFile(join(folder, 'temporal.pid'), `${orphan.pid}\n1\n`);

  const server = await start();

  expect(isRunning(orphan.pid)).toBe(false);
  expect(await readFile(join(folder, 'temporal.pid'), 'utf8')).toBe(`${server.pid}\n${process.pid}\n`);
  await withClient(server, (client) => client.workflow.getHandle('kept').describe());
});

test('refuses a folder whose server is in use', async () => {
  const server = await start();

  await expect(start()).rejects.toMatchObject({ code: 'FolderInUse' });
  expect(isRunning(server.pid)).toBe(true);
});

test('tries again with other ports when another process took one', async () => {
  const unlucky = join(folder, 'unlucky');
  const firstTime = join(folder, 'first-time');
  await writeFile(firstTime, '');
  await writeFile(
    unlucky,
    `#!/bin/sh
if rm '${firstTime}' 2>/dev/null; then echo 'listen tcp: bind: address already in use'; exit 1; fi
exec '${binary}' "$@"
`,
  );
  await chmod(unlucky, 0o755);

  await startCase(await start({ binary: unlucky }), 'a');
});

test('says where the log is when the server does not start', async () => {
  const broken = join(folder, 'broken');
  await writeFile(broken, '#!/bin/sh\necho "disk full"\nexit 3\n');
  await chmod(broken, 0o755);

  await expect(start({ binary: broken })).rejects.toMatchObject({
    code: 'StartFailed',
    message: expect.stringContaining(join(folder, 'temporal.log')) as unknown,
  });
  expect(await readFile(join(folder, 'temporal.log'), 'utf8')).toContain('disk full');
  await expect(start({ binary: join(folder, 'missing') })).rejects.toMatchObject({ code: 'StartFailed' });
});
