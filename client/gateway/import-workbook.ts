import type { Actor } from '../../domain/office/person.ts';
import { planImport, type ImportPlan } from '../import/plan-import.ts';
import { readWorkbook, type WorkbookReading } from '../import/read-workbook.ts';
import { WorkbookRefused } from '../import/workbook-refused.ts';
import type { GatewayPorts } from './gateway.ts';
import { InvalidInput } from './invalid-input.ts';
import { openCaseOf } from './open-case-of.ts';

/** What an import does or, in a dry run, would do. */
export type ImportAnswer = ImportPlan & { readonly applied: boolean; readonly started: number };

/** Cases opened at the same time. */
const AT_ONCE = 8;

/**
 * Reads a workbook, says what is in it, and unless it is a dry run registers the new rows and opens their cases.
 * Registered proposals whose case never opened are opened too, so that an import cut short is finished by the next.
 */
export async function importWorkbook(
  ports: GatewayPorts,
  bytes: Uint8Array,
  actor: Actor,
  dryRun: boolean,
): Promise<ImportAnswer> {
  const { office, register, readModel } = ports;
  const existing = {
    office,
    people: await register.people(office),
    units: await register.units(office),
    outsideUnits: await register.outsideUnits(office),
    proposals: await register.proposals(office),
  };
  const plan = planImport(await readable(bytes), existing);
  if (dryRun) return { ...plan, applied: false, started: 0 };
  await register.apply(office, plan.change, ports.now());
  const [registered, running] = await Promise.all([register.proposals(office), readModel.cases(office)]);
  const known = new Set(running.map(({ proposal }) => proposal.assignment.number));
  const toOpen = registered.filter(({ assignment }) => !known.has(assignment.number));
  const by = { id: actor.id, name: actor.name };
  for (let from = 0; from < toOpen.length; from += AT_ONCE) {
    const batch = toOpen.slice(from, from + AT_ONCE);
    await Promise.all(batch.map(({ assignment }) => openCaseOf(ports, assignment, by)));
  }
  return { ...plan, applied: true, started: toOpen.length };
}

async function readable(bytes: Uint8Array): Promise<WorkbookReading> {
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookRefused) throw new InvalidInput([{ field: '', message: error.message }]);
    throw error;
  }
}
