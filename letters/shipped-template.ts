import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { NoticeKind } from '../domain/notice/notice-kind.ts';

/** The template of a kind that this software brings along. */
export async function shippedTemplate(kind: NoticeKind): Promise<Uint8Array> {
  return new Uint8Array(await readFile(shippedTemplateFile(kind)));
}

/** Where it stands: the files stay where they are when the code is compiled into dist/letters. */
export function shippedTemplateFile(kind: NoticeKind): string {
  const places = ['./templates', '../../letters/templates'].map((place) =>
    fileURLToPath(new URL(`${place}/${kind}.docx`, import.meta.url)),
  );
  const found = places.find((place) => existsSync(place));
  if (found === undefined) throw new Error(`No letter template found at ${places.join(' or ')}.`);
  return found;
}
