import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { MailBlock, MailContent } from '../../domain/notice/mail.ts';
import { paragraph } from '../../domain/notice/mail.ts';
import { withSite } from '../../domain/notice/site.ts';
import { MAILS } from '../../domain/wording/mails.ts';
import type { MailLinks, OutboxMail } from '../ports.ts';

/** Makes secret addresses under the one by which people reach the pages. */
export type LinkMaker = {
  readonly office: string;
  readonly links: MailLinks;
  /** Without a slash at its end. */
  readonly publicUrl: string;
};

/** A mail's words with the pages' address in its places, and an address of its own in the place of each link. */
export async function fillLinks(
  mail: Pick<OutboxMail, 'id' | 'to' | 'content'>,
  at: Instant,
  maker: LinkMaker,
): Promise<MailContent> {
  const fillBlock = async (block: MailBlock, position: number): Promise<MailBlock> => {
    if (block.type !== 'link') return withSite(block, maker.publicUrl);
    const secret = await maker.links.make(maker.office, mail, position, block.grant, at);
    const link = `${maker.publicUrl}/l/${secret}`;
    return paragraph(MAILS.linkLine, { text: block.text, link, until: formatMoment(block.grant.until) });
  };
  const blocks = await Promise.all(mail.content.blocks.map(fillBlock));
  return { ...mail.content, blocks };
}
