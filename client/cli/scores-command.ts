import type { Command } from 'commander';
import { z } from 'zod';
import { SCORES } from '../../domain/wording/scores.ts';
import { officeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

const variants = { present: z.number(), proposed: z.number(), difference: z.number() };

const scores = z.looseObject({
  handlingYear: z.number(),
  asOf: z.string(),
  quality: z.looseObject({
    maximum: z.number(),
    average: z.looseObject(variants).nullable(),
    concerned: z.array(z.string()),
    cases: z.array(z.unknown()),
  }),
  performance: z.looseObject({
    points: z.number(),
    maximum: z.number(),
    rows: z.array(
      z.looseObject({
        name: z.string(),
        points: z.number(),
        maximum: z.number(),
        numerator: z.number(),
        denominator: z.number(),
        remark: z.string().nullable(),
        missing: z.array(z.looseObject({ number: z.string().nullable(), message: z.string() })),
      }),
    ),
  }),
});

type Scores = z.output<typeof scores>;

/** `duban scores [YEAR]`: 质量指标评价 both ways, and the self-evaluation sheet with what each row lacks. */
export function scoresCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  duban
    .command('scores [year]')
    .description('测算质量指标评价和绩效自评；不写年度即最近的办理年度')
    .action(async (year: string | undefined) => {
      const query = year === undefined ? '' : `?year=${encodeURIComponent(year)}`;
      const answer = scores.parse(await officeApi(dataFolder()).get(`/scores${query}`));
      print(terminal, answer, () => [...qualityText(answer), '', ...performanceText(answer)]);
    });
}

function qualityText({ handlingYear, asOf, quality }: Scores): readonly string[] {
  const { average, maximum, cases, concerned } = quality;
  const title = `${handlingYear}年度 ${SCORES.quality}（截至${asOf}，主办答复件${cases.length}件，满分${maximum}分）`;
  if (!average) return [title, SCORES.noCase];
  const { present, proposed, difference } = average;
  return [
    title,
    ...textTable([
      [SCORES.present, SCORES.proposed, SCORES.difference, SCORES.concerned],
      [shown(present), shown(proposed), shown(difference), String(concerned.length)],
    ]),
    ...(concerned.length > 0 ? [`${SCORES.concernedCases}：${concerned.join('、')}`] : []),
  ];
}

function performanceText({ performance: { points, maximum, rows } }: Scores): readonly string[] {
  return [
    `${SCORES.performance}（${SCORES.performanceNote}）`,
    ...textTable([
      [SCORES.points, SCORES.maximum, SCORES.fraction, SCORES.indicator],
      ...rows.map((row) => [
        shown(row.points),
        String(row.maximum),
        `${row.numerator}/${row.denominator}`,
        row.remark === null ? row.name : `${row.name}（${row.remark}）`,
      ]),
      [shown(points), String(maximum), '', SCORES.total],
    ]),
    ...rows.flatMap(({ name, missing }) => missingText(name, missing)),
  ];
}

/** What a row lacks, the cases of one reason together. */
function missingText(
  name: string,
  missing: Scores['performance']['rows'][number]['missing'],
): readonly string[] {
  const messages = [...new Set(missing.map(({ message }) => message))];
  return messages.map((wanted) => {
    const numbers = missing.flatMap(({ number, message }) =>
      message === wanted && number !== null ? [number] : [],
    );
    return `  · ${name}：${wanted}${numbers.length > 0 ? `（${numbers.join('、')}）` : ''}`;
  });
}

function shown(points: number): string {
  return points.toFixed(1);
}
