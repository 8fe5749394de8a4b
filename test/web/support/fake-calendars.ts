import { chooseCases, tellCases } from '../../../activities/campaign.ts';
import { createCalendars, type Calendars } from '../../../client/gateway/calendars.ts';
import type { ReadModel } from '../../../client/ports.ts';
import { instant } from '../../../domain/calendar/instant.ts';
import { campaignOver, progressAfter } from '../../../domain/office/campaign.ts';
import type { Teller } from '../../../domain/office/outside-unit.ts';
import type { Act } from '../../../domain/proposal/commands.ts';
import { Refusal } from '../../../domain/proposal/refusal.ts';
import type { FakeStore } from './fake-office.ts';

/** The calendar of a fake office, over the real rules; what a server would do in the background is done at once. */
export function fakeCalendars(
  store: FakeStore,
  readModel: ReadModel,
  did: (number: string, actor: Teller, act: Act) => unknown,
): Calendars {
  const holidayLists = {
    loaded: async () => [...store.lists],
    add: async (_office: string, after: number, loaded: FakeStore['lists'][number]) => {
      if (store.lists.length !== after) return false;
      store.lists.push(loaded);
      return true;
    },
  };
  const over = {
    digestSource: { holidayLists: async () => store.lists.map(({ list }) => list) } as never,
    campaigns: {
      cases: readModel.cases,
      case: readModel.case,
      tell: async (_office: string, number: string, { actor, act }: { actor: Teller; act: Act }) => {
        try {
          did(number, actor, act);
          return 'done' as const;
        } catch (error) {
          if (error instanceof Refusal) return 'refused' as const;
          throw error;
        }
      },
    },
  };
  return createCalendars({
    office: 'bureau',
    holidayLists,
    readModel,
    now: () => instant(store.at),
    campaigns: {
      async start(order) {
        const numbers = await chooseCases(over, order);
        const outcome = await tellCases(over, order, numbers);
        store.campaign = { ...progressAfter(campaignOver(numbers.length), outcome), state: 'done' };
      },
      async stop() {
        if (store.campaign) store.campaign = { ...store.campaign, state: 'stopped' };
      },
      progress: async () => store.campaign,
    },
  });
}
