import type { Suggestion } from '../../domain/notice/suggestions.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { actPath, casePath } from '../case/case-path.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { Given } from '../layout/given.tsx';
import { DESK } from './desk-words.ts';

/** Suggestions of one kind, a row a case; with boxes and buttons for whoever may release them. */
export function SuggestionTable(props: {
  readonly caption: string;
  readonly lines: readonly Suggestion[];
  readonly mayRelease: boolean;
}) {
  const { caption, lines, mayRelease } = props;
  const columns = mayRelease ? DESK.columns : DESK.columns.slice(0, -1);
  return (
    <DataTable caption={caption} columns={columns} class="list">
      {lines.map((line) => (
        <SuggestionRow line={line} mayRelease={mayRelease} />
      ))}
    </DataTable>
  );
}

function SuggestionRow({ line, mayRelease }: { readonly line: Suggestion; readonly mayRelease: boolean }) {
  const { kind, number, title, officer, leader, work, notices, against } = line;
  const possible = against.length === 0;
  return (
    <tr>
      <td class="title">
        {mayRelease && possible ? (
          <input
            type="checkbox"
            name={kind}
            value={number}
            aria-label={fill(DESK.pick, { number, kind: NOTICES[kind].name })}
          />
        ) : null}{' '}
        <a href={casePath(number)}>{number}</a> <Given text={title} />
        {officer ? <p class="hint">{fill(DESK.officer, { name: officer })}</p> : null}
        {leader ? <p class="hint">{fill(DESK.leader, { name: leader })}</p> : null}
      </td>
      <td>
        {work.map(({ title: step, dueOn, overdueWorkdays: n }) => (
          <p>
            <Given
              text={fill(DESK.work, {
                step,
                dueOn: dateText(dueOn),
                late: n > 0 ? fill(DESK.late, { n }) : '',
              })}
            />
          </p>
        ))}
      </td>
      <td>
        {work.map(({ reason, since }) => (
          <p>
            <Given text={fill(DESK.since, { reason, since: dateText(since) })} />
          </p>
        ))}
      </td>
      <td>
        {notices.length === 0
          ? DESK.none
          : notices.map(({ docNumber, issuedOn }) => (
              <p>
                {docNumber} {dateText(issuedOn)}
              </p>
            ))}
      </td>
      <td>
        {possible
          ? DESK.may
          : against.map(({ message }) => (
              <p>
                <Given text={message} />
              </p>
            ))}
      </td>
      {mayRelease ? (
        <td>
          {possible ? (
            <button type="submit" name="only" value={`${kind}/${number}`}>
              {DESK.one[kind]}
            </button>
          ) : null}{' '}
          {kind === 'urge' ? <a href={actPath(number, 'declineUrge')}>{DESK.decline}</a> : null}
        </td>
      ) : null}
    </tr>
  );
}
