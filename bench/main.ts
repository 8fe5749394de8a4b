import { fork } from 'node:child_process';
import { writeFile } from 'node:fs/promises';
import { availableParallelism, cpus } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Command } from 'commander';
import type { Figure } from './report/figure.ts';
import { goalsOf, tableOf } from './report/table.ts';
import { SECTIONS, type Section } from './sections.ts';

type Options = { readonly only?: string; readonly quick?: true; readonly json?: string };

const options = new Command('bench')
  .description('Measures Duban on this machine and prints a table of ratios with their ranges.')
  .option('--only <parts>', `some parts only: ${SECTIONS.map(({ name }) => name).join(',')}`)
  .option('--quick', 'small counts, to see that everything works')
  .option('--json <file>', 'the figures as JSON as well')
  .parse()
  .opts<Options>();

const wanted = options.only?.split(',');
const unknown = wanted?.find((word) => !SECTIONS.some(({ name }) => name === word));
if (unknown !== undefined) {
  process.stderr.write(`no part ${unknown}\n`);
  process.exit(2);
}

const start = performance.now();
const results: { part: string; figures: readonly Figure[] }[] = [];
process.stdout.write(
  `Node ${process.versions.node}, ${availableParallelism()} × ${cpus()[0]?.model ?? 'unknown processor'}, ${new Date().toISOString()}\n`,
);
for (const section of SECTIONS.filter(({ name }) => wanted?.includes(name) ?? true)) {
  const figures = await measured(section);
  if (figures) results.push({ part: section.name, figures });
  else process.exitCode = 1;
  process.stdout.write(`\n${figures ? tableOf(section.title, figures) : `${section.title}: failed`}\n`);
}
process.stdout.write(`\n${goalsOf(results.flatMap(({ figures }) => figures))}\n`);
process.stderr.write(`${((performance.now() - start) / 1000).toFixed(0)} s in all\n`);
if (options.json !== undefined) await writeFile(options.json, `${JSON.stringify(results, undefined, 2)}\n`);

/** The figures of a part, or nothing when its process failed; the other parts go on. */
function measured({ name }: Section): Promise<readonly Figure[] | undefined> {
  const suffix = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
  const program = fileURLToPath(new URL(`run-section${suffix}`, import.meta.url));
  const child = fork(program, [name, options.quick ? 'quick' : 'full'], {
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 2, 2, 'ipc'],
  });
  return new Promise((resolve) => {
    let figures: readonly Figure[] | undefined;
    child.once('message', (message) => {
      figures = message as readonly Figure[];
    });
    child.once('exit', () => resolve(figures));
  });
}
