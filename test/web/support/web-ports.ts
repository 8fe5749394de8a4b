import { instant } from '../../../domain/calendar/instant.ts';
import type { WebPorts } from '../../../web/web-ports.ts';
import { isUnavailable } from '../../../worker/is-unavailable.ts';
import { fakeWatch } from './fake-watch.ts';
import { fakeCalendarFeeds } from './fake-calendar-feeds.ts';
import type { FakeOffice } from './fake-office.ts';

export const API_TOKEN = 'token-of-the-test';

/** The ports of a fake office, with what a test wants otherwise. */
export function portsOf(office: FakeOffice, given: Partial<WebPorts> = {}): WebPorts {
  return {
    office: 'bureau',
    bureauName: '示例市示例局',
    gateway: office.gateway,
    register: office.register,
    readModel: office.readModel,
    calendarFeeds: fakeCalendarFeeds(office),
    publicUrl: 'https://duban.example.cn',
    links: { find: async () => undefined, use: async () => false },
    mailbox: undefined,
    watch: fakeWatch(office),
    health: async () => ({ ok: true, alarms: [], parts: [{ name: 'database', ok: true, detail: 'ok' }] }),
    sampleOffice: async () => undefined,
    sessionSecret: 'secret-of-the-test',
    apiToken: API_TOKEN,
    now: () => instant(office.store.at),
    isUnavailable,
    log: { error: () => undefined },
    ...given,
  };
}
