import { isDatabaseAway } from '../prisma/is-database-away.ts';

/** What the Temporal client throws when the server does not answer, by error name. */
const NAMES: readonly string[] = ['ServiceError', 'WorkflowUpdateRPCTimeoutOrCancelledError'];

/** Whether an error means that a part of the office does not answer, rather than that the software is wrong. */
export function isUnavailable(error: unknown): boolean {
  return isDatabaseAway(error) || (error instanceof Error && NAMES.includes(error.name));
}
