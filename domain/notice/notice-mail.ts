import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { addDays } from '../calendar/civil-date.ts';
import { instantAt } from '../calendar/instant.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { NOTICE_TEXTS, NOTICES } from '../wording/notices.ts';
import { POST_NAMES } from '../wording/parties.ts';
import { CONTACT_PLACE } from './contact.ts';
import { fillDocNumber } from './doc-number.ts';
import { inOrder } from './in-order.ts';
import { paragraph, type MailAttachment, type MailBlock, type MailContent } from './mail.ts';
import { addresseeOf, noticeBlocks, noticeValues } from './notice-content.ts';
import { copyBlocks, isLetter, type NoticeCopy } from './notice-copy.ts';
import type { NoticeRecipient } from './notice-recipients.ts';
import type { NoticeShare } from './notice-share.ts';
import { asksForAnswer, type NoticeTerms } from './notice-terms.ts';

/** Divisions that a footer names. */
const MOST_NAMED = 3;

/** Under which the mails of a notice stand in the outbox, one a recipient. */
export function noticeMailKey(noticeId: string): string {
  return `notice:${noticeId}`;
}

/** The mail of a notice to one of its recipients, over the cases that are his or her share. Its number is still to come. */
export function mailTo(
  { copyOf }: NoticeRecipient,
  { numbers, listed }: NoticeShare,
  terms: NoticeTerms,
  cases: readonly Proposal[],
): MailContent {
  const divisions = [...numbers];
  if (!copyOf) return noticeMail(terms, new Map(divisions.map(([name, own]) => [name, inOrder(own, cases)])));
  const counts = new Map(divisions.map(([name, own]) => [name, own.length]));
  return noticeCopy(terms, { counts, listed: inOrder(listed, cases) });
}

/**
 * The mail of a notice to somebody whom it is for: each of his divisions' letters in turn, with the links by which it is
 * acknowledged and answered. Its number is still to come.
 */
export function noticeMail(
  terms: NoticeTerms,
  casesOf: ReadonlyMap<string, readonly Proposal[]>,
): MailContent {
  const { kind } = terms;
  const letters = [...casesOf].flatMap(([division, own], at) => [
    ...(at === 0 ? [] : [paragraph('{division}：', { division })]),
    ...noticeBlocks(terms, own),
  ]);
  const divisions = [...casesOf.keys()];
  const [first = ''] = divisions;
  const blocks = [...letters, ...(asksForAnswer(kind) ? links(terms) : [])];
  const why = kind === 'headReport' ? NOTICE_TEXTS.whyReport : MAILS.whyNotice;
  return framed(terms, addresseeOf(terms, first), blocks, fillWhy(why, divisions.join('、'), terms));
}

/** The mail of a notice to a leader in charge, who is asked nothing. */
function noticeCopy(terms: NoticeTerms, copy: NoticeCopy): MailContent {
  const divisions = [...copy.counts.keys()];
  const [first = ''] = divisions;
  const addressee = isLetter(copy) ? addresseeOf(terms, first) : POST_NAMES.leaderInCharge;
  const why = terms.kind === 'headReport' ? NOTICE_TEXTS.reportCopyFooter : NOTICE_TEXTS.copyFooter;
  return framed(terms, addressee, copyBlocks(terms, copy), fillWhy(why, shortly(divisions), terms));
}

/** A mail of a notice with its number in every place, and the letters that go with it. */
export function numberedMail(
  content: MailContent,
  docNumber: string,
  attachments: readonly MailAttachment[],
): MailContent {
  const numbered = fillDocNumber(content, docNumber);
  return attachments.length === 0 ? numbered : { ...numbered, attachments };
}

function links(terms: NoticeTerms): readonly MailBlock[] {
  const { noticeId, linksEndOn } = terms;
  const until = instantAt(linksEndOn, { hour: 0, minute: 0 });
  return [
    { type: 'link', text: NOTICE_TEXTS.acknowledgeLink, grant: { purpose: 'acknowledge', noticeId, until } },
    { type: 'link', text: NOTICE_TEXTS.answerLink, grant: { purpose: 'answer', noticeId, until } },
    paragraph(NOTICE_TEXTS.linksUntil, { lastDay: formatChineseDate(addDays(linksEndOn, -1)) }),
  ];
}

/** Divisions by name as long as a sentence has room for them. */
function shortly(divisions: readonly string[]): string {
  const [first = ''] = divisions;
  return divisions.length > MOST_NAMED
    ? fill(NOTICE_TEXTS.manyDivisions, { first, k: divisions.length })
    : divisions.join('、');
}

function fillWhy(why: string, division: string, { byRule }: NoticeTerms): string {
  const rule = byRule ? NOTICE_TEXTS.byRule : NOTICE_TEXTS.ruleByPerson;
  return fill(why, { division, contact: CONTACT_PLACE, rule });
}

function framed(
  terms: NoticeTerms,
  addressee: string,
  blocks: readonly MailBlock[],
  why: string,
): MailContent {
  const { kind, byRule } = terms;
  const values = noticeValues(terms, 0);
  const issued = fill(byRule ? NOTICE_TEXTS.footerByRule : NOTICE_TEXTS.footer, values);
  return { subject: fill(NOTICES[kind].subject, values), addressee, blocks, footer: [issued, why] };
}
