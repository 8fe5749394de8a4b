import type { MailBlock } from './mail.ts';

/** Stands in a mail's words for the address of the pages, which only the mailer knows. */
export const SITE = '{site}';

/** Where a case's page is, as a mail says it. */
export function caseLink(number: string): string {
  return `${SITE}/proposals/${encodeURIComponent(number)}`;
}

/** A block of a mail with the pages' address in its places. */
export function withSite<B extends MailBlock>(block: B, site: string): B {
  const said = (text: string) => text.replaceAll(SITE, () => site);
  switch (block.type) {
    case 'link':
    case 'paragraph':
      return { ...block, text: said(block.text) };
    case 'section':
      return { ...block, lines: block.lines.map(said) };
    case 'table':
      return { ...block, rows: block.rows.map((row) => row.map(said)) };
  }
}
