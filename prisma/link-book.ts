import type { LinkBook } from '../client/ports.ts';
import { hashOfSecret } from './mail-links.ts';
import type { Database } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';
import { storedGrant } from './stored-json.ts';

/** The links in mails, found by what their secrets hash to. */
export function createLinkBook(database: Database): LinkBook {
  return {
    async find(office, secret) {
      const link = await database.mailLink.findFirst({ where: { hash: hashOfSecret(secret), office } });
      if (link === null) return undefined;
      const { mailId, position, personId, grant } = link;
      // A mail that is sent anew after its link was used has another secret, but no other use.
      const used = await database.mailLink.findFirst({
        where: { office, mailId, position, usedAt: { not: null } },
        orderBy: { usedAt: 'asc' },
        select: { usedAt: true },
      });
      const usedAt = used?.usedAt ?? null;
      return {
        mailId,
        position,
        personId,
        grant: storedGrant(grant),
        ...(usedAt === null ? {} : { usedAt: storedInstant(usedAt) }),
      };
    },
    async use(office, { mailId, position }, at) {
      const { count } = await database.mailLink.updateMany({
        where: { office, mailId, position, usedAt: null },
        data: { usedAt: BigInt(at) },
      });
      return count > 0;
    },
  };
}
