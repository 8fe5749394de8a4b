import { DefaultLogger, Runtime } from '@temporalio/worker';

/** Lets the workers' own log speak only of what is wrong, and never on standard output, which belongs to answers. */
export function quietRuntime(): void {
  Runtime.install({
    logger: new DefaultLogger('WARN'),
    telemetryOptions: { logging: { filter: { core: 'WARN', other: 'ERROR' } } },
    shutdownSignals: [],
  });
}
