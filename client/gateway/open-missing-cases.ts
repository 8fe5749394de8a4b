import { asAdvised } from '../../domain/advice/advised.ts';
import type { PersonRef } from '../../domain/office/person.ts';
import { inParallel } from '../in-parallel.ts';
import { adviseNew } from './advise-new.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { openCaseOf } from './open-case-of.ts';

/** Cases opened at the same time. */
const AT_ONCE = 8;

/**
 * Opens the cases of registered proposals that have none yet: after an import, and at a start after one that was cut
 * short. Each keeps what was advised on it, with those of `inOrder` before it as load. Returns how many there were.
 */
export async function openMissingCases(
  ports: GatewayPorts,
  by: PersonRef,
  inOrder: readonly string[] = [],
): Promise<number> {
  const { office, register, readModel } = ports;
  const [registered, cases] = await Promise.all([register.proposals(office), readModel.cases(office)]);
  const known = new Set(cases.map(({ proposal }) => proposal.assignment.number));
  const places = new Map(inOrder.map((number, place) => [number, place]));
  const missing = registered
    .filter(({ assignment }) => !known.has(assignment.number))
    .toSorted(
      (one, other) =>
        (places.get(one.assignment.number) ?? places.size) -
        (places.get(other.assignment.number) ?? places.size),
    );
  const assignments = missing.map(({ assignment }) => assignment);
  const advice = await adviseNew(ports, assignments, await register.units(office));
  const adviceOn = new Map(advice.map((each) => [each.number, asAdvised(each)]));
  await inParallel(AT_ONCE, missing, async ({ assignment, proposer }) => {
    const letter = assignment.inHand?.letter;
    // The number of a letter that left before the system is taken as much as one that leaves through it.
    if (letter) await register.reserveLetterNumber(office, letter.letterNumber, assignment.number);
    const advised = adviceOn.get(assignment.number);
    await openCaseOf(ports, assignment, by, {
      ...(advised ? { advised } : {}),
      ...(proposer.assignReason === undefined ? {} : { assignReason: proposer.assignReason }),
    });
  });
  return missing.length;
}
