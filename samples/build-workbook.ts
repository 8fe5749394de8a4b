import { unzipSync, zipSync } from 'fflate';
import writeXlsxFile, { type Row, type SheetData } from 'write-excel-file/node';
import { assignmentColumns, type AssignmentColumn } from '../client/import/assignment-columns.ts';
import type { CivilDate } from '../domain/calendar/civil-date.ts';
import { directorySheets } from './directory-sheets.ts';
import { sampleOffice } from './office.ts';
import { itemTexts, proposalCells } from './proposal-cells.ts';
import { inventedTitle, proposals2020, type SampleProposal } from './proposals-2020.ts';
import { headerRow, mergedTitle, sampleSheet } from './sheet-style.ts';

/** When and as what the sample year is handed over. */
export type SampleHandOver = {
  readonly handOverOn: CivilDate;
  readonly handlingYear: number;
  readonly sessionName: string;
  /** Gives every proposal an invented number by its place from 0; the four titles of the summary then give way too. */
  readonly numberOf?: (index: number) => string;
};

/** Builds the invented office's workbook; the same hand-over gives the same bytes. */
export async function buildWorkbook(handOver: SampleHandOver): Promise<Uint8Array> {
  const proposals = proposals2020.map((proposal, index) => renumbered(proposal, index, handOver));
  const sheets = [
    sampleSheet('提案分派', assignmentRows(proposals, handOver), 5, COLUMNS.map(widthOf)),
    sampleSheet('建议事项', itemRows(proposals), 1, [12, 10, 60, 24]),
    ...directorySheets(sampleOffice),
  ];
  return withFixedTimes(await writeXlsxFile(sheets).toBuffer());
}

function renumbered(proposal: SampleProposal, index: number, { numberOf }: SampleHandOver): SampleProposal {
  if (!numberOf) return proposal;
  const { keyMainNumber, ...rest } = proposal;
  const main = proposals2020.findIndex(({ number }) => number === keyMainNumber);
  return {
    ...rest,
    number: numberOf(index),
    title: inventedTitle(proposal.aim),
    isFromSummary: false,
    ...(main < 0 ? {} : { keyMainNumber: numberOf(main) }),
  };
}

const COLUMNS = assignmentColumns.filter(({ id }) => id !== 'classified' && id !== 'proposerKind');

function widthOf({ id }: { readonly id: AssignmentColumn }): number {
  if (id === 'caseTitle' || id === 'items') return 50;
  return id === 'seq' ? 6 : 16;
}

function assignmentRows(proposals: readonly SampleProposal[], handOver: SampleHandOver): SheetData {
  const { bureauName } = sampleOffice;
  const { handlingYear, sessionName } = handOver;
  return [
    mergedTitle(`${bureauName}${handlingYear}年度市政协提案分派表（示例）`, COLUMNS.length),
    mergedTitle('本表为虚构示例。不得录入涉密信息。带“＊”的列必填。', COLUMNS.length),
    [`会议届次：${sessionName}`],
    [],
    headerRow(COLUMNS.map(({ name, required }) => (required ? `${name}＊` : name))),
    ...proposals.map((proposal, index) => assignmentRow(proposal, index, handOver)),
    [],
    ['合计', `${proposals.length}件`],
  ];
}

function assignmentRow(proposal: SampleProposal, index: number, handOver: SampleHandOver): Row {
  const items = itemTexts(proposal).map((text, at) => `${at + 1}.${text}`);
  const cells: Readonly<Partial<Record<AssignmentColumn, string>>> = {
    ...proposalCells(proposal, index),
    proposalNumber: proposal.number,
    caseTitle: proposal.title,
    ...(proposal.keyMainNumber === undefined ? {} : { keyMainNumber: proposal.keyMainNumber }),
    ...(proposal.supportDivision === undefined ? { items: items.join('\n') } : {}),
  };
  return COLUMNS.map(({ id }) => {
    if (id === 'seq') return index + 1;
    if (id === 'sessionName') return handOver.sessionName;
    if (id === 'handlingYear') return handOver.handlingYear;
    if (id === 'handOverOn')
      return { value: new Date(`${handOver.handOverOn}T00:00:00Z`), format: 'yyyy-mm-dd' };
    const value = cells[id];
    return value === undefined ? null : { value, wrap: id === 'items' || id === 'caseTitle' };
  });
}

/** Proposals that two divisions work on have their suggestions in a table of their own, with a division each. */
function itemRows(proposals: readonly SampleProposal[]): SheetData {
  const header = headerRow(['提案号', '建议序号', '内容', '责任处室']);
  const rows = proposals.flatMap((proposal) => {
    const { number, division, supportDivision } = proposal;
    if (supportDivision === undefined) return [];
    return itemTexts(proposal).map((text, at) => [
      number,
      at + 1,
      text,
      at === 1 ? supportDivision : division,
    ]);
  });
  return [header, ...rows];
}

/** An archive carries the minute of its making; a fixed one makes the file depend on its contents alone. */
function withFixedTimes(archive: Uint8Array): Uint8Array {
  return zipSync(unzipSync(archive), { mtime: new Date(2020, 3, 7), level: 9 });
}
