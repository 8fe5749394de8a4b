import { decide } from '../../domain/proposal/decide.ts';
import { Refusal } from '../../domain/proposal/refusal.ts';
import { inParallel } from '../in-parallel.ts';
import { bulkCommandId, type BulkAsk, type BulkCase } from './bulk-ask.ts';
import type { BulkAnswer, BulkLine, BulkOutcome } from './bulk-answers.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { InvalidInput } from './invalid-input.ts';
import { leadFactsFor } from './lead-of-case.ts';
import { parseAct, type Directory } from './parse-act.ts';

/** Cases read at the same time. */
const AT_ONCE = 8;

/** What a bulk act would come to for each case as it stands on record. Nothing is told, and no attempt is kept. */
export async function previewInBulk(
  { office, readModel, now }: Pick<GatewayPorts, 'office' | 'readModel' | 'now'>,
  ask: BulkAsk,
  directory: Directory,
): Promise<BulkAnswer> {
  const { bulkId, cases, type, data, actor } = ask;
  const settled = new Map<string, BulkOutcome>();
  await inParallel(AT_ONCE, cases, async ({ number, data: own }) => {
    settled.set(number, await outcomeFor({ number, ...(own ? { data: own } : {}) }));
  });
  const lines = cases.flatMap(({ number }): readonly BulkLine[] => {
    const outcome = settled.get(number);
    return outcome ? [{ number, ...outcome }] : [];
  });
  return { bulkId, lines };

  async function outcomeFor({ number, data: own }: BulkCase): Promise<BulkOutcome> {
    const stored = await readModel.case(office, number);
    if (!stored) return { answer: 'unknownCase' };
    try {
      const act = parseAct(type, { ...data, ...own }, directory, number);
      const commandId = bulkCommandId(bulkId, number);
      const leadFacts = await leadFactsFor({ office, readModel }, stored.proposal);
      const command = { commandId, actor, act, ...(leadFacts ? { leadFacts } : {}) };
      decide({ type: 'Act', at: now(), ...command }, stored.proposal);
      return { answer: 'allowed' };
    } catch (error) {
      if (error instanceof Refusal) return { answer: 'refused', refused: error.detail };
      if (error instanceof InvalidInput) return { answer: 'invalid', issues: error.issues };
      throw error;
    }
  }
}
