import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { byDivision } from '../../domain/notice/by-division.ts';
import { noticeMail, numberedMail } from '../../domain/notice/notice-mail.ts';
import type { MailBlock } from '../../domain/notice/mail.ts';
import { letterOf } from '../../domain/notice/letter.ts';
import { noticeRecipients } from '../../domain/notice/notice-recipients.ts';
import type { NoticeRequest } from '../../domain/notice/notice-request.ts';
import type { OfficeFile } from '../../domain/office/office-file.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { LETTERS } from '../../domain/wording/letters.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { checkedNoticeAsk, type NoticeAsk } from './notice-ask.ts';
import { requestedNotice } from './requested-notice.ts';

/** One division of a notice as it would be issued: who, what, and what its copy says. */
export type PreviewedDivision = {
  readonly name: string;
  readonly cases: readonly string[];
  readonly recipients: readonly string[];
  /** Those who handle its cases. */
  readonly officers: readonly string[];
  readonly subject: string;
  readonly blocks: readonly MailBlock[];
};

export type NoticePreview = {
  readonly ackDue: CivilDate;
  readonly answerDue: CivilDate;
  readonly attachLetter: boolean;
  readonly cases: number;
  readonly recipients: number;
  /** 抄送: the names of those among the recipients who get a copy over their own cases. */
  readonly copies: readonly string[];
  readonly divisions: readonly PreviewedDivision[];
};

export type NoticePreviewAnswer =
  | { readonly answer: 'preview'; readonly preview: NoticePreview }
  | { readonly answer: 'refused'; readonly refused: RefusalDetail };

/** A division's Word file, or nothing where the notice has no copy for it. */
export type PreviewedLetter =
  | { readonly answer: 'letter'; readonly file: OfficeFile }
  | { readonly answer: 'refused'; readonly refused: RefusalDetail }
  | { readonly answer: 'none' };

/** What issuing a notice would come to, division by division. Throws `InvalidInput`. */
export async function previewNotice(ports: GatewayPorts, given: NoticeAsk): Promise<NoticePreviewAnswer> {
  const requested = await requestedNotice(ports, checkedNoticeAsk(given));
  if ('refused' in requested) return { answer: 'refused', refused: requested.refused };
  return { answer: 'preview', preview: previewOf(requested.request) };
}

/** Puts a notice that nothing speaks against before the eyes of whoever is to issue it. */
export function previewOf({ terms, cases, people }: NoticeRequest): NoticePreview {
  const casesOf = byDivision(cases);
  const recipients = noticeRecipients(terms.kind, [...casesOf.keys()], cases, people);
  return {
    ackDue: terms.ackDue,
    answerDue: terms.answerDue,
    attachLetter: terms.attachLetter,
    cases: cases.length,
    recipients: recipients.length,
    copies: recipients.flatMap(({ name, copyOf }) => (copyOf ? name : [])),
    divisions: [...casesOf].map(([name, own]) => {
      const mail = numberedMail(noticeMail(terms, new Map([[name, own]])), LETTERS.numberToCome, []);
      return {
        name,
        cases: own.map(({ assignment }) => assignment.number),
        recipients: recipients.filter(({ divisions }) => divisions.includes(name)).map((each) => each.name),
        officers: [...new Set(own.flatMap(({ officer }) => officer?.name ?? []))],
        subject: mail.subject,
        blocks: mail.blocks,
      };
    }),
  };
}

/** The Word file of one division's copy, by the template in force. Throws `InvalidInput`. */
export async function previewLetter(
  ports: GatewayPorts,
  given: NoticeAsk,
  division: string,
): Promise<PreviewedLetter> {
  const requested = await requestedNotice(ports, checkedNoticeAsk(given));
  if ('refused' in requested) return { answer: 'refused', refused: requested.refused };
  const { terms, cases } = requested.request;
  const own = byDivision(cases).get(division);
  if (!own) return { answer: 'none' };
  const letter = letterOf(terms, LETTERS.numberToCome, division, own);
  return { answer: 'letter', file: await ports.workshop.write(ports.office, letter) };
}
