import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { civilDateAt, instant, type Instant } from '../../../domain/calendar/instant.ts';
import { isOver, type NoticeState } from '../../../domain/notice/notice-state.ts';
import { addressOf, outsideId } from '../../../domain/office/outside-unit.ts';
import { fillContact } from '../../../domain/notice/contact.ts';
import { composeDigests } from '../../../domain/notice/digest.ts';
import type { MailContent, MailKind } from '../../../domain/notice/mail.ts';
import type { NoticeKind } from '../../../domain/notice/notice-kind.ts';
import { leadersOf } from '../../../domain/monthly/release-compilation.ts';
import { noticeMailKey } from '../../../domain/notice/notice-mail.ts';
import { noticeRecipients, reachesLeaders } from '../../../domain/notice/notice-recipients.ts';
import { withinOfficeHours } from '../../../domain/notice/office-hours.ts';
import { peopleFor } from '../../../domain/notice/recipients.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { caughtUp } from '../../../domain/proposal/caught-up.ts';
import { allFollowing } from '../../../domain/proposal/following.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import type { CaseEntry } from '../../../domain/proposal/case-entry.ts';
import { reactions } from '../../../domain/proposal/reactions.ts';
import { stateIn } from '../../../prisma/entered-notice.ts';
import { storedInstant } from '../../../prisma/stored-instant.ts';
import { storedTerms } from '../../../prisma/stored-notice.ts';
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
  const all = [
    ...caseMails(recorded),
    ...digests(recorded, office),
    ...noticeMails(recorded),
    ...compilationMails(recorded),
  ];
  const first = new Map(all.toReversed().map((mail) => [`${mail.key} ${mail.personId}`, mail]));
  return [...first.values()].map((mail) => ({
    ...mail,
    content: mail.content && fillContact(mail.content, CONTACT),
  }));
}

/** What each event asks for, to whoever had to do with the case just after it. */
function caseMails({ steps, people, outsideUnits }: Recorded): readonly ExpectedMail[] {
  const unitNamed = (name: string) => outsideUnits.filter((unit) => unit.name === name && addressOf(unit));
  return [...steps.values()]
    .flatMap((record) => reactions(record.map(({ entry }) => entry)))
    .flatMap(({ proposal, mails }) =>
      mails.flatMap(({ to, toUnit, ...mail }) => {
        const ids =
          toUnit === undefined
            ? peopleFor(proposal, to, people).map(({ id }) => id)
            : unitNamed(toUnit).map(({ name }) => outsideId(name));
        return ids.map((personId) => ({ ...mail, personId }));
      }),
    );
}

/** What each morning had to tell of the cases as they were then; nobody acts while a morning's mail is made. */
function digests(recorded: Recorded, office: string): readonly ExpectedMail[] {
  const { mornings, steps, people, notices, outsideUnits } = recorded;
  const mailedUnits = outsideUnits.filter((unit) => addressOf(unit)).map(({ name }) => name);
  return mornings.flatMap((morning, index) => {
    const at = storedInstant(morning.at);
    const last = mornings[index - 1];
    const revisions = recorded.known?.get(morning.date);
    const known = [...steps].flatMap(([number, record]) => {
      const isKnown = ({ entry }: Step) =>
        revisions ? entry.revision <= (revisions.get(number) ?? 0) : entry.at < at;
      return record.findLast(isKnown)?.after ?? [];
    });
    const open = known.filter(({ ending }) => !ending);
    const cases = allFollowing(open, known).map((proposal) => caughtUp(proposal, at));
    const since = last && storedInstant(last.at);
    const sorted = people.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const happened = since === undefined ? [] : happenedBetween(steps, since, at);
    const rules = DEFAULT_POLICY.supervision;
    const awaited = {
      notices: notices.flatMap((notice) => awaitedAt(notice, at)),
      calendar: calendarAsOf(civilDateAt(at)),
    };
    const morningOf = { office, at, since, cases, happened, rules, awaited, mailedUnits };
    return composeDigests({
      ...morningOf,
      people: sorted,
      mailTroubles: [],
      unreleased: unreleasedAt(recorded, at),
      urgedToday: urgedUntil(recorded, at),
    });
  });
}

/** A notice as it stood at a moment, where it was waiting for somebody. */
function awaitedAt(notice: Recorded['notices'][number], at: Instant): readonly NoticeState[] {
  const state = notice.issuedAt < BigInt(at) ? stateIn(notice) : undefined;
  if (!state) return [];
  const isPast = (mark: { readonly at: Instant } | undefined) => mark !== undefined && mark.at < at;
  const { closed, ...open } = state;
  const then = {
    ...open,
    ...(closed && isPast(closed) ? { closed } : {}),
    divisions: state.divisions.map(({ acknowledged, answers, ...division }) => ({
      ...division,
      ...(acknowledged && isPast(acknowledged) ? { acknowledged } : {}),
      answers: answers.filter(isPast),
    })),
  };
  return isOver(then) ? [] : [then];
}

/** The months whose compilation waited for its release at a moment; a morning drafts before it tells. */
function unreleasedAt({ drafts, compilations }: Recorded, at: Instant): readonly string[] {
  const gone = compilations.filter(({ releasedAt }) => releasedAt < at).map(({ month }) => month);
  return drafts
    .filter(({ month, writtenAt }) => writtenAt <= at && !gone.includes(month))
    .map(({ month }) => month);
}

/** The cases that the urge notices of a day named before a moment of it. */
function urgedUntil({ notices }: Recorded, at: Instant): ReadonlySet<string> {
  const today = civilDateAt(at);
  const before = notices.filter(
    ({ kind, issuedOn, issuedAt }) => kind === 'urge' && issuedOn === today && issuedAt < at,
  );
  return new Set(before.flatMap(({ cases }) => cases.map(({ number }) => number)));
}

/** Each released compilation goes to every leader within office hours; its words are those of who released it. */
function compilationMails({ compilations, people }: Recorded): readonly ExpectedMail[] {
  return compilations.flatMap(({ month, issueId, releasedAt }) => {
    const at = storedInstant(releasedAt);
    return leadersOf(people).map(({ id }) => ({
      key: `compilation:${month}:${issueId}`,
      kind: 'compilation' as const,
      notBefore: withinOfficeHours(DEFAULT_POLICY.mail, calendarAsOf(civilDateAt(at)), at),
      content: undefined,
      personId: id,
    }));
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
  return notices.flatMap(({ noticeId, kind, issuedAt, cases, terms }) => {
    const stored = terms === null ? undefined : storedTerms(terms);
    const { leavesAt = storedInstant(issuedAt) } = stored ?? {};
    const named = cases.map(({ number }) => caseAsNamed(steps.get(number) ?? [], noticeId));
    const divisions = [...new Set(named.flatMap(({ division }) => division ?? []))];
    return noticeRecipients(
      kind as NoticeKind,
      divisions,
      stored && !reachesLeaders(stored) ? [] : named,
      people,
    ).map(({ id }) => ({
      key: noticeMailKey(noticeId),
      kind: kind as MailKind,
      notBefore: instant(Math.max(leavesAt, storedInstant(issuedAt))),
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
