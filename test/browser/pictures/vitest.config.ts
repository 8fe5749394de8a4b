import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const HALF_AN_HOUR = 30 * 60_000;

/** For `npm run screenshots` alone: no test, but it needs what the browser tests need. */
export default defineConfig({
  root: fileURLToPath(new URL('../../..', import.meta.url)),
  test: {
    include: ['test/browser/pictures/take-pictures.ts'],
    globalSetup: ['test/support/global-setup.ts', 'test/browser/support/global-setup.ts'],
    testTimeout: HALF_AN_HOUR,
    hookTimeout: HALF_AN_HOUR,
  },
});
