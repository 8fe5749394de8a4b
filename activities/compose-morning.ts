import { calendarAsOf } from '../domain/calendar/calendar-versions.ts';
import { yearOf } from '../domain/calendar/civil-date.ts';
import { civilDateAt, instantAt, type Instant } from '../domain/calendar/instant.ts';
import { isWorkday } from '../domain/calendar/working-calendar.ts';
import { composeDigests } from '../domain/notice/digest.ts';
import { policyInForce } from '../domain/policy/adopted-policy.ts';
import { caughtUp } from '../domain/proposal/caught-up.ts';
import { allFollowing, leadsBeside } from '../domain/proposal/following.ts';
import type { CompilationDrafts, NoticeRegister, Ports } from './ports.ts';

/** An office and a moment of its clock. */
export type Moment = { readonly office: string; readonly at: Instant };

type ForMorning = Pick<Ports, 'digestSource' | 'policies'> & {
  readonly compilations: Pick<CompilationDrafts, 'unreleased'>;
  readonly notices: Pick<NoticeRegister, 'open'>;
};

/**
 * Puts the morning's digests into the outbox; nothing on a day off or before the hour, and nothing the second time.
 * Returns mails.
 */
export async function composeMorning(
  { digestSource, policies, compilations, notices }: ForMorning,
  { office, at }: Moment,
): Promise<number> {
  const today = civilDateAt(at);
  const [adopted, lists, since] = await Promise.all([
    policies.adopted(office),
    digestSource.holidayLists(office),
    digestSource.lastDigestAt(office),
  ]);
  const { mail, supervision } = policyInForce(adopted, yearOf(today));
  const isTooEarly = at < instantAt(today, mail.digestAt);
  const isDone = since !== undefined && civilDateAt(since) >= today;
  const calendar = calendarAsOf(today, lists);
  if (isTooEarly || isDone || !isWorkday(calendar, today)) return 0;
  const [cases, people, mailTroubles, happened, unreleased, mailedUnits, awaited] = await Promise.all([
    digestSource.openCases(office),
    digestSource.people(office),
    digestSource.mailTroubles(office),
    since === undefined ? [] : digestSource.happened(office, since, at),
    compilations.unreleased(office),
    digestSource.mailedUnits(office),
    notices.open(office),
  ]);
  const leads = leadsBeside(cases);
  const beside = leads.length > 0 ? await digestSource.casesOf(office, leads) : [];
  const current = allFollowing(cases, beside).map((proposal) => caughtUp(proposal, at));
  const mails = composeDigests({
    office,
    at,
    since,
    cases: current,
    happened,
    people,
    mailTroubles,
    rules: supervision,
    unreleased,
    mailedUnits,
    awaited: { notices: awaited, calendar },
  });
  return (await digestSource.recordDigest(office, today, at, mails)).mails;
}
