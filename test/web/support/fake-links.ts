import { randomBytes } from 'node:crypto';
import type { FoundLink, LinkBook } from '../../../client/ports.ts';
import type { LinkGrant } from '../../../domain/notice/link-grant.ts';
import type { Instant } from '../../../domain/calendar/instant.ts';

/** Links in memory; every call is counted, so that a test sees that looking asks for no use. */
export type FakeLinks = LinkBook & {
  /** Another secret for a place; the same place unless said otherwise is a new one. */
  make(personId: string, grant: LinkGrant, mailId?: string): string;
  readonly uses: string[];
  readonly sought: string[];
};

/** Opens an empty book of links. */
export function fakeLinks(): FakeLinks {
  const bySecret = new Map<string, Omit<FoundLink, 'usedAt'>>();
  const used = new Map<string, Instant>();
  const links: FakeLinks = {
    uses: [],
    sought: [],
    make(personId, grant, mailId = randomBytes(8).toString('hex')) {
      const secret = randomBytes(32).toString('base64url');
      bySecret.set(secret, { mailId, position: 1, personId, grant });
      return secret;
    },
    async find(_office, secret) {
      links.sought.push(secret);
      const link = bySecret.get(secret);
      const usedAt = link && used.get(link.mailId);
      return link && { ...link, ...(usedAt === undefined ? {} : { usedAt }) };
    },
    async use(_office, { mailId }, at) {
      links.uses.push(mailId);
      if (used.has(mailId)) return false;
      used.set(mailId, at);
      return true;
    },
  };
  return links;
}
