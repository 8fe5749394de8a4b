import { byDivision } from '../../domain/notice/by-division.ts';
import { checkNotice } from '../../domain/notice/check-notice.ts';
import type { MailContent } from '../../domain/notice/mail.ts';
import { mailTo } from '../../domain/notice/notice-mail.ts';
import { noticeRecipients, type NoticeRecipient } from '../../domain/notice/notice-recipients.ts';
import type { NoticeRequest } from '../../domain/notice/notice-request.ts';
import { shareOf } from '../../domain/notice/notice-share.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';

/** A notice as it would be issued now: its divisions with their cases, and each recipient with his or her mail. */
export type DrawnNotice = {
  readonly divisions: readonly { readonly name: string; readonly cases: readonly Proposal[] }[];
  readonly mails: readonly (NoticeRecipient & { readonly content: MailContent })[];
};

/**
 * Draws up a notice: one issue, one mail for each head and liaison of the divisions concerned, each with that
 * division's cases only, and a copy for each leader. Throws `Refusal`, see `checkNotice`.
 */
export function drawNotice(request: NoticeRequest): DrawnNotice {
  checkNotice(request);
  const { terms, cases, people } = request;
  const divisions = [...byDivision(cases)].map(([name, own]) => ({ name, cases: own }));
  const numbers = new Map(
    divisions.map(({ name, cases: own }) => [name, own.map(({ assignment }) => assignment.number)]),
  );
  return {
    divisions,
    mails: noticeRecipients(terms.kind, [...numbers.keys()], cases, people).map((recipient) => ({
      ...recipient,
      content: mailTo(recipient, shareOf(recipient, numbers), terms, cases),
    })),
  };
}
