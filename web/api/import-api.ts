import { Hono } from 'hono';
import type { AssignmentAdvice } from '../../domain/advice/assignment-advice.ts';
import { FIRST_IMPORTER, importerOf } from '../../domain/office/rights.ts';
import type { Labels } from '../../domain/wording/labels.ts';
import { adviceReasons } from '../../domain/wording/advice.ts';
import type { WebPorts } from '../web-ports.ts';
import { apiActor, namesActor } from './api-actor.ts';
import { IMPORT } from '../import/import-words.ts';

/**
 * `POST /import?dryRun=1` with the workbook as body: what an import does, or would do and which division
 * is advised for each new proposal. Who names nobody acts as the
 * one who set the office up: the service's token is his.
 */
export function importApi({ office, register, gateway }: WebPorts): Hono {
  return new Hono().post('/import', async (c) => {
    const people = (await register.people(office)).filter((person) => person.active);
    const importer = namesActor(c) ? importerOf(apiActor(c, people), people) : FIRST_IMPORTER;
    if (!importer) return c.json({ error: { message: IMPORT.notAllowed } }, 403);
    const bytes = new Uint8Array(await c.req.arrayBuffer());
    const answer = await gateway.importWorkbook(bytes, importer, c.req.query('dryRun') === '1');
    const labels = await gateway.policy();
    return c.json({
      applied: answer.applied,
      new: answer.new.length,
      changed: answer.changed.length,
      unchanged: answer.unchanged.length,
      refused: answer.refused.map(({ sheet, row, column, message }) => ({ sheet, row, column, message })),
      notes: answer.notes,
      ...(answer.advice ? { advice: answer.advice.map((each) => adviceJson(each, labels)) } : {}),
    });
  });
}

function adviceJson(advice: AssignmentAdvice, labels: Labels) {
  const { number, by, named, differs, divisions } = advice;
  return {
    number,
    by,
    ...(named === undefined ? {} : { named }),
    differs,
    divisions: divisions.map((each) => ({
      division: each.division,
      score: each.score,
      reasons: adviceReasons(each, advice, labels),
    })),
  };
}
