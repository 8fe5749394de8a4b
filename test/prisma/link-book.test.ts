import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { LinkBook } from '../../client/ports.ts';
import type { LinkGrant } from '../../domain/notice/link-grant.ts';
import { createLinkBook } from '../../prisma/link-book.ts';
import { createMailLinks } from '../../prisma/mail-links.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { minute, OFFICE } from './fake-case.ts';

const grant: LinkGrant = { purpose: 'accept', number: '12', until: minute(100) };
const to = { personId: 'head@duban.invalid', name: 'head', address: 'head@duban.invalid' };

describe.each(DATABASES)('createLinkBook on %s', (kind) => {
  let test: TestDatabase;
  let links: LinkBook;

  beforeEach(async () => {
    test = await openTestDatabase(kind);
    links = createLinkBook(test.database);
  });
  afterEach(() => test.close());

  const make = (mailId = 'mail', position = 1) =>
    createMailLinks(test.database).make(OFFICE, { id: mailId, to }, position, grant, minute(0));

  it('finds a link by its secret, of which only what it hashes to is kept', async () => {
    const secret = await make();
    expect(Buffer.from(secret, 'base64url')).toHaveLength(32);
    expect(await links.find(OFFICE, secret)).toEqual({
      mailId: 'mail',
      position: 1,
      personId: to.personId,
      grant,
    });
    const kept = await test.database.mailLink.findMany();
    expect(JSON.stringify(kept, (_key, value: unknown) => String(value))).not.toContain(secret);
  });

  it('finds nothing by another secret, in another office, or by what is kept', async () => {
    const secret = await make();
    const [kept] = await test.database.mailLink.findMany();
    expect(await links.find(OFFICE, `${secret.slice(0, -1)}_`)).toBeUndefined();
    expect(await links.find('elsewhere', secret)).toBeUndefined();
    expect(await links.find(OFFICE, kept?.hash ?? '')).toBeUndefined();
  });

  it('uses up every secret of a place with one, also those made afterwards, and no other place', async () => {
    const [first, second] = [await make(), await make()];
    const [otherPlace, otherMail] = [await make('mail', 2), await make('another')];
    expect(await links.use(OFFICE, { mailId: 'mail', position: 1 }, minute(5))).toBe(true);
    const later = await make();
    for (const secret of [first, second, later])
      expect((await links.find(OFFICE, secret))?.usedAt).toBe(minute(5));
    for (const secret of [otherPlace, otherMail])
      expect((await links.find(OFFICE, secret))?.usedAt).toBeUndefined();
  });

  it('is used by one of many who come at once', async () => {
    await make();
    const place = { mailId: 'mail', position: 1 };
    const answers = await Promise.all(
      Array.from({ length: 8 }, (_, at) => links.use(OFFICE, place, minute(at))),
    );
    expect(answers.filter(Boolean)).toHaveLength(1);
  });
});
