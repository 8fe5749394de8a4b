import { dueMorning, type Moment } from './due-morning.ts';
import type { Ports } from './ports.ts';

/** Issues on the morning itself, before its digests, the urge notices that wait for no person; returns how many. */
export async function issueAtOnce(
  { digestSource, policies, urgeAtOnce }: Pick<Ports, 'digestSource' | 'policies' | 'urgeAtOnce'>,
  moment: Moment,
): Promise<number> {
  const morning = await dueMorning({ digestSource, policies }, moment);
  return morning ? urgeAtOnce(moment.office, moment.at) : 0;
}
