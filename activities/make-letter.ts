import type { Instant } from '../domain/calendar/instant.ts';
import { inOrder } from '../domain/notice/in-order.ts';
import { letterOf } from '../domain/notice/letter.ts';
import { noticedCases } from './noticed-cases.ts';
import type { EnteredNotice, Ports } from './ports.ts';

/** Which notice, and the moment of its issue. */
export type NoticePlace = { readonly office: string; readonly noticeId: string; readonly at: Instant };

/** Makes and keeps the Word file of one division's copy, by the template in force; once. */
export async function makeLetter(
  ports: Pick<Ports, 'notices' | 'digestSource' | 'letters' | 'documents'>,
  { office, noticeId, at }: NoticePlace,
  division: string,
): Promise<void> {
  const { notices, letters, documents } = ports;
  const entered = await enteredNotice(ports, office, noticeId, [division]);
  if (entered.letters.some((letter) => letter.division === division)) return;
  const numbers = entered.cases.get(division) ?? [];
  const own = inOrder(numbers, await noticedCases(ports, office, numbers, at));
  const letter = letterOf(entered.terms, entered.state.docNumber, division, own);
  const documentId = await documents.keep(office, await letters.write(office, letter), at);
  await notices.keepLetter(office, noticeId, division, documentId);
}

/** A notice that stands in the register. */
export async function enteredNotice(
  { notices }: Pick<Ports, 'notices'>,
  office: string,
  noticeId: string,
  divisions: readonly string[],
): Promise<EnteredNotice> {
  const entered = await notices.entered(office, noticeId, divisions);
  if (!entered) throw new Error(`the notice ${noticeId} does not stand in the register`);
  return entered;
}
