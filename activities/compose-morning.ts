import { calendarAsOf } from '../domain/calendar/calendar-versions.ts';
import { civilDateAt, instantAt, type Instant } from '../domain/calendar/instant.ts';
import { isWorkday } from '../domain/calendar/working-calendar.ts';
import { composeDigests } from '../domain/notice/digest.ts';
import { DEFAULT_POLICY } from '../domain/policy/default-policy.ts';
import { caughtUp } from '../domain/proposal/caught-up.ts';
import type { Ports } from './ports.ts';

/** An office and a moment of its clock. */
export type Moment = { readonly office: string; readonly at: Instant };

/**
 * Puts the morning's digests into the outbox; nothing on a day off or before the hour, and nothing the second time.
 * Returns mails.
 */
export async function composeMorning(
  { digestSource }: Pick<Ports, 'digestSource'>,
  { office, at }: Moment,
): Promise<number> {
  const today = civilDateAt(at);
  if (!isWorkday(calendarAsOf(today), today) || at < instantAt(today, DEFAULT_POLICY.mail.digestAt)) return 0;
  const [cases, people, since] = await Promise.all([
    digestSource.openCases(office),
    digestSource.people(office),
    digestSource.lastDigestAt(office),
  ]);
  const current = cases.map((proposal) => caughtUp(proposal, at));
  const mails = composeDigests({
    office,
    at,
    since,
    cases: current,
    people,
    rules: DEFAULT_POLICY.supervision,
  });
  return (await digestSource.recordDigest(office, today, at, mails)).mails;
}
