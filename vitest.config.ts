import { availableParallelism } from 'node:os';
import { defineConfig } from 'vitest/config';

/** Tests that need no Temporal server start at once; the others share one server and one workflow bundle. */
const PURE = ['test/domain/**', 'test/web/**', 'test/client/**', 'test/activities/**', 'test/letters/**'];

/** What is held against real databases; a PostgreSQL server is theirs, but no Temporal server. */
const RECORDS = ['test/prisma', 'test/delivery'];

/** A fresh clone's first start with empty caches: minutes long, so it runs only where it is asked for. */
const FIRST_START = ['test/first-start'];

/** People at a real Chromium, against the whole product. */
const BROWSER = ['test/browser'];

const tests = (folders: readonly string[]) => folders.map((folder) => `${folder}/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Most files wait for a server more than they compute: by itself the runner would leave a processor idle.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    projects: [
      { extends: true, test: { name: 'pure', include: tests(PURE) } },
      {
        extends: true,
        test: {
          name: 'records',
          include: tests(RECORDS),
          globalSetup: ['test/support/postgres-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'real',
          include: ['test/**/*.test.ts'],
          exclude: [...tests(PURE), ...tests(RECORDS), ...tests(BROWSER), ...tests(FIRST_START)],
          globalSetup: ['test/support/global-setup.ts', 'test/support/postgres-setup.ts'],
        },
      },
      {
        extends: true,
        test: {
          name: 'browser',
          include: tests(BROWSER),
          globalSetup: ['test/support/global-setup.ts', 'test/browser/support/global-setup.ts'],
        },
      },
      { extends: true, test: { name: 'first-start', include: tests(FIRST_START) } },
    ],
  },
});
