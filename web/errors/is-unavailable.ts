/** What the Temporal client and the database driver throw when the other side does not answer, by error name. */
const NAMES: readonly string[] = [
  'ServiceError',
  'WorkflowUpdateRPCTimeoutOrCancelledError',
  'PrismaClientInitializationError',
  'PrismaClientRustPanicError',
];

/** The database is busy or out of reach, as the client of the database numbers it. */
const CODES: readonly string[] = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024'];

/** Whether an error means that a part of the office does not answer, rather than that the software is wrong. */
export function isUnavailable(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const code = 'code' in error ? error.code : undefined;
  return NAMES.includes(error.name) || (typeof code === 'string' && CODES.includes(code));
}
