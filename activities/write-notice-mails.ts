import { letterFile } from '../domain/notice/letter.ts';
import type { MailContent } from '../domain/notice/mail.ts';
import { MOST_COPIED } from '../domain/notice/notice-copy.ts';
import { noticeCopy, noticeMail, noticeMailKey, numberedMail } from '../domain/notice/notice-mail.ts';
import type { NoticeRecipient } from '../domain/notice/notice-recipients.ts';
import type { NoticeTerms } from '../domain/notice/notice-terms.ts';
import type { Proposal } from '../domain/proposal/proposal.ts';
import { enteredNotice, inOrder, type NoticePlace } from './make-letter.ts';
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
  const all = state.divisions.map(({ name }) => name);
  const names = some.flatMap(({ divisions, copyOf }) => (copyOf ? all : divisions));
  const entered = await enteredNotice(ports, office, noticeId, [...new Set(names)]);
  const copies = some.map((recipient) => ({ recipient, numbers: numbersFor(recipient, entered) }));
  const numbers = new Set(copies.flatMap(writtenIn));
  const proposals = await noticedCases(ports, office, [...numbers], at);
  const { leavesAt = at } = entered.terms;
  const mails = copies.map((copy) => ({
    key: noticeMailKey(noticeId),
    kind: entered.terms.kind,
    personId: copy.recipient.id,
    notBefore: leavesAt > at ? leavesAt : at,
    content: mailTo(copy, entered, proposals),
  }));
  await notices.addMails(office, mails, at);
  return recipients.length;
}

/** The cases that stand in a mail: all of his divisions', the first of those that a leader is told of. */
function writtenIn({ recipient: { copyOf }, numbers }: Copy): readonly string[] {
  return copyOf ? copyOf.slice(0, MOST_COPIED) : [...numbers.values()].flat();
}

type Copy = {
  readonly recipient: NoticeRecipient;
  /** The cases that he or she is to see, by the division that they went to. */
  readonly numbers: ReadonlyMap<string, readonly string[]>;
};

function numbersFor(
  { divisions, copyOf }: NoticeRecipient,
  { cases, state }: EnteredNotice,
): Copy['numbers'] {
  if (!copyOf) return new Map(divisions.map((name) => [name, cases.get(name) ?? []]));
  const own = new Set(copyOf);
  return new Map(
    state.divisions.flatMap(({ name }) => {
      const numbers = (cases.get(name) ?? []).filter((number) => own.has(number));
      return numbers.length === 0 ? [] : [[name, numbers] as const];
    }),
  );
}

function mailTo(copy: Copy, { terms, state, cases, letters }: EnteredNotice, proposals: readonly Proposal[]) {
  const { numbers } = copy;
  // A letter names all the cases of its division: it goes to nobody who is to see some of them only.
  const attachments = letters
    .filter(({ division }) => terms.attachLetter && numbers.has(division))
    .filter(({ division }) => numbers.get(division)?.length === cases.get(division)?.length)
    .map(({ division, documentId }) => ({
      ...letterFile(terms.kind, state.docNumber, division),
      documentId,
    }));
  return numberedMail(contentOf(copy, terms, proposals), state.docNumber, attachments);
}

function contentOf(copy: Copy, terms: NoticeTerms, proposals: readonly Proposal[]): MailContent {
  const divisions = [...copy.numbers];
  if (!copy.recipient.copyOf)
    return noticeMail(terms, new Map(divisions.map(([name, own]) => [name, inOrder(own, proposals)])));
  const counts = new Map(divisions.map(([name, own]) => [name, own.length]));
  return noticeCopy(terms, { counts, listed: inOrder(writtenIn(copy), proposals) });
}
