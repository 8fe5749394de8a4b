import { isOfSupervisionOffice, seesOnly, type Actor, type Person } from './person.ts';

/** Whose a right can be: of an office, of the leaders, of the case's own division, of whoever only looks on. */
export type Holder = 'supervisionOffice' | 'generalOffice' | 'leadership' | 'caseDivision' | 'auditor';

/** Every right beside the acts of a case, and whose it is; rights to acts go by duties toward the case. */
export const RIGHTS = {
  /** Importing, and filling an empty office with the samples. */
  import: ['supervisionOffice'],
  /** No leader issues a notice; urge notices that the office's rules let go out are signed by the head of the same office. */
  issueNotices: ['supervisionOffice'],
  /** What the ladder suggests to urge and to report. */
  seeDesk: ['supervisionOffice', 'auditor'],
  /** Drafting, editing and releasing a month's compilation on key proposals. */
  releaseCompilations: ['supervisionOffice'],
  /** Adopting rules, and moving running cases to others. */
  changePolicy: ['supervisionOffice'],
  /** Loading a calendar, and planning running cases anew by it. */
  loadCalendars: ['supervisionOffice'],
  /** Sending a mail again, settling one in doubt, marking addresses, turning the dry run on and off. */
  tendMail: ['supervisionOffice'],
  /** Refused attempts, and how many there were. */
  seeRefusals: ['supervisionOffice', 'auditor'],
  /** What the watchdog has found. */
  seeAlarms: ['supervisionOffice', 'auditor'],
  /** Having the workflow of a case restored from its record. */
  repairCases: ['supervisionOffice'],
  /** A member's telephone, for those who deal with the case. */
  telephone: ['caseDivision', 'supervisionOffice', 'generalOffice', 'leadership'],
} as const satisfies Readonly<Record<string, readonly Holder[]>>;

export type Right = keyof typeof RIGHTS;

/** Whether somebody has a right; nobody has none. The division is that of the case which it is about. */
export function holdsRight(right: Right, actor: Person | undefined, division: string | null = null): boolean {
  const holders: readonly Holder[] = RIGHTS[right];
  return actor !== undefined && holders.some((holder) => is(holder, actor, division));
}

function is(holder: Holder, person: Person, division: string | null): boolean {
  if (seesOnly(person)) return holder === 'auditor';
  switch (holder) {
    case 'auditor':
      return false;
    case 'caseDivision':
      return person.unitKind === 'division' && person.unit === division;
    case 'supervisionOffice':
      return isOfSupervisionOffice(person);
    case 'generalOffice':
    case 'leadership':
      return person.unitKind === holder;
  }
}

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
  if (!active.some((person) => holdsRight('import', person)))
    return actor && seesOnly(actor) ? undefined : FIRST_IMPORTER;
  return actor && holdsRight('import', actor) ? actor : undefined;
}
