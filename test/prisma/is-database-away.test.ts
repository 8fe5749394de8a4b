import { describe, expect, it } from 'vitest';
import { isDatabaseAway } from '../../prisma/is-database-away.ts';

describe('a database is away', () => {
  it.each(['EHOSTUNREACH', 'ENETUNREACH', 'EAI_AGAIN', 'ETIMEDOUT', 'EPIPE', 'P1001'])(
    'when it is told %s',
    (code) => expect(isDatabaseAway(Object.assign(new Error('connect'), { code }))).toBe(true),
  );

  it('when none of the addresses of its name answers', () => {
    const refusals = ['::1', '127.0.0.1'].map((address) => new Error(`connect ECONNREFUSED ${address}`));
    const error = Object.assign(new AggregateError(refusals), { code: 'ECONNREFUSED' });
    expect(isDatabaseAway(error)).toBe(true);
  });

  it.each([{ kind: 'ConnectionClosed' }, { originalCode: '57P03' }, { originalCode: '08006' }])(
    'when the driver says %j',
    (cause) => {
      const error = Object.assign(new Error('raw'), {
        code: 'P2010',
        meta: { driverAdapterError: { cause } },
      });
      expect(isDatabaseAway(error)).toBe(true);
    },
  );

  it.each(['P2002', 'P2003', 'P2025', 'ENOENT'])('not when a request is wrong: %s', (code) => {
    expect(isDatabaseAway(Object.assign(new Error('wrong'), { code }))).toBe(false);
  });

  it('not when something else is thrown', () => {
    expect(isDatabaseAway('P1001')).toBe(false);
    expect(isDatabaseAway(new Error('wrong'))).toBe(false);
  });
});
