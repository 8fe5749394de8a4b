import { letterFile } from '../domain/notice/letter.ts';
import { noticeMail, numberedMail } from '../domain/notice/notice-mail.ts';
import { enteredNotice, inOrder, type NoticePlace } from './make-letter.ts';
import type { Ports } from './ports.ts';

/** Puts the mails of some of a notice's recipients into the outbox, by their place in the register; nothing twice. */
export async function writeNoticeMails(
  ports: Pick<Ports, 'notices' | 'digestSource'>,
  { office, noticeId, at }: NoticePlace,
  from: number,
  count: number,
): Promise<void> {
  const { notices, digestSource } = ports;
  const { recipients } = await enteredNotice(ports, office, noticeId, []);
  const some = recipients.slice(from, from + count);
  const names = [...new Set(some.flatMap(({ divisions }) => divisions))];
  const { terms, state, cases, letters } = await enteredNotice(ports, office, noticeId, names);
  const numbers = names.flatMap((name) => cases.get(name) ?? []);
  const proposals = await digestSource.casesOf(office, numbers);
  const casesOf = new Map(names.map((name) => [name, inOrder(cases.get(name) ?? [], proposals)]));
  const mails = some.map(({ id, divisions }) => ({
    key: `notice:${noticeId}`,
    kind: terms.kind,
    personId: id,
    notBefore: at,
    content: numberedMail(
      noticeMail(terms, divisions, casesOf),
      state.docNumber,
      terms.attachLetter ? attachments(divisions) : [],
    ),
  }));
  await notices.addMails(office, mails, at);

  function attachments(divisions: readonly string[]) {
    return letters
      .filter(({ division }) => divisions.includes(division))
      .map(({ division, documentId }) => ({
        ...letterFile(terms.kind, state.docNumber, division),
        documentId,
      }));
  }
}
