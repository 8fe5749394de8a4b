/**
 * `npm test`: sets the checkout up, runs every test but the first start with empty caches, and closes with one line of
 * figures.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setUp } from './setup.mjs';

await setUp({ build: true });
const folder = mkdtempSync(join(tmpdir(), 'duban-test-'));
const report = join(folder, 'report.json');
const { status } = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--project=!first-start',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${report}`,
  ],
  { stdio: 'inherit' },
);
const { passed, failed } = figures(report);
rmSync(folder, { recursive: true, force: true });
process.stdout.write(`${passed} passed, ${failed} failed\n`);
process.exitCode = failed > 0 ? 1 : (status ?? 1);

/** A test that did not run counts as failed, and so does a file that could not be loaded. */
function figures(file) {
  try {
    const result = JSON.parse(readFileSync(file, 'utf8'));
    const unloaded = result.testResults.filter(
      ({ status: outcome, assertionResults }) => outcome === 'failed' && assertionResults.length === 0,
    );
    return {
      passed: result.numPassedTests,
      failed: result.numTotalTests - result.numPassedTests + unloaded.length,
    };
  } catch {
    return { passed: 0, failed: 1 };
  }
}
