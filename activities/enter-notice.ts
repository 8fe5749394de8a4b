import { ApplicationFailure } from '@temporalio/common';
import type { Instant } from '../domain/calendar/instant.ts';
import { noticeRecipients, reachesLeaders, type LedCase } from '../domain/notice/notice-recipients.ts';
import type { NoticeState } from '../domain/notice/notice-state.ts';
import { asksForAnswer, type IssueOrder } from '../domain/notice/notice-terms.ts';
import { Refusal } from '../domain/proposal/refusal.ts';
import type { DigestSource, Ports } from './ports.ts';

/** Cases that are in memory together with all their rules. */
const READ_AT_ONCE = 250;

/**
 * Puts a notice into the register under the next number, once for its id: who, over which cases, to whom. What the
 * register refuses is final and carries the refusal as its detail.
 */
export async function enterNotice(
  { notices, digestSource }: Pick<Ports, 'notices' | 'digestSource'>,
  { cases, ...terms }: IssueOrder,
  at: Instant,
): Promise<NoticeState> {
  const { office, kind } = terms;
  const [divisionOf, people, led] = await Promise.all([
    notices.divisionsOf(office, cases),
    digestSource.people(office),
    reachesLeaders(terms) ? ledCases(digestSource, office, cases) : [],
  ]);
  const named = cases.flatMap((number) => {
    const division = divisionOf.get(number);
    return division === undefined ? [] : [{ number, division }];
  });
  const names = [...new Set(named.map(({ division }) => division))];
  const recipients = noticeRecipients(kind, names, led, people);
  const divisions = names.map((name) => ({
    name,
    recipients: recipients.filter(({ divisions }) => divisions.includes(name)).map(({ id }) => id),
    ...(asksForAnswer(kind) ? {} : { asksNothing: true as const }),
  }));
  try {
    return await notices.enter({ terms, cases: named, divisions, recipients }, at);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    const { code: type, message } = error.detail;
    throw ApplicationFailure.create({ type, message, nonRetryable: true, details: [error.detail] });
  }
}

/** A few at a time and no more of each than says whose it is: a notice may name thousands. */
async function ledCases(
  { casesOf }: Pick<DigestSource, 'casesOf'>,
  office: string,
  numbers: readonly string[],
): Promise<readonly LedCase[]> {
  const found: LedCase[] = [];
  for (let from = 0; from < numbers.length; from += READ_AT_ONCE) {
    const some = await casesOf(office, numbers.slice(from, from + READ_AT_ONCE));
    for (const { assignment, leaderInCharge, plan } of some)
      found.push({ assignment, plan, ...(leaderInCharge ? { leaderInCharge } : {}) });
  }
  return found;
}
