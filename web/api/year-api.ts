import { Hono } from 'hono';
import { checked } from '../../client/gateway/invalid-input.ts';
import type { DepartureOfCase } from '../../domain/report/year-report.ts';
import { DEPARTURE_NAMES } from '../../domain/wording/departures.ts';
import { figureLines } from '../../domain/wording/figures.ts';
import { scoreQuery } from '../scores/score-query.ts';
import type { WebPorts } from '../web-ports.ts';

/** `GET /year?year=2020`: a handling year's figures and departures, the latest unless said. */
export function yearApi({ gateway }: WebPorts): Hono {
  return new Hono().get('/year', async (c) => {
    const { year } = checked(scoreQuery, c.req.query());
    const { handlingYear, asOf, labels, figures, departures } = await gateway.yearReport(year);
    return c.json({
      handlingYear,
      asOf,
      figures: figureLines(figures, labels),
      departures: departures.map(({ kind, cases }) => ({
        kind,
        name: DEPARTURE_NAMES[kind],
        count: cases.length,
        cases: cases.map(departureJson),
      })),
    });
  });
}

function departureJson({ number, on, what, reason, proposer, approver }: DepartureOfCase) {
  return { number, on, what, reason, proposer, approver: approver ?? null };
}
