import { isOfSupervisionOffice, type Actor, type Person } from './person.ts';

/** Who puts the first workbook into an office that has no supervision office on record yet. */
export const FIRST_IMPORTER: Actor = {
  id: 'setup',
  name: '启用人员',
  post: 'officer',
  unit: '督查处',
  unitKind: 'supervisionOffice',
};

/**
 * In whose name an import by this person runs, or nothing where he or she may not import. Until the directory has
 * somebody of the supervision office, whoever sets the office up may.
 */
export function importerOf(actor: Actor | undefined, active: readonly Person[]): Actor | undefined {
  if (!active.some(mayImport)) return FIRST_IMPORTER;
  return actor && mayImport(actor) ? actor : undefined;
}

/** Refused attempts are kept for the supervision office. */
export function maySeeRefusals(actor: Actor): boolean {
  return isOfSupervisionOffice(actor);
}

/** A notice is the supervision office's to issue; no rule and no leader issues one. */
export function mayIssueNotices(actor: Actor): boolean {
  return isOfSupervisionOffice(actor);
}

/** A member's telephone is for those who deal with the case: its division, the two offices and the leaders. */
export function mayTelephone(actor: Actor | undefined, division: string | null): boolean {
  if (!actor) return false;
  return actor.unitKind !== 'division' || actor.unit === division;
}

/** Importing is the supervision office's. */
function mayImport(actor: Actor): boolean {
  return isOfSupervisionOffice(actor);
}
