import { DefaultLogger, Runtime } from '@temporalio/worker';

/** Lets the workers' own log speak only of what is wrong, and never on standard output, which belongs to answers. */
export function quietRuntime(): void {
  Runtime.install({
    logger: new DefaultLogger('WARN'),
    // Left alone, the native part writes to standard output.
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' }, forward: {} } },
    shutdownSignals: [],
  });
}
