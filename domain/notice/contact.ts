import type { MailContent } from './mail.ts';

/** What stands in a mail's footer where the office's contact will be: “姓名（电话）”, known where the row is written. */
export const CONTACT_PLACE = '{contact}';

/** A mail's words with the office's contact in its footer. */
export function fillContact(content: MailContent, contact: string): MailContent {
  return { ...content, footer: content.footer.map((line) => line.replaceAll(CONTACT_PLACE, () => contact)) };
}
