import type { TestProject } from 'vitest/node';
import { startTestPostgres } from './postgres-server.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** The run's one PostgreSQL server; test files make databases of their own on it. */
    postgresAddress: string;
  }
}

/** One PostgreSQL server for the whole run. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const postgres = await startTestPostgres();
  project.provide('postgresAddress', postgres.address);
  return () => postgres.stop();
}
