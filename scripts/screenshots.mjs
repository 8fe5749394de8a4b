/** `npm run screenshots`: brings an invented office to a morning in May 2020 and takes the pictures in docs/pictures. */
import { spawnSync } from 'node:child_process';
import { setUp } from './setup.mjs';

await setUp({ build: false });
const { status } = spawnSync(
  process.execPath,
  ['node_modules/vitest/vitest.mjs', 'run', '--config', 'test/browser/pictures/vitest.config.ts'],
  { stdio: 'inherit' },
);
process.exitCode = status ?? 1;
