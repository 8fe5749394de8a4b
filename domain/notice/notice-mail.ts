import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { addDays } from '../calendar/civil-date.ts';
import { instantAt } from '../calendar/instant.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { NOTICE_TEXTS, NOTICES } from '../wording/notices.ts';
import { POST_NAMES } from '../wording/parties.ts';
import { CONTACT_PLACE } from './contact.ts';
import { DOC_NUMBER_PLACE, fillDocNumber } from './doc-number.ts';
import { paragraph, type MailAttachment, type MailBlock, type MailContent } from './mail.ts';
import { noticeBlocks, noticeValues } from './notice-content.ts';
import { asksForAnswer, type NoticeTerms } from './notice-terms.ts';

/**
 * The mail of a notice to somebody who gets the copies of some divisions: each division's letter in turn, over the cases
 * that he or she is to see; to those it is for the links by which it is acknowledged and answered, to others why they
 * get a copy. Its number is still to come.
 */
export function noticeMail(
  terms: NoticeTerms,
  casesOf: ReadonlyMap<string, readonly Proposal[]>,
  to: 'main' | 'copy' = 'main',
): MailContent {
  const { kind, words } = terms;
  const values = { ...noticeValues(terms, 0), docNumber: DOC_NUMBER_PLACE };
  const letters = [...casesOf].flatMap(([division, own], at) => [
    ...(at === 0 ? [] : [paragraph('{division}：', { division })]),
    ...noticeBlocks(terms, own),
  ]);
  const [first = ''] = casesOf.keys();
  const divisions = [...casesOf.keys()].join('、');
  return {
    subject: fill(NOTICES[kind].subject, values),
    addressee: words.mainTo ?? (kind === 'headReport' ? POST_NAMES.bureauHead : first),
    blocks: [...letters, ...(to === 'main' && asksForAnswer(kind) ? links(terms) : [])],
    footer: [
      fill(terms.byRule ? NOTICE_TEXTS.footerByRule : NOTICE_TEXTS.footer, values),
      fill(whyThisMail(terms, to), {
        division: divisions,
        contact: CONTACT_PLACE,
        rule: terms.byRule ? NOTICE_TEXTS.byRule : NOTICE_TEXTS.ruleByPerson,
      }),
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

function links(terms: NoticeTerms): readonly MailBlock[] {
  const { noticeId, linksEndOn } = terms;
  const until = instantAt(linksEndOn, { hour: 0, minute: 0 });
  return [
    { type: 'link', text: NOTICE_TEXTS.acknowledgeLink, grant: { purpose: 'acknowledge', noticeId, until } },
    { type: 'link', text: NOTICE_TEXTS.answerLink, grant: { purpose: 'answer', noticeId, until } },
    paragraph(NOTICE_TEXTS.linksUntil, { lastDay: formatChineseDate(addDays(linksEndOn, -1)) }),
  ];
}

function whyThisMail({ kind }: NoticeTerms, to: 'main' | 'copy'): string {
  if (kind === 'headReport') return to === 'main' ? NOTICE_TEXTS.whyReport : NOTICE_TEXTS.reportCopyFooter;
  return to === 'main' ? MAILS.whyNotice : NOTICE_TEXTS.copyFooter;
}
