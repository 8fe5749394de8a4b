import { tmpdir } from 'node:os';
import { expect, it } from 'vitest';
import { runDuban } from '../support/duban-command.ts';

/** Well above what a machine with two cores needs, so that only a rehearsal that hangs fails by it. */
const PATIENCE_MS = 15 * 60_000;

it(
  'the rehearsed year comes out with the figures of the bureau’s own summary',
  async () => {
    const result = await runDuban(tmpdir(), ['rehearse', 'samples/2020', '--json']);
    const { figures, refused, asExpected } = JSON.parse(result.out) as Record<string, unknown>;
    expect(refused).toEqual([]);
    expect(figures).toEqual({
      total: 64,
      signedOnTime: 64,
      answered: 64,
      answeredByUs: 26,
      sole: 2,
      lead: 18,
      split: 6,
      satisfied: 26,
      mostlySatisfied: 0,
      unsatisfied: 0,
      coHandled: 38,
      coHandledOnTime: 38,
      repliedOnTime: 26,
      keyMainLed: 2,
      keyRelatedLed: 1,
      keyCoHandled: 7,
      instructions: 7,
      instructionsSettled: 7,
      progressReports: 18,
      filed: 26,
      supervisionNotices: 4,
      urgeNotices: 1,
    });
    expect(asExpected).toBe(true);
    expect(result.code).toBe(0);
  },
  PATIENCE_MS,
);
