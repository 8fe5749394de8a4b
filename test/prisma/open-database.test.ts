import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { migrate } from '../../prisma/migrate.ts';
import { closeDatabase, openDatabase } from '../../prisma/open-database.ts';
import { UnsupportedDatabase } from '../../prisma/unsupported-database.ts';
import { openTestDatabase, type TestDatabase } from '../support/database.ts';

describe('openDatabase on SQLite', () => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await openTestDatabase();
  });
  afterEach(() => test.close());

  const pragma = async (name: string) => {
    const [row] = await test.database.$queryRawUnsafe<Record<string, unknown>[]>(`PRAGMA ${name}`);
    return String(Object.values(row ?? {})[0]);
  };
  const row = (date: string) => ({ office: 'bureau', date, at: 1n, mails: 0 });

  it.each(['mysql://db/duban', 'libsql://db', '/srv/duban.db', 'file:', 'file::memory:'])(
    'refuses %s in plain words',
    async (url) => {
      await expect(openDatabase(url)).rejects.toThrow(UnsupportedDatabase);
      await expect(openDatabase(url)).rejects.toThrow(/^数据库地址须/);
    },
  );

  it('makes the folder, whatever its name', async () => {
    const path = join(test.folder, '督办 数据', 'duban.db');
    const database = await openDatabase(`file:${path}`);
    await migrate(database, 'sqlite');
    await closeDatabase(database);
    expect(existsSync(path)).toBe(true);
  });

  it('keeps its settings after transactions', async () => {
    for (let day = 0; day < 3; day += 1)
      await test.database.$transaction((transaction) =>
        transaction.digestRun.create({ data: row(String(day)) }),
      );
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('foreign_keys')).toBe('1');
    expect(await pragma('busy_timeout')).toBe('5000');
    expect(await pragma('synchronous')).toBe('2');
  });

  it('holds foreign keys', async () => {
    const data = { office: 'bureau', noticeId: 'nowhere', position: 1, number: '12' };
    await expect(test.database.noticeCase.create({ data })).rejects.toThrow();
  });

  it.runIf(existsSync('/proc/self/fd'))('opens no more files, however many transactions run', async () => {
    const openFiles = () => readdirSync('/proc/self/fd').length;
    const transact = (day: number) =>
      test.database.$transaction((transaction) => transaction.digestRun.create({ data: row(`${day}`) }));
    await transact(0);
    const before = openFiles();
    for (let day = 1; day <= 50; day += 1) await transact(day);
    expect(openFiles()).toBeLessThan(before + 10);
  });

  it('goes on after a transaction that failed, whoever is waiting', async () => {
    const results = await Promise.allSettled(
      Array.from({ length: 40 }, (_, day) =>
        test.database.$transaction(async (transaction) => {
          await transaction.digestRun.create({ data: row(String(day)) });
          if (day % 2 === 1) throw new Error('no');
        }),
      ),
    );
    expect(results.filter(({ status }) => status === 'fulfilled')).toHaveLength(20);
    const days = (await test.database.digestRun.findMany()).map(({ date }) => Number(date));
    expect(days.every((day) => day % 2 === 0)).toBe(true);
    expect(days).toHaveLength(20);
  });

  it('keeps statements outside a transaction out of it', async () => {
    const outside = { ...row('outside') };
    let late: Promise<unknown> = Promise.resolve();
    const failing = test.database.$transaction(async (transaction) => {
      await transaction.digestRun.create({ data: row('inside') });
      late = Promise.resolve(test.database.digestRun.create({ data: outside }));
      await new Promise((resolve) => setTimeout(resolve, 20));
      throw new Error('no');
    });
    await expect(failing).rejects.toThrow('no');
    await late;
    expect((await test.database.digestRun.findMany()).map(({ date }) => date)).toEqual(['outside']);
  });
});
