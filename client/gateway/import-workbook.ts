import type { AssignmentAdvice } from '../../domain/advice/assignment-advice.ts';
import { yearOf } from '../../domain/calendar/civil-date.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { Actor } from '../../domain/office/person.ts';
import { policyInForce } from '../../domain/policy/adopted-policy.ts';
import { USUAL_OFFICE_NAMES } from '../import/office-names.ts';
import { planImport, type ImportPlan } from '../import/plan-import.ts';
import type { RegisterContents } from '../import/register-contents.ts';
import { readWorkbook, type WorkbookReading } from '../import/read-workbook.ts';
import { WorkbookRefused } from '../import/workbook-refused.ts';
import { adviseNew } from './advise-new.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { InvalidInput } from './invalid-input.ts';
import { unreasonedOverrides } from './unreasoned-overrides.ts';
import { openMissingCases } from './open-missing-cases.ts';

/** What an import does or, in a dry run, would do. */
export type ImportAnswer = ImportPlan & {
  readonly applied: boolean;
  readonly started: number;
  /** For each new proposal, in their order; in a dry run only, before anything is assigned. */
  readonly advice?: readonly AssignmentAdvice[];
};

/**
 * Reads a workbook, says what is in it, and unless it is a dry run registers the new rows and opens their cases.
 */
export async function importWorkbook(
  ports: GatewayPorts,
  bytes: Uint8Array,
  actor: Actor,
  dryRun: boolean,
): Promise<ImportAnswer> {
  const { office, register, policies } = ports;
  const today = civilDateAt(ports.now());
  const adopted = await policies.adopted(office);
  const policyOf = (handlingYear: number) => policyInForce(adopted, handlingYear);
  const existing: RegisterContents = {
    office,
    people: await register.people(office),
    units: await register.units(office),
    outsideUnits: await register.outsideUnits(office),
    proposals: await register.proposals(office),
    letterNumbers: await register.letterNumbers(office),
    policyOf,
    today,
  };
  const { coHandlerLabel } = policyOf(yearOf(today));
  const plan = planImport(await readable(bytes), existing, { ...USUAL_OFFICE_NAMES, coHandlerLabel });
  const units = new Map([...existing.units, ...plan.change.units].map((unit) => [unit.name, unit]));
  const added = plan.new.map(({ assignment }) => assignment);
  const advice = await adviseNew(ports, added, [...units.values()]);
  const asked = { ...plan, notes: [...plan.notes, ...unreasonedOverrides(plan.new, advice)] };
  if (dryRun) return { ...asked, applied: false, started: 0, advice };
  await register.apply(office, plan.change, ports.now());
  const inOrder = plan.new.map(({ assignment }) => assignment.number);
  const started = await openMissingCases(ports, { id: actor.id, name: actor.name }, inOrder);
  return { ...asked, applied: true, started };
}

async function readable(bytes: Uint8Array): Promise<WorkbookReading> {
  try {
    return await readWorkbook(bytes);
  } catch (error) {
    if (error instanceof WorkbookRefused) throw new InvalidInput([{ field: '', message: error.message }]);
    throw error;
  }
}
