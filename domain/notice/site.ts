import { mapText, type MailBlock } from './mail.ts';

/** Stands in a mail's words for the address of the pages, which only the mailer knows. */
export const SITE = '{site}';

/** Where a case's page is, as a mail says it. */
export function caseLink(number: string): string {
  return `${SITE}/proposals/${encodeURIComponent(number)}`;
}

/** A block of a mail with the pages' address in its places. */
export function withSite<B extends MailBlock>(block: B, site: string): B {
  return mapText(block, (text) => text.replaceAll(SITE, () => site));
}
