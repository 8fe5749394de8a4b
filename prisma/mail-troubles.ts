import type { MailTrouble } from '../domain/notice/mail-troubles.ts';
import { fill } from '../domain/wording/fill.ts';
import { MAILS } from '../domain/wording/mails.ts';
import { lastMarks } from './address-marks.ts';
import type { Database } from './open-database.ts';

/**
 * Addresses that mail does not reach: those marked bad, and those that their server has refused since a mail last got
 * there and since somebody last marked them good.
 */
export async function mailTroubles(database: Database, office: string): Promise<readonly MailTrouble[]> {
  const marks = new Map((await lastMarks(database, office)).map((mark) => [mark.address, mark]));
  const bad = [...marks.values()].flatMap(({ address, bad, reason }) =>
    bad ? [{ address, why: fill(MAILS.markedBadBecause, { reason }) }] : [],
  );
  const bounced = (await bouncedSinceSuccess(database, office)).flatMap(({ address, at, detail }) => {
    const mark = marks.get(address);
    const settled = mark !== undefined && (mark.bad || mark.at >= at);
    return settled ? [] : [{ address, why: detail ?? '' }];
  });
  return [...bad, ...bounced];
}

async function bouncedSinceSuccess(database: Database, office: string) {
  const lastOf = async (what: 'bounced' | 'sent', addresses?: readonly string[]) => {
    const groups = await database.mailEvent.groupBy({
      by: ['address'],
      where: { office, what, ...(addresses ? { address: { in: [...addresses] } } : {}) },
      _max: { id: true },
    });
    return new Map(groups.map(({ address, _max }) => [address, _max.id ?? 0]));
  };
  const bounced = await lastOf('bounced');
  if (bounced.size === 0) return [];
  const sent = await lastOf('sent', [...bounced.keys()]);
  const ids = [...bounced].filter(([address, id]) => id > (sent.get(address) ?? 0)).map(([, id]) => id);
  return database.mailEvent.findMany({
    where: { id: { in: ids } },
    select: { address: true, at: true, detail: true },
    orderBy: { id: 'asc' },
  });
}
