import { defineConfig } from 'vitest/config';

/** Tests that need no Temporal server start at once; the others share one server and one workflow bundle. */
const PURE = [
  'test/domain/**',
  'test/web/**',
  'test/client/import/**',
  'test/activities/**',
  'test/prisma/**',
];

const tests = (folders: readonly string[]) => folders.map((folder) => `${folder}/*.test.ts`);

export default defineConfig({
  test: {
    testTimeout: 60_000,
    hookTimeout: 60_000,
    projects: [
      { extends: true, test: { name: 'pure', include: tests(PURE) } },
      {
        extends: true,
        test: {
          name: 'real',
          include: ['test/**/*.test.ts'],
          exclude: tests(PURE),
          globalSetup: ['test/support/global-setup.ts'],
        },
      },
    ],
  },
});
