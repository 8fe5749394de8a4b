import { createHash, randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../domain/office/person.ts';
import { isBulkAct, MOST_IN_BULK, ownFieldsOf, type BulkActType } from '../../domain/proposal/bulk-acts.ts';
import { fill } from '../../domain/wording/fill.ts';
import { INPUTS } from '../../domain/wording/inputs.ts';
import { checked, InvalidInput } from './invalid-input.ts';

/** One case of a bulk act, with the data that it has of its own. */
export type BulkCase = { readonly number: string; readonly data?: Readonly<Record<string, unknown>> };

/** A bulk act as it comes in: the data is untrusted, `actor` comes from the session. */
export type BulkRequest = {
  readonly type: string;
  readonly cases: readonly BulkCase[];
  /** What is the same for all cases. */
  readonly data: Readonly<Record<string, unknown>>;
  readonly actor: Actor;
  /** Repeating the same id repeats the answers and does nothing twice. */
  readonly bulkId?: string;
};

export type BulkAsk = BulkRequest & { readonly type: BulkActType; readonly bulkId: string };

const schema = z.looseObject({
  cases: z
    .array(z.looseObject({ number: z.string().min(1).max(40) }))
    .min(1)
    .max(MOST_IN_BULK),
  bulkId: z.string().regex(/^[A-Za-z0-9._:-]{1,64}$/, INPUTS.badBulkId),
});

/**
 * What was asked, its cases each once and with nothing of their own but what the act has of each; throws
 * `InvalidInput` otherwise, and nothing has happened then.
 */
export function checkedBulkAsk(request: BulkRequest): BulkAsk {
  const { type, bulkId = randomUUID(), cases } = request;
  if (!isBulkAct(type)) throw new InvalidInput([{ field: 'act', message: INPUTS.notInBulk }]);
  checked(schema, { cases, bulkId });
  const own = ownFieldsOf(type);
  const seen = new Set<string>();
  for (const { number, data = {} } of cases) {
    if (seen.has(number))
      throw new InvalidInput([{ field: 'cases', message: fill(INPUTS.caseTwice, { number }) }]);
    seen.add(number);
    const foreign = Object.keys(data).filter((field) => !own.includes(field));
    if (foreign.length > 0) {
      const names = foreign.map((name) => `“${name}”`).join('、');
      throw new InvalidInput([{ field: 'cases', message: fill(INPUTS.unknownFields, { names }) }]);
    }
  }
  return { ...request, type, bulkId };
}

/** The id of the command to one case; a case's number may hold signs that an id may not. */
export function bulkCommandId(bulkId: string, number: string): string {
  return `${bulkId}:${createHash('sha256').update(number).digest('base64url').slice(0, 22)}`;
}
