import type { PersonRef } from '../../domain/office/person.ts';
import { inParallel } from '../in-parallel.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { openCaseOf } from './open-case-of.ts';

/** Cases opened at the same time. */
const AT_ONCE = 8;

/**
 * Opens the cases of registered proposals that have none yet: after an import, and at a start after one that was cut
 * short. Returns how many there were.
 */
export async function openMissingCases(ports: GatewayPorts, by: PersonRef): Promise<number> {
  const { office, register, readModel } = ports;
  const [registered, cases] = await Promise.all([register.proposals(office), readModel.cases(office)]);
  const known = new Set(cases.map(({ proposal }) => proposal.assignment.number));
  const missing = registered.filter(({ assignment }) => !known.has(assignment.number));
  await inParallel(AT_ONCE, missing, async ({ assignment }) => {
    const letter = assignment.inHand?.letter;
    // The number of a letter that left before the system is taken as much as one that leaves through it.
    if (letter) await register.reserveLetterNumber(office, letter.letterNumber, assignment.number);
    await openCaseOf(ports, assignment, by);
  });
  return missing.length;
}
