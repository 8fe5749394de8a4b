import { fileURLToPath } from 'node:url';
import type { PersonCommand } from '../../domain/proposal/commands.ts';
import type { Opening } from '../../domain/proposal/open-case.ts';
import type { ProposalInput } from '../../workflows/proposal.ts';
import { proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { BENCH_OFFICE, benchOpening, OPENED_AT } from './bench-opening.ts';
import type { Script } from './script.ts';

/** A way to build the durable case, driven through the same life as the others. */
export type Shape = {
  readonly name: 'ours' | 'floor' | 'naive';
  readonly workflowType: string;
  /** The module whose workflows are bundled; either suffix, as source or as built. */
  readonly workflows: string;
  readonly hasRecord: boolean;
  input(number: string, script: Script): unknown;
  act(command: PersonCommand, turn: Extract<Script['turns'][number], { type: 'act' }>): unknown;
};

const suffix = import.meta.url.slice(import.meta.url.lastIndexOf('.'));
const module = (path: string) => fileURLToPath(new URL(`../../${path}${suffix}`, import.meta.url));
const clockAheadMs = () => OPENED_AT - Date.now();

export const OURS: Shape = {
  name: 'ours',
  workflowType: 'proposalCase',
  workflows: module('workflows/index'),
  hasRecord: true,
  input: (number) => caseInput(benchOpening(number), clockAheadMs()),
  act: (command) => command,
};

export const FLOOR: Shape = {
  name: 'floor',
  workflowType: 'floor',
  workflows: module('bench/shapes/floor'),
  hasRecord: false,
  input: (_number, { wakes }) => ({ wakes, clockAheadMs: clockAheadMs() }),
  act: (_command, { refused, movesWake, ends }) => ({ refused, movesWake, ends }),
};

export const NAIVE: Shape = {
  name: 'naive',
  workflowType: 'naive',
  workflows: module('bench/shapes/naive'),
  hasRecord: true,
  input: (number, { wakes }) => ({ opening: benchOpening(number), wakes, clockAheadMs: clockAheadMs() }),
  act: (command) => command,
};

/** What one of the product's cases is started with, on a clock of its own. */
export function caseInput(opening: Opening, clockAheadMs: number): ProposalInput {
  return { lineage: 'bench', clockAheadMs, opening };
}

/** The workflow of a bench case; the numbers of different shapes meet in no namespace. */
export function benchWorkflowId(number: string): string {
  return proposalWorkflowId(BENCH_OFFICE, number);
}
