import { randomUUID } from 'node:crypto';
import { Client, Connection } from '@temporalio/client';
import { DefaultLogger, NativeConnection, Runtime } from '@temporalio/worker';
import { inject } from 'vitest';
import { awaitNamespace } from '../../worker/temporal/await-namespace.ts';

export type TestNamespace = {
  readonly namespace: string;
  readonly connection: Connection;
  readonly client: Client;
  /** The connection for workers. */
  readonly nativeConnection: NativeConnection;
  close(): Promise<void>;
};

// Workers otherwise print every bundle, change of state and failed attempt.
Runtime.install({ logger: new DefaultLogger('ERROR') });

/** A new namespace on the run's Temporal server, ready for starts, with connections to it; one per test file. */
export async function openTestNamespace(): Promise<TestNamespace> {
  const address = inject('temporalAddress');
  const namespace = `test-${randomUUID()}`;
  await awaitNamespace({ address, namespace, retentionDays: 1, signal: AbortSignal.timeout(30_000) });
  const connection = await Connection.connect({ address });
  const nativeConnection = await NativeConnection.connect({ address });
  return {
    namespace,
    connection,
    client: new Client({ connection, namespace }),
    nativeConnection,
    async close() {
      await nativeConnection.close();
      await connection.close();
    },
  };
}
