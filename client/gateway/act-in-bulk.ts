import { inParallel } from '../in-parallel.ts';
import type { ActRequest } from './act.ts';
import type { ActAnswer } from './answers.ts';
import { bulkCommandId, type BulkAsk } from './bulk-ask.ts';
import type { BulkAnswer, BulkLine, BulkOutcome } from './bulk-answers.ts';
import { InvalidInput } from './invalid-input.ts';

/** Cases told at the same time. */
const AT_ONCE = 8;

/**
 * Tells each case of a bulk act under an id of its own, so that repeating the whole is harmless. What happens to one
 * case says nothing of another; `onLine` hears of each in the order asked, as soon as those before it are settled.
 */
export async function actInBulk(
  ask: BulkAsk,
  act: (request: ActRequest) => Promise<ActAnswer>,
  onLine: (line: BulkLine) => void = () => undefined,
): Promise<BulkAnswer> {
  const { bulkId, cases, type, data, actor } = ask;
  const settled = new Map<string, BulkLine>();
  const lines: BulkLine[] = [];
  await inParallel(AT_ONCE, cases, async ({ number, data: own }) => {
    const commandId = bulkCommandId(bulkId, number);
    const outcome = await outcomeOf(() => act({ number, type, data: { ...data, ...own }, actor, commandId }));
    settled.set(number, { number, ...outcome });
    for (let next = lineAt(lines.length); next; next = lineAt(lines.length)) {
      lines.push(next);
      onLine(next);
    }
  });
  return { bulkId, lines };

  function lineAt(place: number): BulkLine | undefined {
    const at = cases[place];
    return at && settled.get(at.number);
  }
}

/** A case that cannot be reached must not keep the others’ answers from being told. */
async function outcomeOf(send: () => Promise<ActAnswer>): Promise<BulkOutcome> {
  try {
    return await send();
  } catch (error) {
    return error instanceof InvalidInput
      ? { answer: 'invalid', issues: error.issues }
      : { answer: 'down', reason: String(error) };
  }
}
