import { MALFORMED, WorkbookRefused } from './workbook-refused.ts';

/** One tag of an XML part, its namespace prefix set apart; `end` is the offset behind it. */
export type XmlTag = {
  readonly prefix: string;
  readonly name: string;
  readonly kind: 'open' | 'close' | 'empty';
  readonly attributes: string;
  readonly start: number;
  readonly end: number;
};

const TAG = /<(\/?)([\w.-]+:)?([\w.-]+)((?:[^<>"']|"[^"<]*"|'[^'<]*')*)>/g;

/** Walks the tags of a part in order; comments, CDATA and DOCTYPE do not occur in a saved workbook and are refused. */
export function* xmlTags(xml: string): Generator<XmlTag> {
  if (xml.includes('<!')) throw new WorkbookRefused(MALFORMED);
  for (const match of xml.matchAll(TAG)) {
    const [text, slash, prefix, name, attributes] = match;
    yield {
      prefix: prefix ?? '',
      name: name ?? '',
      kind: slash === '/' ? 'close' : text.endsWith('/>') ? 'empty' : 'open',
      attributes: attributes ?? '',
      start: match.index,
      end: match.index + text.length,
    };
  }
}

const ATTRIBUTE = /([\w.-]+:)?([\w.-]+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g;

/** An attribute's value with XML's own entities resolved, under any namespace prefix; undefined when it is absent. */
export function xmlAttribute(attributes: string, wanted: string): string | undefined {
  for (const [, prefix, name, inDouble, inSingle] of attributes.matchAll(ATTRIBUTE)) {
    if (name === wanted && prefix !== 'xmlns:') return resolveEntities(inDouble ?? inSingle ?? '');
  }
  return undefined;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function resolveEntities(value: string): string {
  return value.replace(/&(?:#x([0-9a-fA-F]{1,6})|#(\d{1,7})|(\w+));/g, (whole, hex, decimal, named) => {
    if (named !== undefined) return ENTITIES[named as string] ?? whole;
    const code = hex !== undefined ? Number.parseInt(hex as string, 16) : Number(decimal);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}
