import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { quietRuntime } from '../worker/quiet-runtime.ts';
import { SECTIONS } from './sections.ts';
import { FULL, QUICK } from './sitting.ts';

// One part of the bench in a process of its own: `node run-section.js <part> full|quick`. Figures go to the parent.
const [part = '', sizes] = process.argv.slice(2);
const section = SECTIONS.find(({ name }) => name === part);
if (!section || !process.send) throw new Error(`no part ${part}, or nobody to tell`);

for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => process.exit(130));
process.once('disconnect', () => process.exit(130));
const folder = mkdtempSync(join(tmpdir(), 'duban-bench-'));
process.once('exit', () => rmSync(folder, { recursive: true, force: true }));

quietRuntime();
const figures = await section.measure({
  sizes: sizes === 'quick' ? QUICK : FULL,
  folder,
  say: (line) => process.stderr.write(`${line}\n`),
});
process.send(figures, () => process.exit());
