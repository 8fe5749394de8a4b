import { tallyOf, UNSETTLED, type BulkAnswer } from '../../client/gateway/bulk-answers.ts';
import { fill } from '../../domain/wording/fill.ts';
import { SHARED } from '../layout/frame-words.ts';
import { NoticeBox } from '../layout/notice-box.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import type { BulkEntries } from './bulk-entries.ts';
import { BULK } from './bulk-words.ts';
import { KeptEntries } from './kept-entries.tsx';

/** What stands below the last row: how many of each, and what is left to be told once more. */
export function BulkResults(props: {
  readonly frame: Frame;
  readonly entries: BulkEntries;
  readonly answer: BulkAnswer;
}) {
  const { frame, entries, answer } = props;
  const { bulkId, lines } = answer;
  const unsettled = lines.filter((line) => UNSETTLED.includes(line.answer));
  const tally = tallyOf(lines).join(SHARED.listJoin);
  return (
    <>
      <NoticeBox tone={unsettled.length > 0 ? 'note' : 'done'} title={BULK.doneTitle}>
        <p>{fill(BULK.done, { n: lines.length, tally })}</p>
      </NoticeBox>
      {unsettled.length > 0 ? (
        <NoticeBox tone="stop" title={fill(BULK.repeatTitle, { n: unsettled.length })}>
          <p>{BULK.repeat}</p>
          <form method="post" action="/bulk/run">
            <TokenField frame={frame} />
            <input type="hidden" name="bulkId" value={bulkId} />
            <KeptEntries entries={entries} />
            {unsettled.map(({ number }) => (
              <input type="hidden" name="case" value={number} />
            ))}
            <button class="main" type="submit">
              {BULK.repeatButton}
            </button>
          </form>
        </NoticeBox>
      ) : null}
      <p>
        <a href="/">{BULK.toList}</a>
      </p>
    </>
  );
}
