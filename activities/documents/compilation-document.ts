import type { CompilationPaper } from '../../domain/monthly/compilation-paper.ts';
import { renderDocx } from './render-docx.ts';
import { wordParagraph, wordTable } from './word-parts.ts';
import { wordTemplate } from './word-template.ts';

const centred = { align: 'center', size: 'body' } as const;
const heading = { face: 'heading', indent: true, align: 'left' } as const;
const text = { indent: true } as const;

/** The columns of the table, which the template knows by these names. */
const CELLS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

/** The template of the monthly compilation (pack §6.3), set by GB/T 9704. */
export function compilationTemplate(columns: readonly string[]): Uint8Array {
  const lines = (name: string) => [
    wordParagraph(`{#${name}}`),
    wordParagraph('{.}', text),
    wordParagraph(`{/${name}}`),
  ];
  const cells = CELLS.slice(0, columns.length);
  const row = cells.map((cell, index) =>
    [index === 0 ? '{#rows}' : '', `{${cell}}`, index === cells.length - 1 ? '{/rows}' : ''].join(''),
  );
  return wordTemplate([
    wordParagraph('{title}', { face: 'title', size: 'title', align: 'center' }),
    wordParagraph('{issue}', centred),
    wordParagraph('{office}\t{issuedOn}', { rightTab: true, align: 'left' }),
    wordParagraph('{addressed}', text),
    ...lines('summary'),
    wordParagraph('{coordinationHeading}', heading),
    ...lines('coordination'),
    wordParagraph('{progressHeading}', heading),
    wordParagraph('{#cases}'),
    wordParagraph('{title}', text),
    ...lines('lines'),
    wordParagraph('{/cases}'),
    wordParagraph('{milestonesHeading}', heading),
    wordTable(columns, row),
    wordParagraph('{arrangementsHeading}', heading),
    ...lines('arrangements'),
  ]);
}

/** A month's compilation as a Word file. */
export function compilationDocument(paper: CompilationPaper): Uint8Array {
  const { title, issue, office, issuedOn, addressed, progressHeading, milestones } = paper;
  return renderDocx(compilationTemplate(milestones.columns), {
    title,
    issue,
    office,
    issuedOn,
    addressed,
    progressHeading,
    summary: linesOf(paper.summary),
    coordinationHeading: paper.coordination.heading,
    coordination: linesOf(paper.coordination.text),
    cases: paper.cases.map((section) => ({ title: section.title, lines: linesOf(section.text) })),
    milestonesHeading: milestones.heading,
    rows: milestones.rows.map((row) =>
      Object.fromEntries(milestones.columns.map((_column, index) => [CELLS[index], row[index] ?? ''])),
    ),
    arrangementsHeading: paper.arrangements.heading,
    arrangements: linesOf(paper.arrangements.text),
  });
}

function linesOf(words: string): readonly string[] {
  return words.split('\n').filter((line) => line.trim() !== '');
}
