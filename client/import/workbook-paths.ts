import { WORKBOOK_LIMITS } from './workbook-limits.ts';
import { MALFORMED, WorkbookRefused } from './workbook-refused.ts';
import { xmlAttribute, xmlTags } from './xml-tags.ts';

/** Where the parts of a workbook lie: the worksheets in the order of their tabs, and the shared texts and styles. */
export type WorkbookPaths = {
  readonly sheets: readonly { readonly name: string; readonly path: string }[];
  readonly shared: readonly string[];
};

/** Reads the paths from the workbook's own part and its relationships; chart sheets are left out. */
export function workbookPaths(workbookXml: string, relationshipsXml: string): WorkbookPaths {
  const worksheets = new Map<string, string>();
  const shared: string[] = [];
  for (const tag of xmlTags(relationshipsXml)) {
    if (tag.name !== 'Relationship' || tag.kind === 'close') continue;
    const id = xmlAttribute(tag.attributes, 'Id') ?? '';
    const path = toPath(xmlAttribute(tag.attributes, 'Target') ?? '');
    const type = xmlAttribute(tag.attributes, 'Type') ?? '';
    if (type.endsWith('/relationships/worksheet')) worksheets.set(id, path);
    if (/\/relationships\/(sharedStrings|styles)$/.test(type)) shared.push(path);
  }
  return { sheets: namedSheets(workbookXml, worksheets), shared };
}

function namedSheets(workbookXml: string, worksheets: ReadonlyMap<string, string>): WorkbookPaths['sheets'] {
  const sheets: { name: string; path: string }[] = [];
  for (const tag of xmlTags(workbookXml)) {
    if (tag.name !== 'sheet' || tag.kind === 'close') continue;
    const name = xmlAttribute(tag.attributes, 'name');
    const path = worksheets.get(xmlAttribute(tag.attributes, 'id') ?? '');
    if (name !== undefined && path !== undefined) sheets.push({ name, path });
  }
  if (sheets.length === 0) throw new WorkbookRefused(MALFORMED);
  if (sheets.length > WORKBOOK_LIMITS.sheets) {
    throw new WorkbookRefused(`工作簿中的表超过 ${WORKBOOK_LIMITS.sheets} 张，未读取。请只保留要导入的表。`);
  }
  return sheets;
}

function toPath(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}
