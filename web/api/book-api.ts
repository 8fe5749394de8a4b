import { Hono } from 'hono';
import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { checked } from '../../client/gateway/invalid-input.ts';
import { unmet } from '../../domain/proposal/unmet.ts';
import { BOOKS } from '../../domain/yearbook/book.ts';
import { scoreQuery } from '../scores/score-query.ts';
import type { WebPorts } from '../web-ports.ts';
import { apiActor } from './api-actor.ts';
import { API_WORDS } from './api-words.ts';
import { jsonBody } from './json-body.ts';

const book = z.enum(BOOKS);

const ask = z.strictObject({
  data: z.record(z.string(), z.unknown()),
  entryId: z.string().optional(),
  correcting: z
    .strictObject({ revision: z.int(), reason: z.string(), voided: z.boolean().default(false) })
    .optional(),
});

/**
 * The books and what is read out of all cases: `GET /year-log?year=2020`, `/member-talks`, `/outside-parties`, `/silent`,
 * `/proposals/:number/similar`; `POST /books/:book` writes an entry, or with `correcting` another revision of one.
 */
export function bookApi({ office, register, gateway }: WebPorts): Hono {
  const { yearbook } = gateway;
  return new Hono()
    .get('/year-log', async (c) => {
      const { year } = checked(scoreQuery, c.req.query());
      return c.json(await yearbook.yearLog(year));
    })
    .get('/member-talks', async (c) =>
      c.json(await yearbook.memberTalks(apiActor(c, await register.people(office)))),
    )
    .get('/outside-parties', async (c) =>
      c.json(await yearbook.outsideParties(apiActor(c, await register.people(office)))),
    )
    .get('/silent', async (c) => c.json(await yearbook.silentCases()))
    .get('/proposals/:number/similar', async (c) => {
      const number = c.req.param('number');
      const similar = await yearbook.similarCases(number);
      return similar
        ? c.json(similar)
        : c.json({ error: { message: unmet('caseUnknown', { number }).message } }, 404);
    })
    .post('/books/:book', async (c) => {
      const named = book.safeParse(c.req.param('book'));
      if (!named.success) return c.json({ error: { message: API_WORDS.noPath } }, 404);
      const actor = apiActor(c, await register.people(office));
      const { data, entryId = randomUUID(), correcting } = checked(ask, await jsonBody(c));
      const answer = await yearbook.write({
        book: named.data,
        data,
        actor,
        entryId,
        ...(correcting ? { correcting } : {}),
      });
      return answer.answer === 'refused' ? c.json({ refused: answer.refused }, 409) : c.json(answer);
    });
}
