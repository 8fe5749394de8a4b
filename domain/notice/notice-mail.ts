import { addDays } from '../calendar/civil-date.ts';
import { instantAt } from '../calendar/instant.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { NOTICE_TEXTS, NOTICES } from '../wording/notices.ts';
import { CONTACT_PLACE } from './contact.ts';
import { DOC_NUMBER_PLACE, fillDocNumber } from './doc-number.ts';
import { paragraph, type MailAttachment, type MailBlock, type MailContent } from './mail.ts';
import { noticeBlocks, noticeValues } from './notice-content.ts';
import type { NoticeTerms } from './notice-terms.ts';

/**
 * The mail of a notice to somebody who gets the copies of some divisions: each division's letter in turn, then the
 * links by which it is acknowledged and answered. Its number is still to come.
 */
export function noticeMail(
  terms: NoticeTerms,
  divisions: readonly string[],
  casesOf: ReadonlyMap<string, readonly Proposal[]>,
): MailContent {
  const { noticeId, kind, linksEndOn, words } = terms;
  const values = { ...noticeValues(terms, 0), docNumber: DOC_NUMBER_PLACE };
  const letters = divisions.flatMap((division, at) => [
    ...(at === 0 ? [] : [paragraph('{division}：', { division })]),
    ...noticeBlocks(terms, casesOf.get(division) ?? []),
  ]);
  const until = instantAt(linksEndOn, { hour: 0, minute: 0 });
  const links: readonly MailBlock[] = [
    { type: 'link', text: NOTICE_TEXTS.acknowledgeLink, grant: { purpose: 'acknowledge', noticeId, until } },
    { type: 'link', text: NOTICE_TEXTS.answerLink, grant: { purpose: 'answer', noticeId, until } },
  ];
  const [first] = divisions;
  return {
    subject: fill(NOTICES[kind].subject, values),
    ...(first === undefined ? {} : { addressee: words.mainTo ?? first }),
    blocks: [...letters, ...links, paragraph(NOTICE_TEXTS.linksUntil, lastDayOf(terms))],
    footer: [
      fill(NOTICE_TEXTS.footer, values),
      fill(MAILS.whyNotice, { division: first ?? '', contact: CONTACT_PLACE }),
    ],
  };
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

function lastDayOf({ linksEndOn }: NoticeTerms) {
  return { lastDay: addDays(linksEndOn, -1) };
}
