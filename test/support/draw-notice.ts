import type { Proposal } from '../../domain/proposal/proposal.ts';
import { checkNotice } from '../../domain/notice/check-notice.ts';
import { MOST_COPIED } from '../../domain/notice/notice-copy.ts';
import { noticeCopy, noticeMail } from '../../domain/notice/notice-mail.ts';
import { noticeRecipients, type NoticeRecipient } from '../../domain/notice/notice-recipients.ts';
import type { NoticeRequest } from '../../domain/notice/notice-request.ts';
import type { MailContent } from '../../domain/notice/mail.ts';

/** A notice as it would be issued now: its divisions with their cases, and each recipient with his or her mail. */
export type DrawnNotice = {
  readonly divisions: readonly { readonly name: string; readonly cases: readonly Proposal[] }[];
  readonly mails: readonly (NoticeRecipient & { readonly content: MailContent })[];
};

/**
 * Draws up a notice: one issue, one mail for each head and liaison of the divisions concerned, each with that
 * division's cases only. Throws `Refusal`, see `checkNotice`.
 */
export function drawNotice(request: NoticeRequest): DrawnNotice {
  checkNotice(request);
  const names = [...new Set(request.cases.flatMap((each) => each.division ?? []))];
  const casesOf = new Map(
    names.map((name) => [name, request.cases.filter(({ division }) => division === name)]),
  );
  return {
    divisions: names.map((name) => ({ name, cases: casesOf.get(name) ?? [] })),
    mails: noticeRecipients(request.kind, names, request.cases, request.people).map((recipient) => ({
      ...recipient,
      content: mailTo(request, recipient),
    })),
  };
}

function mailTo(request: NoticeRequest, { divisions, copyOf }: NoticeRecipient): MailContent {
  const own = request.cases.filter(({ assignment, division }) =>
    copyOf ? copyOf.includes(assignment.number) : division !== undefined && divisions.includes(division),
  );
  const names = [...new Set(own.flatMap(({ division }) => division ?? []))];
  const casesOf = new Map(names.map((name) => [name, own.filter(({ division }) => division === name)]));
  if (!copyOf) return noticeMail(request, casesOf);
  const counts = new Map(names.map((name) => [name, casesOf.get(name)?.length ?? 0]));
  const listed = copyOf
    .slice(0, MOST_COPIED)
    .flatMap((number) => own.find((each) => each.assignment.number === number) ?? []);
  return noticeCopy(request, { counts, listed });
}
