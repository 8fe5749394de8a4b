import type { Command } from 'commander';
import { z } from 'zod';
import { DEPARTURES } from '../../domain/wording/departures.ts';
import { officeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

const report = z.looseObject({
  handlingYear: z.number(),
  asOf: z.string(),
  figures: z.array(z.looseObject({ name: z.string(), count: z.number() })),
  departures: z.array(
    z.looseObject({
      name: z.string(),
      count: z.number(),
      cases: z.array(
        z.looseObject({
          number: z.string(),
          on: z.string(),
          what: z.string(),
          reason: z.string(),
          proposer: z.string(),
          approver: z.string().nullable(),
        }),
      ),
    }),
  ),
});

type Report = z.output<typeof report>;

/** `duban year [YEAR]`: the figures of a handling year, and its exceptions, corrections and late entries. */
export function yearCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  duban
    .command('year [year]')
    .description('年度情况：基本数字，例外、更正、补录逐件列出；不写年度即最近的办理年度')
    .action(async (year: string | undefined) => {
      const query = year === undefined ? '' : `?year=${encodeURIComponent(year)}`;
      const answer = report.parse(await officeApi(dataFolder()).get(`/year${query}`));
      print(terminal, answer, () => reportText(answer));
    });
}

function reportText({ handlingYear, asOf, figures, departures }: Report): readonly string[] {
  return [
    `${handlingYear}年度（截至${asOf}）`,
    ...textTable(figures.map(({ name, count }) => [name, String(count)])),
    ...departures.flatMap(({ name, count, cases }) => [
      '',
      `${name}：${count}项`,
      ...(count === 0
        ? []
        : textTable([
            DEPARTURES.columns,
            ...cases.map((each) => {
              const { number, on, what, reason, proposer, approver } = each;
              return [number, on, what, reason, proposer, approver ?? '—'];
            }),
          ])),
    ]),
  ];
}
