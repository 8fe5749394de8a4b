import { civilDate, yearOf } from '../../domain/calendar/civil-date.ts';
import { civilDateAt, instantAt } from '../../domain/calendar/instant.ts';
import { attemptsOnce, type RefusedAct } from '../../domain/report/refusal-counts.ts';
import type { DirectoryPerson, RefusedAttempt, Register } from '../ports.ts';
import type { GatewayPorts } from './gateway-ports.ts';

type Ports = Pick<GatewayPorts, 'office' | 'now'> & {
  readonly register: Pick<Register, 'refusals' | 'people'>;
};

/** The refused acts of a calendar year, the newest first, each once. */
export type RefusalReport = {
  readonly year: number;
  readonly attempts: readonly (RefusedAct & RefusedAttempt)[];
  readonly people: readonly DirectoryPerson[];
};

/** What was refused in a calendar year, this one unless said. */
export async function refusalReport(
  { office, register, now }: Ports,
  year = yearOf(civilDateAt(now())),
): Promise<RefusalReport> {
  const startOf = (of: number) => instantAt(civilDate(`${of}-01-01`), { hour: 0, minute: 0 });
  const period = { from: startOf(year), to: startOf(year + 1) };
  const [kept, people] = await Promise.all([register.refusals(office, period), register.people(office)]);
  const units = new Map(people.map(({ id, unit }) => [id, unit]));
  const attempts = attemptsOnce(kept).map((attempt) => {
    const division = units.get(attempt.personId);
    return division === undefined ? attempt : { ...attempt, division };
  });
  return { year, attempts, people };
}
