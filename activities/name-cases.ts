import type { NamedInNotice } from '../domain/proposal/facts.ts';
import { eachAtOnce } from './each-at-once.ts';
import type { Ports } from './ports.ts';

/** Tells cases that a notice names them; returns those that do not run. Telling one twice changes nothing. */
export async function nameCases(
  { notices, cases }: Pick<Ports, 'notices' | 'cases'>,
  office: string,
  notice: NamedInNotice,
  numbers: readonly string[],
): Promise<readonly string[]> {
  const untold = new Set<string>();
  await eachAtOnce(numbers, async (number) => {
    if (!(await cases.nameInNotice(office, number, notice))) untold.add(number);
  });
  const left = numbers.filter((number) => untold.has(number));
  await notices.told(office, notice.noticeId, numbers, left);
  return left;
}
