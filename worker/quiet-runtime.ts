import { DefaultLogger, Runtime } from '@temporalio/worker';

/**
 * Lets the workers' own log speak only of what is wrong, and never on standard output, which belongs to answers. To be
 * called off at the end: it ends with the last of the workers, and where none came to be the process would wait for ever.
 */
export function quietRuntime(): () => Promise<void> {
  const runtime = Runtime.install({
    logger: new DefaultLogger('WARN'),
    // Left alone, the native part writes to standard output.
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
    shutdownSignals: [],
  });
  return () => runtime.shutdown();
}
