import { letterFile } from '../domain/notice/letter.ts';
import type { MailAttachment } from '../domain/notice/mail.ts';
import { mailTo, noticeMailKey, numberedMail } from '../domain/notice/notice-mail.ts';
import { shareOf, type NoticeShare } from '../domain/notice/notice-share.ts';
import { enteredNotice, type NoticePlace } from './make-letter.ts';
import { noticedCases } from './noticed-cases.ts';
import type { EnteredNotice, Ports } from './ports.ts';

/**
 * Puts the mails of some of a notice's recipients into the outbox, by their place in the register; nothing twice. Returns
 * how many recipients the notice has, those of copies among them.
 */
export async function writeNoticeMails(
  ports: Pick<Ports, 'notices' | 'digestSource'>,
  { office, noticeId, at }: NoticePlace,
  from: number,
  count: number,
): Promise<number> {
  const { notices } = ports;
  const { recipients, state } = await enteredNotice(ports, office, noticeId, []);
  const some = recipients.slice(from, from + count);
  // Those of whose cases they may see some, in the notice's order.
  const names = state.divisions
    .map(({ name }) => name)
    .filter((name) => some.some(({ divisions, copyOf }) => copyOf !== undefined || divisions.includes(name)));
  const entered = await enteredNotice(ports, office, noticeId, names);
  const shares = some.map((recipient) => ({ recipient, share: shareOf(recipient, entered.cases) }));
  const listed = new Set(shares.flatMap(({ share }) => share.listed));
  const proposals = await noticedCases(ports, office, [...listed], at);
  const { terms } = entered;
  const { leavesAt = at } = terms;
  const mails = shares.map(({ recipient, share }) => ({
    key: noticeMailKey(noticeId),
    kind: terms.kind,
    personId: recipient.id,
    notBefore: leavesAt > at ? leavesAt : at,
    content: numberedMail(
      mailTo(recipient, share, terms, proposals),
      state.docNumber,
      attachedTo(share, entered),
    ),
  }));
  await notices.addMails(office, mails, at);
  return recipients.length;
}

/** The letters of a share as the office keeps them. */
function attachedTo(share: NoticeShare, { terms, state, letters }: EnteredNotice): readonly MailAttachment[] {
  if (!terms.attachLetter) return [];
  return letters
    .filter(({ division }) => share.letters.includes(division))
    .map(({ division, documentId }) => ({
      ...letterFile(terms.kind, state.docNumber, division),
      documentId,
    }));
}
