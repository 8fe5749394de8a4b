import { issueName } from '../../domain/monthly/issue-name.ts';
import { Hono } from 'hono';
import { z } from 'zod';
import { checked } from '../../client/gateway/invalid-input.ts';
import type { MonthLine } from '../../client/gateway/monthly-answers.ts';
import { monthField } from '../../client/gateway/monthly-input.ts';
import { compilationPaper } from '../../domain/monthly/compilation-paper.ts';
import type { ReleasedCompilation } from '../../domain/monthly/compilation.ts';
import { lineState } from '../monthly/line-state.ts';
import { MONTHLY_PAGE } from '../monthly/monthly-words.ts';
import type { WebPorts } from '../web-ports.ts';
import { apiActor } from './api-actor.ts';
import { jsonBody } from './json-body.ts';

const monthIn = z.object({ month: monthField });
const release = z.strictObject({
  seen: z.int().positive(),
  issueId: z.string().optional(),
  reason: z.string().optional(),
});
const edit = z.strictObject({ seen: z.int().positive(), texts: z.record(z.string(), z.string()) });

/** `GET /monthly`, `GET /monthly/:month`, and `POST /monthly/:month/draft|edit|release`. */
export function monthlyApi({ office, bureauName, register, gateway: { monthly } }: WebPorts): Hono {
  return new Hono()
    .get('/monthly', async (c) => {
      const months = await monthly.months();
      return c.json({ months: months.map(monthJson) });
    })
    .get('/monthly/:month', async (c) => {
      const { month } = checked(monthIn, c.req.param());
      const shown = await monthly.month(month);
      if (!shown) return c.json({ error: { message: MONTHLY_PAGE.unknown } }, 404);
      const { current, released } = shown;
      const laidOut = {
        year: released?.year ?? Number(month.slice(0, 4)),
        issueNo: released?.issueNo ?? 0,
        bureauName,
        on: released?.releasedOn ?? monthly.asOf(),
      };
      return c.json({
        ...monthJson({ ...shown, drafted: current !== undefined }),
        complete: shown.complete,
        lines: shown.round.lines.map((line) => ({ ...line, sentence: lineState(line) })),
        revision: current?.revision ?? null,
        compilation: current ? compilationPaper(current, laidOut) : null,
      });
    })
    .post('/monthly/:month/draft', async (c) => {
      const actor = apiActor(c, await register.people(office));
      const answer = await monthly.draft({ ...checked(monthIn, c.req.param()), actor });
      return answer.answer === 'refused'
        ? c.json({ refused: answer.refused }, 409)
        : c.json({ revision: answer.revision });
    })
    .post('/monthly/:month/edit', async (c) => {
      const actor = apiActor(c, await register.people(office));
      const asked = checked(edit, await jsonBody(c));
      const answer = await monthly.edit({ ...checked(monthIn, c.req.param()), ...asked, actor });
      return answer.answer === 'refused'
        ? c.json({ refused: answer.refused }, 409)
        : c.json({ revision: answer.revision });
    })
    .post('/monthly/:month/release', async (c) => {
      const actor = apiActor(c, await register.people(office));
      const { seen, issueId, reason } = checked(release, await jsonBody(c));
      const answer = await monthly.release({
        ...checked(monthIn, c.req.param()),
        actor,
        seen,
        ...(issueId === undefined ? {} : { issueId }),
        ...(reason === undefined ? {} : { reason }),
      });
      return answer.answer === 'refused'
        ? c.json({ refused: answer.refused }, 409)
        : c.json({ released: releasedJson(answer.released) });
    });
}

function monthJson({ round, days, drafted, released }: MonthLine) {
  const { month, due, received, missing } = round;
  return {
    month,
    due,
    received,
    missing,
    ...days,
    drafted,
    released: released ? releasedJson(released) : null,
  };
}

function releasedJson(released: ReleasedCompilation) {
  return { ...released, issue: issueName(released) };
}
