import type { Context } from 'hono';
import type { BulkAnswer, BulkLine } from '../../client/gateway/bulk-answers.ts';
import type { BulkAsk } from '../../client/gateway/bulk-ask.ts';
import { fill } from '../../domain/wording/fill.ts';
import { growingTable } from '../layout/growing-table.ts';
import { streamPage } from '../layout/stream-page.tsx';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import type { BulkEntries } from './bulk-entries.ts';
import { BulkResults } from './bulk-results.tsx';
import { BULK } from './bulk-words.ts';
import { OutcomeRow } from './outcome-row.tsx';

type Run = {
  readonly ask: BulkAsk;
  readonly entries: BulkEntries;
  readonly title: string;
  readonly titles: ReadonlyMap<string, string>;
};

/** Carries a bulk act out while the page grows by a row for each case; the sums stand below the last one. */
export function runBulk(c: Context<WebEnv>, ports: WebPorts, run: Run): Promise<Response> {
  const { ask, entries, title, titles } = run;
  const [begins, ends] = growingTable(title, BULK.outcomeColumns);
  return streamPage(c, title, async (write) => {
    await write(<p class="lead">{fill(BULK.running, { n: ask.cases.length })}</p>);
    await write(begins);
    let written = Promise.resolve();
    const answer = await carriedOut(ports, ask, (line) => {
      const row = <OutcomeRow line={line} title={titles.get(line.number) ?? ''} withBox={false} />;
      written = written.then(() => write(row));
    });
    await written;
    await write(ends);
    await write(<BulkResults frame={c.var.frame} entries={entries} answer={answer} />);
  });
}

/** Where the office itself does not answer, no case is known to have been told, and each says so. */
async function carriedOut(
  { gateway, log }: WebPorts,
  ask: BulkAsk,
  onLine: (line: BulkLine) => void,
): Promise<BulkAnswer> {
  const heard: BulkLine[] = [];
  const hear = (line: BulkLine) => {
    heard.push(line);
    if (line.answer === 'down')
      log.error({ number: line.number, reason: line.reason }, 'an act of a bulk could not be sent');
    onLine(line);
  };
  try {
    return await gateway.actInBulk(ask, hear);
  } catch (error) {
    for (const { number } of ask.cases.slice(heard.length))
      hear({ number, answer: 'down', reason: String(error) });
    return { bulkId: ask.bulkId, lines: heard };
  }
}
