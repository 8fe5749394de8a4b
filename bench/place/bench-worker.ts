import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';

/** A worker at work; `stop` returns when it is gone, and throws what ended it before. */
export type BenchWorker = { stop(): Promise<void> };

/** Runs one worker on a connection of its own. */
export async function runBenchWorker(
  address: string,
  options: Omit<WorkerOptions, 'connection'>,
): Promise<BenchWorker> {
  const connection = await NativeConnection.connect({ address });
  const worker = await Worker.create({ ...options, connection });
  const running = worker.run();
  running.catch((error: unknown) => process.stderr.write(`${String(error)}\n`));
  return {
    async stop() {
      if (worker.getState() === 'RUNNING') worker.shutdown();
      try {
        await running;
      } finally {
        await connection.close();
      }
    },
  };
}
