import type { Instant } from '../../../domain/calendar/instant.ts';
import { fillContact } from '../../../domain/notice/contact.ts';
import { composeDigests } from '../../../domain/notice/digest.ts';
import type { MailContent, MailKind } from '../../../domain/notice/mail.ts';
import type { NoticeKind } from '../../../domain/notice/notice-kind.ts';
import { noticeRecipients } from '../../../domain/notice/notice-recipients.ts';
import { peopleFor } from '../../../domain/notice/recipients.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { caughtUp } from '../../../domain/proposal/caught-up.ts';
import { allFollowing } from '../../../domain/proposal/following.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import type { CaseEntry } from '../../../domain/proposal/case-entry.ts';
import { reactions } from '../../../domain/proposal/reactions.ts';
import { storedInstant } from '../../../prisma/stored-instant.ts';
import { caseAfter, type Recorded } from './recorded.ts';
import type { Step } from './steps.ts';

/** Whom mails name for questions in the offices of the tests and, unless it is told otherwise, in a rehearsal. */
const CONTACT = '示例甲（010-00000000）';

/** A mail that history and calendar ask for; the words of a notice are the register's own. */
export type ExpectedMail = {
  readonly key: string;
  readonly personId: string;
  readonly kind: MailKind;
  readonly notBefore: Instant;
  readonly content: MailContent | undefined;
};

/** Every mail that history and calendar ask for, to people in service. */
export function expectedMails(whole: Recorded, office: string): readonly ExpectedMail[] {
  const recorded = { ...whole, people: whole.people.filter(({ active }) => active) };
  const all = [...caseMails(recorded), ...digests(recorded, office), ...noticeMails(recorded)];
  const first = new Map(all.toReversed().map((mail) => [`${mail.key} ${mail.personId}`, mail]));
  return [...first.values()].map((mail) => ({
    ...mail,
    content: mail.content && fillContact(mail.content, CONTACT),
  }));
}

/** What each event asks for, to whoever had to do with the case just after it. */
function caseMails({ steps, people }: Recorded): readonly ExpectedMail[] {
  return [...steps.values()]
    .flatMap((record) => reactions(record.map(({ entry }) => entry)))
    .flatMap(({ proposal, mails }) =>
      mails.flatMap(({ to, ...mail }) =>
        peopleFor(proposal, to, people).map(({ id }) => ({ ...mail, personId: id })),
      ),
    );
}

/** What each morning had to tell of the cases as they were then; nobody acts while a morning's mail is made. */
function digests({ mornings, steps, people }: Recorded, office: string): readonly ExpectedMail[] {
  return mornings.flatMap((morning, index) => {
    const at = storedInstant(morning.at);
    const last = mornings[index - 1];
    const known = [...steps.values()].flatMap(
      (record) => record.findLast(({ entry }) => entry.at < at)?.after ?? [],
    );
    const open = known.filter(({ ending }) => !ending);
    const cases = allFollowing(open, known).map((proposal) => caughtUp(proposal, at));
    const since = last && storedInstant(last.at);
    const sorted = people.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const happened = since === undefined ? [] : happenedBetween(steps, since, at);
    const rules = DEFAULT_POLICY.supervision;
    return composeDigests({ office, at, since, cases, happened, people: sorted, rules });
  });
}

function happenedBetween(steps: Recorded['steps'], since: Instant, at: Instant): readonly CaseEntry[] {
  return [...steps].flatMap(([number, record]) =>
    record
      .filter(({ entry }) => entry.at > since && entry.at < at)
      .map(({ entry }) => ({ ...entry, number })),
  );
}

/** Each notice goes to those whom its kind is for, over the divisions that have its cases; its words are the register's own. */
function noticeMails({ notices, steps, people }: Recorded): readonly ExpectedMail[] {
  return notices.flatMap(({ noticeId, kind, issuedAt, cases }) => {
    const named = cases.map(({ number }) => caseAsNamed(steps.get(number) ?? [], noticeId));
    const divisions = [...new Set(named.flatMap(({ division }) => division ?? []))];
    return noticeRecipients(kind as NoticeKind, divisions, named, people).map(({ id }) => ({
      key: `notice:${noticeId}`,
      kind: kind as MailKind,
      notBefore: storedInstant(issuedAt),
      content: undefined,
      personId: id,
    }));
  });
}

/** A case as it was when a notice named it; one that had ended by then takes no note of it. */
function caseAsNamed(record: readonly Step[], noticeId: string): Proposal {
  const naming = record.find(
    ({ entry: { event } }) => event.type === 'NamedInNotice' && event.notice.noticeId === noticeId,
  );
  return naming?.before ?? caseAfter(record);
}
