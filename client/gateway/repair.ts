import type { Actor } from '../../domain/office/person.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import { unmet } from '../../domain/proposal/unmet.ts';
import { codesRepaired, type Repairable } from '../../domain/watch/alarm-codes.ts';
import type { AlarmShelf } from '../ports.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { keepingRefusal } from './keeping-refusal.ts';
import { REPAIR_ACTS, refusedRepair, type RepairAnswer } from './repair-answer.ts';
import { repairCase, type CaseRepairPorts } from './repair-case.ts';
import { repairNotice } from './repair-notice.ts';

/** What is to be repaired, by its number or id, and in whose name. */
export type RepairRequest = {
  readonly what: Repairable;
  readonly subject: string;
  readonly actor: Actor;
};

export type RepairPorts = CaseRepairPorts &
  Pick<GatewayPorts, 'register'> & { readonly alarms: Pick<AlarmShelf, 'noteRepair'> };

/** Brings the workflow of a case or a notice to where its record is; a refusal is kept for the supervision office to see. */
export function repair(ports: RepairPorts, request: RepairRequest): Promise<RepairAnswer> {
  const { what, subject, actor } = request;
  const about = what === 'case' ? { number: subject } : {};
  return keepingRefusal(ports, { act: REPAIR_ACTS[what], actor, ...about }, repaired(ports, request));
}

async function repaired(ports: RepairPorts, { what, subject, actor }: RepairRequest): Promise<RepairAnswer> {
  if (!holdsRight('repairCases', actor)) return refusedRepair(what, unmet('repairNotYours'));
  const answer = what === 'case' ? await repairCase(ports, subject) : await repairNotice(ports, subject);
  if (answer.answer === 'restarted' || answer.answer === 'caughtUp')
    await ports.alarms.noteRepair(ports.office, { codes: codesRepaired(what), subject }, actor, ports.now());
  return answer;
}
