import { Hono } from 'hono';
import { checked } from '../../client/gateway/invalid-input.ts';
import { formatChineseDate } from '../../domain/calendar/chinese-dates.ts';
import type { YearReport } from '../../domain/report/year-report.ts';
import { DEPARTURE_NAMES, DEPARTURES } from '../../domain/wording/departures.ts';
import { figureLines } from '../../domain/wording/figures.ts';
import { fill } from '../../domain/wording/fill.ts';
import { DataTable } from '../layout/data-table.tsx';
import { showPage } from '../layout/show-page.tsx';
import { scoreQuery } from '../scores/score-query.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { DepartureTable } from './departure-table.tsx';
import { YEAR_PAGE } from './year-words.ts';

/** The figures of a handling year (pack §8), and its exceptions, corrections and late entries case by case. */
export function yearRoutes({ gateway }: WebPorts): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/year', async (c) => {
    const { year } = checked(scoreQuery, c.req.query());
    return showPage(c, YEAR_PAGE.title, <Report report={await gateway.yearReport(year)} />);
  });
}

function Report({ report }: { readonly report: YearReport }) {
  const { handlingYear, years, asOf, labels, figures, departures } = report;
  return (
    <>
      <p class="as-of">
        {fill(YEAR_PAGE.asOf, { year: handlingYear, today: formatChineseDate(asOf) })}
        {years
          .filter((each) => each !== handlingYear)
          .map((each) => (
            <a href={`/year?year=${each}`}>{fill(YEAR_PAGE.otherYear, { year: each })}</a>
          ))}
      </p>
      <h2>{YEAR_PAGE.figures}</h2>
      <DataTable caption={YEAR_PAGE.figures} columns={YEAR_PAGE.figureColumns}>
        {figureLines(figures, labels).map(({ name, count }) => (
          <tr>
            <th scope="row">{name}</th>
            <td class="amount">{count}</td>
          </tr>
        ))}
      </DataTable>
      <h2>{DEPARTURES.title}</h2>
      <p class="lead">{YEAR_PAGE.lead}</p>
      {departures.map(({ kind, cases }) => (
        <>
          <h3>{fill(YEAR_PAGE.group, { name: DEPARTURE_NAMES[kind], n: cases.length })}</h3>
          <DepartureTable caption={DEPARTURE_NAMES[kind]} departures={cases} />
        </>
      ))}
    </>
  );
}
