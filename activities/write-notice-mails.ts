import type { Instant } from '../domain/calendar/instant.ts';
import { letterFile } from '../domain/notice/letter.ts';
import { noticeMail, numberedMail } from '../domain/notice/notice-mail.ts';
import type { NoticeRecipient } from '../domain/notice/notice-recipients.ts';
import { caughtUp } from '../domain/proposal/caught-up.ts';
import type { Proposal } from '../domain/proposal/proposal.ts';
import { enteredNotice, inOrder, type NoticePlace } from './make-letter.ts';
import type { EnteredNotice, Ports } from './ports.ts';

/** Puts the mails of some of a notice's recipients into the outbox, by their place in the register; nothing twice. */
export async function writeNoticeMails(
  ports: Pick<Ports, 'notices' | 'digestSource'>,
  { office, noticeId, at }: NoticePlace,
  from: number,
  count: number,
): Promise<void> {
  const { notices } = ports;
  const { recipients } = await enteredNotice(ports, office, noticeId, []);
  const some = recipients.slice(from, from + count);
  const names = [...new Set(some.flatMap(({ divisions }) => divisions))];
  const entered = await enteredNotice(ports, office, noticeId, names);
  const proposals = await casesFor(ports, office, some, entered, at);
  const { leavesAt = at } = entered.terms;
  const mails = some.map((recipient) => ({
    key: `notice:${noticeId}`,
    kind: entered.terms.kind,
    personId: recipient.id,
    notBefore: leavesAt > at ? leavesAt : at,
    content: mailTo(recipient, entered, proposals),
  }));
  await notices.addMails(office, mails, at);
}

async function casesFor(
  { digestSource }: Pick<Ports, 'digestSource'>,
  office: string,
  recipients: readonly NoticeRecipient[],
  { cases }: EnteredNotice,
  at: Instant,
): Promise<readonly Proposal[]> {
  const copied = recipients.flatMap(({ copyOf = [] }) => copyOf);
  const numbers = new Set([...[...cases.values()].flat(), ...copied]);
  const proposals = await digestSource.casesOf(office, [...numbers]);
  return proposals.map((proposal) => caughtUp(proposal, at));
}

function mailTo(
  { divisions, copyOf }: NoticeRecipient,
  { terms, state, cases, letters }: EnteredNotice,
  proposals: readonly Proposal[],
) {
  const casesOf = copyOf
    ? byDivision(inOrder(copyOf, proposals))
    : new Map(divisions.map((name) => [name, inOrder(cases.get(name) ?? [], proposals)]));
  const attachments = letters
    .filter(({ division }) => terms.attachLetter && casesOf.has(division))
    .map(({ division, documentId }) => ({
      ...letterFile(terms.kind, state.docNumber, division),
      documentId,
    }));
  return numberedMail(noticeMail(terms, casesOf, copyOf ? 'copy' : 'main'), state.docNumber, attachments);
}

function byDivision(cases: readonly Proposal[]): ReadonlyMap<string, readonly Proposal[]> {
  const found = new Map<string, Proposal[]>();
  for (const each of cases) {
    const division = each.division ?? '';
    found.set(division, [...(found.get(division) ?? []), each]);
  }
  return found;
}
