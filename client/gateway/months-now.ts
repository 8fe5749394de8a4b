import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { CompilationPaper } from '../../domain/monthly/compilation-paper.ts';
import { asTheyStand } from '../../domain/monthly/key-case.ts';
import { leadsBeside } from '../../domain/proposal/following.ts';
import type { Compilations } from '../ports.ts';
import { calendarInForce } from './calendar-in-force.ts';
import type { GroundPorts } from './gateway-ports.ts';
import { policyNow } from './policy-now.ts';

/** What the months stand on; `renderCompilation` makes the Word file. */
export type MonthlyPorts = GroundPorts & {
  readonly compilations: Compilations;
  readonly renderCompilation: (paper: CompilationPaper) => Uint8Array;
};

/** The key cases as they stand now, and what their months go by. */
export async function monthsNow(ports: MonthlyPorts) {
  const { office, compilations, readModel, now } = ports;
  const [recorded, calendar, { mail, monthly, supervision }] = await Promise.all([
    compilations.keyCases(office),
    calendarInForce(ports),
    policyNow(ports),
  ]);
  const leads = leadsBeside(recorded.map(({ proposal }) => proposal));
  const beside = leads.length > 0 ? await readModel.casesOf(office, leads) : [];
  const cases = asTheyStand(recorded, beside, now());
  const proposals = cases.map(({ proposal }) => proposal);
  return { cases, proposals, calendar, mail, monthly, supervision, today: civilDateAt(now()) };
}
