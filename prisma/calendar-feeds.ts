import { randomBytes } from 'node:crypto';
import type { CalendarFeeds } from '../client/ports.ts';
import type { Person } from '../domain/office/person.ts';
import { hashOfSecret } from './mail-links.ts';
import type { Database } from './open-database.ts';
import { storedInstant } from './stored-instant.ts';
import { storedProposal } from './stored-json.ts';

const SECRET_BYTES = 32;

/** Secret addresses of people's calendars; a person has one, and what it hashes to is all that is kept. */
export function createCalendarFeeds(database: Database): CalendarFeeds {
  return {
    async madeAt(office, personId) {
      const where = { office_personId: { office, personId } };
      const row = await database.calendarFeed.findUnique({ where, select: { madeAt: true } });
      return row === null ? undefined : storedInstant(row.madeAt);
    },
    async renew(office, personId, at) {
      const secret = randomBytes(SECRET_BYTES).toString('base64url');
      const made = { hash: hashOfSecret(secret), madeAt: BigInt(at) };
      await database.calendarFeed.upsert({
        where: { office_personId: { office, personId } },
        create: { office, personId, ...made },
        update: made,
      });
      return secret;
    },
    async withdraw(office, personId) {
      await database.calendarFeed.deleteMany({ where: { office, personId } });
    },
    async holder(office, secret) {
      const row = await database.calendarFeed.findFirst({ where: { office, hash: hashOfSecret(secret) } });
      return row?.personId;
    },
    async openCasesAround(office, person) {
      const places = [person, ...(person.standsInFor ?? [])];
      const rows = await database.proposalCase.findMany({
        where: { office, ended: false, ...(places.some(seesAll) ? {} : { OR: near(places) }) },
        select: { state: true },
        orderBy: { number: 'asc' },
      });
      return rows.map(({ state }) => storedProposal(state));
    },
  };
}

function near(places: readonly Person[]) {
  return [
    { officerId: { in: places.map(({ id }) => id) } },
    { division: { in: places.map(({ unit }) => unit) } },
  ];
}

/** Both offices have work in cases of every division. */
function seesAll({ unitKind }: Person): boolean {
  return unitKind !== 'division';
}
