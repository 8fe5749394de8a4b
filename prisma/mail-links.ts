import { createHash, randomBytes } from 'node:crypto';
import type { MailLinks } from '../activities/ports.ts';
import type { Database } from './open-database.ts';

const SECRET_BYTES = 32;

/** Secret addresses in mails. Each attempt at a mail makes new ones, since what left before may have been lost. */
export function createMailLinks(database: Database): MailLinks {
  return {
    async make(office, mail, position, grant, at) {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      await database.mailLink.create({
        data: {
          hash: hashOfSecret(secret),
          office,
          mailId: mail.id,
          position,
          personId: mail.to.personId,
          grant: JSON.stringify(grant),
          expiresAt: BigInt(grant.until),
          madeAt: BigInt(at),
        },
      });
      return secret;
    },
  };
}

/** What is kept of a link's secret. */
export function hashOfSecret(secret: string): string {
  return createHash('sha256').update(secret).digest('hex');
}
