import type { CalendarFeeds } from '../../../client/ports.ts';
import type { FakeOffice } from './fake-office.ts';

type Kept = { readonly secret: string; readonly madeAt: number };

const byOffice = new WeakMap<FakeOffice, Map<string, Kept>>();

/** Calendar addresses of a fake office, which stay its own through all its ports. */
export function fakeCalendarFeeds(fake: FakeOffice): CalendarFeeds {
  const kept = byOffice.get(fake) ?? new Map<string, Kept>();
  byOffice.set(fake, kept);
  return {
    madeAt: async (_office, personId) => kept.get(personId)?.madeAt as never,
    async renew(_office, personId, at) {
      const secret = `${'s'.repeat(40)}${String(kept.size + (kept.has(personId) ? 500 : 100))}`;
      kept.set(personId, { secret, madeAt: at });
      return secret;
    },
    async withdraw(_office, personId) {
      kept.delete(personId);
    },
    holder: async (_office, secret) => [...kept].find(([, each]) => each.secret === secret)?.[0],
    openCasesAround: async () =>
      [...fake.store.cases.values()].map(({ proposal }) => proposal).filter(({ ending }) => !ending),
  };
}
