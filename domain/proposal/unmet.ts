import { fill } from '../wording/fill.ts';
import { REFUSAL_HEAD, REFUSALS, type RefusalCode } from '../wording/refusals.ts';
import { Refusal, type RefusalDetail, type Unmet } from './refusal.ts';

/** One unmet condition in the words of the catalogue, with who can meet it. */
export function unmet(code: RefusalCode, values: Readonly<Record<string, string | number>> = {}): Unmet {
  const wording = REFUSALS[code];
  const who = fill(wording.who, values);
  return { code, message: naming(who, fill(wording.text, values)), who };
}

/** A sentence that leaves nothing to be done by somebody whom it names says whom to turn to. */
function naming(who: string, sentence: string): string {
  if (sentence.includes(who) || sentence.includes('——由')) return sentence;
  const turn = who === TELLER ? '由登记人核对' : `有疑问请联系${who}`;
  return `${sentence.replace(/。$/, '')}（${turn}）。`;
}

/** Whoever enters it, and is before it now. */
const TELLER = '登记人';

/** Refuses what is called so with all its unmet conditions, or does nothing when there are none. */
export function refuseWith(actName: string, conditions: readonly Unmet[]): void {
  if (conditions.length > 0) throw new Refusal(refusalOf(actName, conditions));
}

/** A refusal as data: the sentence that counts the conditions, then each of them, once. */
export function refusalOf(actName: string, given: readonly Unmet[]): RefusalDetail {
  const conditions = [...new Map(given.map((condition) => [condition.message, condition])).values()];
  const [first] = conditions;
  if (!first) throw new Error('a refusal names at least one condition');
  const head = fill(REFUSAL_HEAD, { actName, n: conditions.length });
  const message = [head, ...conditions.map((condition, index) => `${index + 1}. ${condition.message}`)].join(
    '\n',
  );
  return { code: first.code, message, unmet: conditions };
}
