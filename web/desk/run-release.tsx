import type { Context } from 'hono';
import type { ReleaseLine } from '../../client/gateway/releases.ts';
import type { ReleaseAsk } from '../../client/gateway/release-ask.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { RELEASED } from '../../domain/wording/suggestions.ts';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { growingTable } from '../layout/growing-table.ts';
import { NoticeBox } from '../layout/notice-box.tsx';
import { streamPage } from '../layout/stream-page.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import type { DeskEntries } from './desk-entries.ts';
import { DESK } from './desk-words.ts';
import { KeptRelease } from './kept-release.tsx';

/** Issues what was released while the page grows by a row for each notice; the sums stand below the last one. */
export function runRelease(
  c: Context<WebEnv>,
  { gateway, log }: WebPorts,
  ask: ReleaseAsk,
  entries: DeskEntries,
): Promise<Response> {
  const [begins, ends] = growingTable(DESK.runTitle, RELEASED.columns);
  return streamPage(c, DESK.runTitle, async (write) => {
    await write(<p class="lead">{DESK.running}</p>);
    await write(begins);
    let written = Promise.resolve();
    const lines = await gateway.desk.release(ask, (line) => {
      if (line.answer === 'down')
        log.error({ cases: line.cases, reason: line.reason }, 'a notice could not be issued');
      written = written.then(() => write(<ResultRow line={line} />));
    });
    await written;
    await write(ends);
    await write(<Sums c={c} lines={lines} entries={entries} />);
  });
}

function ResultRow({ line }: { readonly line: ReleaseLine }) {
  const { kind, division, cases, answer } = line;
  return (
    <tr class={`outcome-${answer}`}>
      <td>{NOTICES[kind].name}</td>
      <td>
        <Given text={division} />
      </td>
      <td>{cases.join(SHARED.listJoin)}</td>
      <td>{RELEASED.answers[answer]}</td>
      <td>
        <Given text={reasonsOf(line)} />
      </td>
    </tr>
  );
}

function reasonsOf(line: ReleaseLine): string {
  switch (line.answer) {
    case 'issued':
      return line.docNumber;
    case 'refused':
      return line.refused.unmet.map(({ message }) => message).join(SHARED.listJoin);
    case 'down':
      return DESK.repeat;
  }
}

function Sums(props: {
  readonly c: Context<WebEnv>;
  readonly lines: readonly ReleaseLine[];
  readonly entries: DeskEntries;
}) {
  const { c, lines, entries } = props;
  const count = (wanted: ReleaseLine['answer']) => lines.filter(({ answer }) => answer === wanted).length;
  const down = count('down');
  const sums = { n: lines.length, issued: count('issued'), refused: count('refused'), down };
  return (
    <>
      <NoticeBox tone={down > 0 ? 'note' : 'done'}>{fill(DESK.done, sums)}</NoticeBox>
      {down > 0 ? (
        <NoticeBox tone="stop" title={DESK.repeatTitle}>
          <p>{DESK.repeat}</p>
          <form method="post" action="/desk/release">
            <TokenField frame={c.var.frame} />
            <KeptRelease {...entries} />
            <input type="hidden" name="topic" value={entries.topic} />
            <input type="hidden" name="reason" value={entries.reason} />
            <input type="hidden" name="advice" value={entries.advice} />
            <button class="main" type="submit">
              {DESK.repeatButton}
            </button>
          </form>
        </NoticeBox>
      ) : null}
      <p>
        <a href="/desk">{DESK.back}</a>
      </p>
    </>
  );
}
