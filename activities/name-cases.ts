import type { NamedInNotice } from '../domain/proposal/facts.ts';
import type { Ports } from './ports.ts';

/** Cases that are told at the same time. */
const AT_ONCE = 8;

/** Tells cases that a notice names them; returns those that do not run. Telling one twice changes nothing. */
export async function nameCases(
  { notices, cases }: Pick<Ports, 'notices' | 'cases'>,
  office: string,
  notice: NamedInNotice,
  numbers: readonly string[],
): Promise<readonly string[]> {
  const untold = new Set<string>();
  const waiting = numbers.values();
  const teller = async () => {
    for (const number of waiting) if (!(await cases.nameInNotice(office, number, notice))) untold.add(number);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, teller));
  const left = numbers.filter((number) => untold.has(number));
  await notices.told(office, notice.noticeId, numbers, left);
  return left;
}
