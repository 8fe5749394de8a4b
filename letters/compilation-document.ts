import PizZip from 'pizzip';
import type { CompilationPaper } from '../domain/monthly/compilation-paper.ts';
import { fillTemplate } from './fill-template.ts';
import { bodyText, listTable, paragraph, run, sectionPage } from './ooxml.ts';
import { INDENT, PAGE, SIZES, TITLE_LINE } from './page-measures.ts';
import { wordFile } from './word-file.ts';

const TEXT_WIDTH = PAGE.width - PAGE.left - PAGE.right;

/** The columns of the table, which the template knows by these names. */
const CELLS = ['a', 'b', 'c', 'd', 'e', 'f', 'g', 'h'] as const;

const heading = (place: string) => paragraph(`{${place}}`, { font: 'first', firstLine: INDENT });
const lines = (list: string) => [paragraph(`{#${list}}`), bodyText('{.}'), paragraph(`{/${list}}`)];

/** The template of the monthly compilation (pack §6.3), set by GB/T 9704. */
function template(columns: readonly string[]): Uint8Array {
  const width = Math.floor(TEXT_WIDTH / columns.length);
  const table = CELLS.slice(0, columns.length).map((place, at) => ({
    place,
    width,
    head: columns[at] ?? '',
  }));
  return wordFile(
    [
      paragraph('{title}', { font: 'title', size: SIZES.two, align: 'center', line: TITLE_LINE }),
      paragraph('{issue}', { align: 'center' }),
      paragraph(`${run('{office}')}<w:r><w:tab/></w:r>${run('{issuedOn}')}`, {
        align: 'left',
        rightTab: TEXT_WIDTH,
      }),
      bodyText('{addressed}'),
      ...lines('summary'),
      heading('coordinationHeading'),
      ...lines('coordination'),
      heading('progressHeading'),
      paragraph('{#cases}'),
      bodyText('{title}'),
      ...lines('lines'),
      paragraph('{/cases}'),
      heading('milestonesHeading'),
      listTable('rows', table, 'Cell'),
      heading('arrangementsHeading'),
      ...lines('arrangements'),
      sectionPage(false),
    ].join(''),
  );
}

/** A month's compilation as a Word file. */
export function compilationDocument(paper: CompilationPaper): Uint8Array {
  const { title, issue, office, issuedOn, addressed, progressHeading, milestones } = paper;
  return fillTemplate(new PizZip(template(milestones.columns)), {
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
      Object.fromEntries(CELLS.slice(0, row.length).map((place, at) => [place, row[at] ?? ''])),
    ),
    arrangementsHeading: paper.arrangements.heading,
    arrangements: linesOf(paper.arrangements.text),
  });
}

function linesOf(words: string): readonly string[] {
  return words.split('\n').filter((line) => line.trim() !== '');
}
