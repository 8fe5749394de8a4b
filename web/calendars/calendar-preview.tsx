import type { CalendarEffect } from '../../client/gateway/calendar-effect.ts';
import { fill } from '../../domain/wording/fill.ts';
import type { PreviewedCase } from '../../domain/proposal/calendar-preview.ts';
import { casePath } from '../case/case-path.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { CALENDAR_PAGE } from './calendar-words.ts';

/** Cases that are shown one by one. */
const MOST_SHOWN = 100;

type PreviewProps = {
  readonly frame: Frame;
  readonly effect: CalendarEffect;
  readonly token: string | undefined;
};

/** What would move, for which cases, with the box to tick and the button that does it. */
export function CalendarPreview({ frame, effect, token }: PreviewProps) {
  const { list, workdays, preview } = effect;
  const { open, concerned } = preview;
  const moving = concerned.filter(({ moves }) => moves.length > 0).length;
  const more = concerned.length - MOST_SHOWN;
  return (
    <>
      <p class="lead">{CALENDAR_PAGE.previewLead}</p>
      {list ? (
        <p>
          <Given text={fill(CALENDAR_PAGE.year, { paper: list.paper, year: list.year, n: workdays ?? 0 })} />
        </p>
      ) : null}
      <p>{fill(CALENDAR_PAGE.counts, { open, concerned: concerned.length, moving })}</p>
      <form class="confirm" method="post" action="/calendars/confirm">
        <TokenField frame={frame} />
        {token === undefined ? null : <input type="hidden" name="token" value={token} />}
        <p>
          <label>
            <input type="checkbox" name="sure" value="yes" required />{' '}
            {list ? CALENDAR_PAGE.sure : CALENDAR_PAGE.sureReplan}
          </label>
        </p>
        <p class="buttons">
          <button class="main" type="submit">
            {CALENDAR_PAGE.confirm}
          </button>
          <a href="/calendars">{CALENDAR_PAGE.cancel}</a>
        </p>
      </form>
      {concerned.length > 0 ? (
        <>
          <h2>{CALENDAR_PAGE.casesTitle}</h2>
          <DataTable caption={CALENDAR_PAGE.casesTitle} columns={CALENDAR_PAGE.caseColumns}>
            {concerned.slice(0, MOST_SHOWN).map((each) => (
              <CaseRow shown={each} />
            ))}
          </DataTable>
          {more > 0 ? <p>{fill(CALENDAR_PAGE.more, { n: more })}</p> : null}
        </>
      ) : null}
    </>
  );
}

function CaseRow({ shown }: { readonly shown: PreviewedCase }) {
  const { number, title, dueOn, moves, firm, shortWorkdays } = shown;
  return (
    <tr>
      <td class="number">
        <a href={casePath(number)}>
          <Given text={number} />
        </a>
      </td>
      <td>
        <Given text={title} />
      </td>
      <td class="date">{dateText(dueOn)}</td>
      <td class="small">
        {moves.map(({ step, from, to }) => (
          <div>{fill(CALENDAR_PAGE.moved, { step, from: dateText(from), to: dateText(to) })}</div>
        ))}
        {shortWorkdays === undefined ? null : (
          <strong>{fill(CALENDAR_PAGE.short, { n: shortWorkdays })}</strong>
        )}
      </td>
      <td class="small">{firm.length > 0 ? firm.join(SHARED.listJoin) : SHARED.nothing}</td>
    </tr>
  );
}
