import { CommandFailure, EXIT } from '../client/cli/exit-codes.ts';
import { print, textTable, type Terminal } from '../client/cli/terminal.ts';
import type { RehearsedYear } from '../client/rehearsal/run-rehearsal.ts';
import type { Scenario } from '../client/rehearsal/scenario.ts';
import { DEFAULT_POLICY } from '../domain/policy/default-policy.ts';
import { figureNames } from '../domain/wording/figures.ts';
import { fill } from '../domain/wording/fill.ts';
import { REHEARSALS } from '../domain/wording/rehearsals.ts';
import { mailReportText, type MailReport } from './rehearsed-mails.ts';

/** Prints what came of a rehearsal; throws `CommandFailure` where it is not what the scenario expects. */
export function reportRehearsal(
  terminal: Terminal,
  scenario: Scenario,
  rehearsed: RehearsedYear & { readonly seconds: number },
  mailing: MailReport | undefined,
): void {
  const names = figureNames(DEFAULT_POLICY);
  const figures = Object.entries(rehearsed.figures);
  const wrong = figures.filter(([name, figure]) => figure !== (scenario.expected[name] ?? figure));
  const asExpected = wrong.length === 0 && rehearsed.refused.length === 0;
  const result = { ...rehearsed, asExpected, ...(mailing ? { mailing } : {}) };
  if (terminal.json && !asExpected) throw new CommandFailure(EXIT.defect, '', result);
  const { figures: _figures, refused, ...counts } = rehearsed;
  print(terminal, result, () => [
    fill(REHEARSALS.summary, { title: scenario.title, ...counts }),
    ...textTable(
      figures.map(([name, figure]) => {
        const expected = scenario.expected[name];
        return [names[name as keyof typeof names], String(figure), verdictOn(figure, expected)];
      }),
    ),
    ...refused.map((act) => fill(REHEARSALS.refused, act)),
    ...(mailing ? ['', ...mailReportText(mailing)] : []),
  ]);
  if (!asExpected) throw new CommandFailure(EXIT.defect, REHEARSALS.different, result);
}

function verdictOn(figure: number, expected: number | undefined): string {
  if (expected === undefined) return '';
  return expected === figure ? REHEARSALS.asExpected : fill(REHEARSALS.notAsExpected, { expected });
}
