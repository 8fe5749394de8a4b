import type { NoticePreview, PreviewedDivision } from '../../client/gateway/preview-notice.ts';
import { fill } from '../../domain/wording/fill.ts';
import { SHARED } from '../layout/frame-words.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { Given } from '../layout/given.tsx';
import { MailText } from '../layout/mail-text.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { NOTICE_FILTER_FIELDS, NOTICE_TEXT_FIELDS, type NoticeEntries } from './notice-entries.ts';
import { NOTICE_PAGE } from './notice-words.ts';

/** Rows of a copy's table that the preview shows; the Word file has all. */
const MOST_ROWS = 20;

/** A notice before it is issued: for each division who, what, by when and in which words. */
export function NoticePreviewPage(props: {
  readonly frame: Frame;
  readonly entries: NoticeEntries;
  readonly preview: NoticePreview;
}) {
  const { frame, entries, preview } = props;
  const { cases, recipients, copies, divisions, ackDue, answerDue, attachLetter } = preview;
  const isReport = entries.kind === 'headReport';
  const lead = {
    cases,
    recipients,
    divisions: divisions.length,
    ackDue: dateText(ackDue),
    answerDue: dateText(answerDue),
  };
  return (
    <form class="act wide" method="post" action="/notices">
      <TokenField frame={frame} />
      <KeptNotice entries={entries} />
      <p class="lead">{fill(isReport ? NOTICE_PAGE.previewReport : NOTICE_PAGE.previewLead, lead)}</p>
      {copies.length > 0 ? (
        <p>
          <Given text={fill(NOTICE_PAGE.previewCopies, { names: copies.join(SHARED.listJoin) })} />
        </p>
      ) : null}
      <p class="hint">{attachLetter ? NOTICE_PAGE.attached : NOTICE_PAGE.notAttached}</p>
      <DataTable caption={NOTICE_PAGE.preview} columns={NOTICE_PAGE.previewColumns}>
        {divisions.map((division) => (
          <tr>
            <td>
              <Given text={division.name} />
            </td>
            <td>
              <Given text={division.recipients.join(SHARED.listJoin)} />
            </td>
            <td>
              <Given text={division.officers.join(SHARED.listJoin)} />
            </td>
            <td class="amount">{division.cases.length}</td>
            <td>{numbersOf(division)}</td>
            <td>
              <button
                type="submit"
                formaction="/notices/preview/letter"
                name="letterFor"
                value={division.name}
              >
                {NOTICE_PAGE.letter}
              </button>
            </td>
          </tr>
        ))}
      </DataTable>
      {divisions.map((division) => (
        <details>
          <summary>{fill(NOTICE_PAGE.textOf, { division: division.name })}</summary>
          <p>
            <strong>
              <Given text={division.subject} />
            </strong>
          </p>
          <MailText blocks={division.blocks} rows={MOST_ROWS} />
        </details>
      ))}
      <NoticeBox tone="note">
        <p>{NOTICE_PAGE.warning}</p>
      </NoticeBox>
      <p class="buttons">
        <button class="main" type="submit">
          {NOTICE_PAGE.submit}
        </button>
      </p>
    </form>
  );
}

function numbersOf({ cases }: PreviewedDivision): string {
  const [first = '', ...more] = cases;
  if (cases.length <= 8) return cases.join(SHARED.listJoin);
  return fill(NOTICE_PAGE.moreCases, {
    first: [first, ...more.slice(0, 4)].join(SHARED.listJoin),
    n: cases.length,
  });
}

/** What was entered, once more, for the step that follows. */
function KeptNotice({ entries }: { readonly entries: NoticeEntries }) {
  const { kind, topic, scope, noticeId, cases, words, filter } = entries;
  const kept = [
    ...Object.entries({ kind, topic, scope, noticeId }),
    ...NOTICE_TEXT_FIELDS.map((name) => [name, words[name]] as const),
    ...NOTICE_FILTER_FIELDS.map((name) => [name, filter[name]] as const),
    ...cases.map((number) => ['cases', number] as const),
  ];
  return (
    <>
      {kept.map(([name, value]) => (value === '' ? null : <input type="hidden" name={name} value={value} />))}
    </>
  );
}
