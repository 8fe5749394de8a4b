/** The database is out of reach, shutting down or starting up, as the client of the database numbers it. */
const CLIENT_CODES = ['P1001', 'P1002', 'P1008', 'P1017', 'P2024', 'P2028', 'P2037'];

/** What the network says on the way to the database, as the PostgreSQL driver hands it on; of a name with several addresses, the first's. */
const NETWORK_CODES = [
  'EAI_AGAIN',
  'ECONNABORTED',
  'ECONNREFUSED',
  'ECONNRESET',
  'EHOSTDOWN',
  'EHOSTUNREACH',
  'ENETDOWN',
  'ENETRESET',
  'ENETUNREACH',
  'ENOTFOUND',
  'EPIPE',
  'ETIMEDOUT',
];

const CODES: readonly string[] = [...CLIENT_CODES, ...NETWORK_CODES];

/** The same where a statement in SQL failed, as the driver names it. */
const KINDS: readonly string[] = [
  'DatabaseNotReachable',
  'ConnectionClosed',
  'SocketTimeout',
  'TooManyConnections',
];

/** PostgreSQL's own classes for a connection that broke and for an operator's intervention. */
const POSTGRESQL_CLASSES = /^(08|57P)/;

/** What the PostgreSQL driver throws without any code. */
const MESSAGES =
  /Connection terminated|connection error and is not queryable|timeout exceeded when trying to connect|Connection ended/;

/** Whether an error of the database's client means that the database does not answer, not that the request is wrong. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  if (error.name === 'PrismaClientInitializationError' || MESSAGES.test(error.message)) return true;
  const { code, meta } = error as { readonly code?: unknown; readonly meta?: DriverMeta };
  const cause = meta?.driverAdapterError?.cause;
  return (
    (typeof code === 'string' && CODES.includes(code)) ||
    (cause?.kind !== undefined && KINDS.includes(cause.kind)) ||
    (cause?.originalCode !== undefined && POSTGRESQL_CLASSES.test(cause.originalCode))
  );
}

type DriverMeta = {
  readonly driverAdapterError?: {
    readonly cause?: { readonly kind?: string; readonly originalCode?: string };
  };
};
