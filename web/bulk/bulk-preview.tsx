import { tallyOf, type BulkAnswer } from '../../client/gateway/bulk-answers.ts';
import { fill } from '../../domain/wording/fill.ts';
import { DataTable } from '../layout/data-table.tsx';
import { SHARED } from '../layout/frame-words.ts';
import { NoticeBox } from '../layout/notice-box.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import type { BulkEntries } from './bulk-entries.ts';
import { BULK } from './bulk-words.ts';
import { KeptEntries } from './kept-entries.tsx';
import { OutcomeRow } from './outcome-row.tsx';

/** What a bulk act would come to, case by case; those that it can be done on are chosen and can be left out. */
export function BulkPreview(props: {
  readonly frame: Frame;
  readonly entries: BulkEntries;
  readonly answer: BulkAnswer;
  readonly titles: ReadonlyMap<string, string>;
}) {
  const { frame, entries, answer, titles } = props;
  const { bulkId, lines } = answer;
  const possible = lines.some((line) => line.answer === 'allowed');
  return (
    <>
      <NoticeBox tone="note">
        {fill(BULK.previewLead, { tally: tallyOf(lines).join(SHARED.listJoin) })}
      </NoticeBox>
      <form method="post" action="/bulk/run">
        <TokenField frame={frame} />
        <input type="hidden" name="bulkId" value={bulkId} />
        <KeptEntries entries={entries} />
        <DataTable caption={BULK.casesTitle} columns={[BULK.column, ...BULK.outcomeColumns]} class="list">
          {lines.map((line) => (
            <OutcomeRow line={line} title={titles.get(line.number) ?? ''} withBox />
          ))}
        </DataTable>
        {possible ? (
          <p class="buttons">
            <button class="main" type="submit">
              {BULK.go}
            </button>
          </p>
        ) : (
          <p>{BULK.nothing}</p>
        )}
      </form>
      <form method="post" action="/bulk">
        <TokenField frame={frame} />
        <input type="hidden" name="scope" value="chosen" />
        <input type="hidden" name="again" value="yes" />
        <KeptEntries entries={entries} />
        {entries.numbers.map((number) => (
          <input type="hidden" name="case" value={number} />
        ))}
        <p class="buttons">
          <button type="submit">{BULK.back}</button>
          <a href="/">{BULK.toList}</a>
        </p>
      </form>
    </>
  );
}
