/** Stands in a mail's words for the address of the pages, which only the mailer knows. */
export const SITE = '{site}';

/** Where a case's page is, as a mail says it. */
export function caseLink(number: string): string {
  return `${SITE}/proposals/${encodeURIComponent(number)}`;
}
