import { DEFAULT_POLICY } from '../policy/default-policy.ts';
import { fill } from '../wording/fill.ts';
import { mapText, type MailContent } from './mail.ts';
import type { NoticeKind } from './notice-kind.ts';

/** What stands in a notice's words where its number will be, until the register has given it one. */
export const DOC_NUMBER_PLACE = '{docNumber}';

/** The number of a notice as its office writes it, such as 督办〔2020〕1号; `serial` counts its kind in its year from 1. */
export function docNumberOf(
  {
    kind,
    year,
    numberFormat,
  }: { readonly kind: NoticeKind; readonly year: number; readonly numberFormat?: string },
  serial: number,
): string {
  return fill(numberFormat ?? DEFAULT_POLICY.numbers.notices[kind] ?? '', { year, seq: serial });
}

/** A notice's words with its number in every place that waits for it. */
export function fillDocNumber(content: MailContent, docNumber: string): MailContent {
  const numbered = (text: string) => text.replaceAll(DOC_NUMBER_PLACE, () => docNumber);
  return {
    ...content,
    subject: numbered(content.subject),
    blocks: content.blocks.map((block) => mapText(block, numbered)),
    footer: content.footer.map(numbered),
  };
}
