import inspectModule from 'docxtemplater/js/inspect-module.js';
import type PizZip from 'pizzip';
import { LETTER_FIELDS, LETTER_LISTS, NEEDED_TAGS } from '../domain/notice/letter-tags.ts';
import type { NoticeKind } from '../domain/notice/notice-kind.ts';
import { fill } from '../domain/wording/fill.ts';
import { TEMPLATES } from '../domain/wording/letters.ts';
import { compiled, fillTemplate } from './fill-template.ts';
import { isWellFormed } from './is-well-formed.ts';
import { hasOnlyPlainFields } from './plain-fields.ts';
import { textParts } from './text-parts.ts';
import { openTemplate } from './open-template.ts';
import { sampleLetter } from './sample-letter.ts';
import { TemplateRefused } from './template-refused.ts';

/**
 * Finds a file fit to be the template of a kind: it opens, knows only our places, has those that no letter may lack,
 * and has been filled once with samples. Throws `TemplateRefused` naming all that is wrong.
 */
export function checkTemplate(kind: NoticeKind, bytes: Uint8Array): void {
  if (!fieldsArePlain(openTemplate(bytes))) throw new TemplateRefused(TEMPLATES.fields);
  const tags = tagsOf(bytes);
  const wrong = tags.filter(({ name, list }) => !placesIn(list).has(name));
  const names = new Set(tags.map(({ name }) => name));
  const missing = NEEDED_TAGS[kind].filter((tag) => !names.has(tag));
  const said = [
    ...[...new Set(wrong.map(({ name }) => name))].map((tag) => fill(TEMPLATES.unknownTag, { tag })),
    ...missing.map((tag) => fill(TEMPLATES.missingTag, { tag })),
  ];
  if (said.length > 0) throw new TemplateRefused(said.join(''));
  const { fields, lists } = sampleLetter(kind);
  const filled = orRefused(() => fillTemplate(openTemplate(bytes), { ...fields, ...lists }));
  if (!isWellFormed(filled)) throw new TemplateRefused(TEMPLATES.broken);
}

function fieldsArePlain(zip: PizZip): boolean {
  const isText = textParts(zip.file('[Content_Types].xml')?.asText() ?? '');
  return zip
    .filter((name, { dir }) => !dir && isText(name))
    .every((part) => hasOnlyPlainFields(part.asText()));
}

/** A tag of a template, and within which list it stands. */
type Tag = { readonly name: string; readonly list?: string };

type Part = { readonly value?: unknown; readonly subparsed?: readonly Part[] };

const LISTS: ReadonlyMap<string, readonly string[]> = new Map(Object.entries(LETTER_LISTS));

/** What may stand at a place: everywhere the fields; outside of lists those, too, and within one its own places. */
function placesIn(list: string | undefined): ReadonlySet<string> {
  const more = list === undefined ? [...LISTS.keys()] : (LISTS.get(list) ?? [list]);
  return new Set([...LETTER_FIELDS, ...more]);
}

function tagsOf(bytes: Uint8Array): readonly Tag[] {
  const inspect = new InspectModule();
  return orRefused(() => {
    compiled(openTemplate(bytes), [inspect]);
    return within(inspect.getAllStructuredTags());
  });
}

function within(parts: readonly Part[], list?: string): readonly Tag[] {
  return parts.flatMap(({ value, subparsed }) => {
    if (typeof value !== 'string') return [];
    const inner = LISTS.has(value) ? value : list;
    const own = list === undefined ? { name: value } : { name: value, list };
    return [own, ...within(subparsed ?? [], inner)];
  });
}

/** What the module is when it is loaded; its types say otherwise. */
const InspectModule = inspectModule as unknown as typeof inspectModule.default;

/** What docxtemplater says of a broken tag, in an office's words. */
function orRefused<T>(work: () => T): T {
  try {
    return work();
  } catch (error) {
    if (error instanceof TemplateRefused) throw error;
    throw new TemplateRefused(brokenTags(error));
  }
}

type Explained = {
  readonly properties?: { readonly xtag?: unknown; readonly errors?: readonly Explained[] };
};

function brokenTags(error: unknown): string {
  const { properties } = error as Explained;
  const each = properties?.errors ?? [error as Explained];
  const tags = each.flatMap(({ properties: of }) => (typeof of?.xtag === 'string' ? of.xtag : []));
  if (tags.length === 0) return TEMPLATES.broken;
  return [...new Set(tags)].map((tag) => fill(TEMPLATES.brokenTag, { tag: tag.slice(0, 40) })).join('');
}
