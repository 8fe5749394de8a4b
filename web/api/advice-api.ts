import { Hono } from 'hono';
import { checked } from '../../client/gateway/invalid-input.ts';
import { scoreQuery } from '../scores/score-query.ts';
import type { WebPorts } from '../web-ports.ts';

/** `GET /advice?year=2020`: how far the office followed the advice on assignments, by division. */
export function adviceApi({ gateway }: WebPorts): Hono {
  return new Hono().get('/advice', async (c) => {
    const { year } = checked(scoreQuery, c.req.query());
    const { handlingYear, ...figures } = await gateway.adviceFigures(year);
    return c.json({ handlingYear: handlingYear ?? null, ...figures });
  });
}
