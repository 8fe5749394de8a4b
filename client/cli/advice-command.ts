import type { Command } from 'commander';
import { z } from 'zod';
import { ADVICE_FIGURES } from '../../domain/wording/advice.ts';
import { fill } from '../../domain/wording/fill.ts';
import { officeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

const figures = z.object({
  handlingYear: z.number().nullable(),
  followed: z.number(),
  overridden: z.number(),
  loadOnly: z.number(),
  divisions: z.array(
    z.object({
      division: z.string(),
      advised: z.number(),
      followed: z.number(),
      givenElsewhere: z.number(),
      givenInstead: z.number(),
    }),
  ),
  overrides: z.array(
    z.object({
      number: z.string(),
      advised: z.string(),
      division: z.string(),
      reason: z.string(),
      on: z.string(),
    }),
  ),
});

type Figures = z.output<typeof figures>;

/** `duban advice [YEAR]`: how often the office followed the advice on assignments, by division, and where it did not. */
export function adviceCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  duban
    .command('advice [year]')
    .description('分派建议采纳情况；不写年度即最近的办理年度')
    .action(async (year: string | undefined) => {
      const query = year === undefined ? '' : `?year=${encodeURIComponent(year)}`;
      const answer = figures.parse(await officeApi(dataFolder()).get(`/advice${query}`));
      print(terminal, answer, () => textOf(answer));
    });
}

function textOf({ handlingYear, followed, overridden, loadOnly, divisions, overrides }: Figures) {
  const total = { year: handlingYear ?? '', followed, overridden, loadOnly };
  return [
    fill(ADVICE_FIGURES.total, total),
    ...(divisions.length > 0
      ? textTable([
          ADVICE_FIGURES.columns,
          ...divisions.map((each) => [
            each.division,
            String(each.advised),
            String(each.followed),
            String(each.givenElsewhere),
            String(each.givenInstead),
          ]),
        ])
      : []),
    ...overrides.map(({ reason, ...override }) =>
      fill(ADVICE_FIGURES.override, { ...override, reason: reason || ADVICE_FIGURES.noReason }),
    ),
  ];
}
