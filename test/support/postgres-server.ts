import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { chownSync, mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { closeDatabase, openDatabase } from '../../prisma/open-database.ts';
import { freePorts } from '../../worker/temporal/free-ports.ts';
import { eventually } from './eventually.ts';
import { findPostgres } from './machine/find-postgres.ts';

/** A PostgreSQL server of the tests' own. */
export type TestPostgres = {
  /** The server's address without a database: 'postgresql://…:port'. */
  readonly address: string;
  /** Ends the server at once, as a power cut does. */
  kill(): Promise<void>;
  /** Starts it again, on the same port and data, and waits until it answers. */
  start(): Promise<void>;
  /** Ends the server and removes its data. */
  stop(): Promise<void>;
};

/** Starts a PostgreSQL server on loopback; `durable` keeps what was committed through a kill. */
export async function startTestPostgres({ durable = false } = {}): Promise<TestPostgres> {
  const programs = findPostgres();
  const folder = mkdtempSync(join(tmpdir(), 'duban-postgres-'));
  const owner = ownerOf(folder);
  const data = join(folder, 'data');
  const words = ['-D', data, '-U', 'duban', '-A', 'trust', '-E', 'UTF8', '--locale=C', '--no-sync'];
  execFileSync(join(programs, 'initdb'), words, { ...owner, cwd: folder, stdio: ['ignore', 'ignore', 2] });
  const [port = 0] = await freePorts(1);
  const address = `postgresql://duban@127.0.0.1:${port}`;
  const settings = { port, listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: durable };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${String(value)}`]);
  let server: ChildProcess | undefined;
  const killNow = () => server?.kill('SIGQUIT');
  process.once('exit', killNow);

  async function start(): Promise<void> {
    server = spawn(join(programs, 'postgres'), ['-D', data, ...options], {
      ...owner,
      cwd: folder,
      stdio: 'ignore',
    });
    await eventually('the server answers', () => execute(`${address}/postgres`, 'SELECT 1'));
  }
  async function end(signal: NodeJS.Signals): Promise<void> {
    const ending = server;
    if (ending === undefined || ending.exitCode !== null || ending.signalCode !== null) return;
    const closed = once(ending, 'exit');
    ending.kill(signal);
    await closed;
  }

  await start();
  return {
    address,
    start,
    // Its own children notice that it is gone and leave by themselves.
    kill: () => end('SIGKILL'),
    async stop() {
      process.off('exit', killNow);
      await end('SIGINT');
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** Makes an empty database on a server and returns its URL. */
export async function createTestDatabase(address: string): Promise<string> {
  const name = `test_${randomUUID().replaceAll('-', '')}`;
  await execute(`${address}/postgres`, `CREATE DATABASE ${name}`);
  return `${address}/${name}`;
}

/** Drops a database, whoever is still connected. */
export async function dropTestDatabase(url: string): Promise<void> {
  const server = new URL(url);
  const name = server.pathname.slice(1);
  server.pathname = '/postgres';
  await execute(server.href, `DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
}

/** PostgreSQL refuses to run as root; Debian's package brings a user for it. */
function ownerOf(folder: string): { readonly uid?: number; readonly gid?: number } {
  if (process.getuid?.() !== 0) return {};
  const idOf = (flag: string) => Number(execFileSync('id', [flag, 'postgres'], { encoding: 'utf8' }));
  const [uid, gid] = [idOf('-u'), idOf('-g')];
  chownSync(folder, uid, gid);
  return { uid, gid };
}

async function execute(url: string, statement: string): Promise<void> {
  const database = await openDatabase(url);
  try {
    await database.$executeRawUnsafe(statement);
  } finally {
    await closeDatabase(database);
  }
}
