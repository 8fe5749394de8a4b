import { Hono } from 'hono';
import { z } from 'zod';
import { reasonsOf, type BulkLine } from '../../client/gateway/bulk-answers.ts';
import { checked } from '../../client/gateway/invalid-input.ts';
import { MOST_IN_BULK } from '../../domain/proposal/bulk-acts.ts';
import { BULK_OUTCOMES } from '../../domain/wording/bulk.ts';
import { openNumbers } from '../bulk/open-numbers.ts';
import { listFilters } from '../list/list-filters.ts';
import type { WebPorts } from '../web-ports.ts';
import { apiActor } from './api-actor.ts';
import { API_WORDS } from './api-words.ts';
import { jsonBody } from './json-body.ts';

const number = z.string().min(1).max(40);

const body = z
  .strictObject({
    act: z.string(),
    data: z.record(z.string(), z.unknown()).default({}),
    cases: z
      .array(
        z.union([
          number.transform((named) => ({ number: named })),
          z.strictObject({ number, data: z.record(z.string(), z.unknown()).exactOptional() }),
        ]),
      )
      .max(MOST_IN_BULK)
      .optional(),
    filter: z.strictObject(listFilters.shape).optional(),
    bulkId: z.string().optional(),
    preview: z.boolean().default(false),
  })
  .refine(({ cases, filter }) => (cases === undefined) !== (filter === undefined), API_WORDS.casesOrFilter);

/**
 * `POST /acts/bulk`: one act on the cases named, or on the open ones that pass a filter; with `preview` only what it
 * would come to. A line for each case, in the order asked; `bulkId` makes repeating the whole harmless.
 */
export function bulkApi({ office, register, gateway }: WebPorts): Hono {
  return new Hono().post('/acts/bulk', async (c) => {
    const actor = apiActor(c, await register.people(office));
    const { act, data, cases, filter, bulkId, preview } = checked(body, await jsonBody(c));
    const chosen = cases ?? (filter ? openNumbers(await gateway.list(), filter) : []).map(asCase);
    const request = {
      type: act,
      data,
      cases: chosen,
      actor,
      ...(bulkId === undefined ? {} : { bulkId }),
    };
    const answer = await (preview ? gateway.previewInBulk(request) : gateway.actInBulk(request));
    return c.json({ bulkId: answer.bulkId, preview, cases: answer.lines.map(lineJson) });
  });
}

function asCase(named: string) {
  return { number: named };
}

function lineJson(line: BulkLine) {
  const { number: named, answer } = line;
  return {
    number: named,
    answer,
    answerName: BULK_OUTCOMES[answer],
    reasons: reasonsOf(line),
    ...(line.answer === 'refused' ? { refused: line.refused } : {}),
    ...(line.answer === 'accepted' ? { accepted: line.accepted } : {}),
  };
}
