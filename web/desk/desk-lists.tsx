import { holdsRight } from '../../domain/office/rights.ts';
import type { Suggestion } from '../../domain/notice/suggestions.ts';
import { fill } from '../../domain/wording/fill.ts';
import { Given } from '../layout/given.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { DESK } from './desk-words.ts';
import { SuggestionTable } from './suggestion-table.tsx';

/** 建议催办 by division, and 建议专报; one form for those who may release them. */
export function DeskLists({
  frame,
  lines,
}: {
  readonly frame: Frame;
  readonly lines: readonly Suggestion[];
}) {
  const mayRelease = holdsRight('issueNotices', frame.actor);
  const urge = lines.filter(({ kind }) => kind === 'urge');
  const reports = lines.filter(({ kind }) => kind === 'headReport');
  const divisions = [...new Set(urge.map(({ division }) => division ?? DESK.undivided))];
  const lists = (
    <>
      <h2>{fill(DESK.urgeTitle, { n: urge.length })}</h2>
      {urge.length === 0 ? <p>{DESK.noUrge}</p> : null}
      {divisions.map((name) => (
        <>
          <h3>
            <Given text={name} />
          </h3>
          <SuggestionTable
            caption={name}
            lines={urge.filter(({ division = DESK.undivided }) => division === name)}
            mayRelease={mayRelease}
          />
        </>
      ))}
      <h2>{fill(DESK.reportTitle, { n: reports.length })}</h2>
      {reports.length === 0 ? (
        <p>{DESK.noReport}</p>
      ) : (
        <SuggestionTable
          caption={fill(DESK.reportTitle, { n: reports.length })}
          lines={reports}
          mayRelease={mayRelease}
        />
      )}
    </>
  );
  if (!mayRelease) return lists;
  return (
    <form method="post" action="/desk/preview">
      <TokenField frame={frame} />
      {lists}
      {lines.some(({ against }) => against.length === 0) ? (
        <p class="buttons">
          <button class="main" type="submit">
            {DESK.preview}
          </button>
        </p>
      ) : null}
    </form>
  );
}
