import { composeDigests } from '../domain/notice/digest.ts';
import { caughtUp } from '../domain/proposal/caught-up.ts';
import { allFollowing } from '../domain/proposal/following.ts';
import { dueMorning, type Moment } from './due-morning.ts';
import { leadsOf } from './leads-of.ts';
import type { CompilationDrafts, NoticeRegister, Ports } from './ports.ts';

type ForMorning = Pick<Ports, 'digestSource' | 'policies'> & {
  readonly compilations: Pick<CompilationDrafts, 'unreleased'>;
  readonly notices: Pick<NoticeRegister, 'open' | 'urgedOn'>;
};

/**
 * Puts the morning's digests into the outbox; nothing on a day off or before the hour, and nothing the second time.
 * Returns mails.
 */
export async function composeMorning(
  { digestSource, policies, compilations, notices }: ForMorning,
  { office, at }: Moment,
): Promise<number> {
  const morning = await dueMorning({ digestSource, policies }, { office, at });
  if (!morning) return 0;
  const { today, calendar, since } = morning;
  const [cases, people, mailTroubles, happened, unreleased, mailedUnits, awaited, urged] = await Promise.all([
    digestSource.openCases(office),
    digestSource.people(office),
    digestSource.mailTroubles(office),
    since === undefined ? [] : digestSource.happened(office, since, at),
    compilations.unreleased(office),
    digestSource.mailedUnits(office),
    notices.open(office),
    notices.urgedOn(office, today),
  ]);
  const beside = await leadsOf(digestSource, office, cases);
  const current = allFollowing(cases, beside).map((proposal) => caughtUp(proposal, at));
  const mails = composeDigests({
    office,
    at,
    since,
    cases: current,
    happened,
    people,
    mailTroubles,
    rules: morning.policy.supervision,
    unreleased,
    mailedUnits,
    urgedToday: new Set(urged),
    awaited: { notices: awaited, calendar },
  });
  return (await digestSource.recordDigest(office, today, at, mails)).mails;
}
