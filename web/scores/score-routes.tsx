import { Hono } from 'hono';
import { checked } from '../../client/gateway/invalid-input.ts';
import { formatChineseDate } from '../../domain/calendar/chinese-dates.ts';
import { ADVICE_FIGURES } from '../../domain/wording/advice.ts';
import { fill } from '../../domain/wording/fill.ts';
import { SCORES } from '../../domain/wording/scores.ts';
import { showPage } from '../layout/show-page.tsx';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { AdviceTables } from './advice-tables.tsx';
import { PerformanceTable } from './performance-table.tsx';
import { QualityTables } from './quality-tables.tsx';
import { scoreQuery } from './score-query.ts';
import { SCORE_PAGE } from './score-words.ts';

/** Both sheets of a handling year (pack §9), with the cases behind every figure. */
export function scoreRoutes({ gateway }: WebPorts): Hono<WebEnv> {
  return new Hono<WebEnv>().get('/scores', async (c) => {
    const { year } = checked(scoreQuery, c.req.query());
    const { handlingYear, years, asOf, rule, labels, quality, performance } = await gateway.scores(year);
    const words = { labels, rule };
    const others = years.filter((each) => each !== handlingYear);
    const content = (
      <>
        <p class="as-of">
          {fill(SCORE_PAGE.asOf, { year: handlingYear, today: formatChineseDate(asOf) })}
          {others.map((each) => (
            <a href={`/scores?year=${each}`}>{fill(SCORE_PAGE.otherYear, { year: each })}</a>
          ))}
        </p>
        <h2>{SCORES.performance}</h2>
        <p class="lead">{SCORES.performanceNote}</p>
        <PerformanceTable sheet={performance} words={words} />
        <h2>{SCORES.quality}</h2>
        <p class="lead">{SCORE_PAGE.qualityLead}</p>
        <QualityTables sheet={quality} />
        <h2>{ADVICE_FIGURES.title}</h2>
        <AdviceTables figures={await gateway.adviceFigures(handlingYear)} year={handlingYear} />
      </>
    );
    return showPage(c, SCORE_PAGE.title, content);
  });
}
