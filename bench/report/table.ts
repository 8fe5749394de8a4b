import { reaches, type Figure } from './figure.ts';

/** The figures of a part as lines of text: what, median, range, rounds, goal. */
export function tableOf(title: string, figures: readonly Figure[]): string {
  const rows = figures.map((each) => [
    each.what,
    amount(each.median, each.unit),
    each.rounds > 1 ? `${number(each.low)} – ${number(each.high)}` : '',
    each.rounds > 1 ? String(each.rounds) : '',
    goalOf(each),
  ]);
  const all = [[title, 'median', 'range', 'rounds', 'goal'], ...rows];
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  const lines = all.map((row) =>
    row
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0),
      )
      .join('  ')
      .trimEnd(),
  );
  return [lines[0], '-'.repeat(widths.reduce((sum, width) => sum + width + 2, -2)), ...lines.slice(1)].join(
    '\n',
  );
}

/** How many goals are met, and those that are missed; a goal is held against the median of the rounds. */
export function goalsOf(figures: readonly Figure[]): string {
  const withGoal = figures.filter(({ goal }) => goal);
  const missed = withGoal.filter((each) => reaches(each) === false);
  const count = `Goals met: ${withGoal.length - missed.length} of ${withGoal.length}`;
  return [count, ...missed.map((each) => `missed: ${each.what}, ${goalOf(each)}`)].join('\n');
}

function goalOf(each: Figure): string {
  if (!each.goal) return '';
  const bound = 'atLeast' in each.goal ? `≥ ${each.goal.atLeast}` : `≤ ${each.goal.atMost}`;
  return `${bound} ${reaches(each) === true ? 'met' : 'missed'}`;
}

function amount(value: number, unit: string): string {
  return unit === '' ? number(value) : `${number(value)} ${unit}`;
}

function number(value: number): string {
  if (value === 0 || Number.isInteger(value)) return String(value);
  const size = Math.abs(value);
  return size >= 1000 ? value.toFixed(0) : size >= 100 ? value.toFixed(1) : value.toFixed(size >= 1 ? 2 : 3);
}
