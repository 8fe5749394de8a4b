import type { Client } from '@temporalio/client';

/** Runs of one page of the server's list. */
const PAGE_SIZE = 1_000;

/** What the workflows that a server's list has are about, each once; `aboutOf` reads it from an id, or leaves that out. */
export async function listedRuns(
  { workflow }: Client,
  query: string,
  aboutOf: (workflowId: string) => string | undefined,
): Promise<readonly string[]> {
  const about = new Set<string>();
  for await (const { workflowId } of workflow.list({ query, pageSize: PAGE_SIZE })) {
    const one = aboutOf(workflowId);
    if (one !== undefined) about.add(one);
  }
  return [...about];
}
