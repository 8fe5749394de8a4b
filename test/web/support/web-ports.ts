import { instant } from '../../../domain/calendar/instant.ts';
import type { WebPorts } from '../../../web/web-ports.ts';
import { isUnavailable } from '../../../worker/is-unavailable.ts';
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
    links: { find: async () => undefined, use: async () => false },
    publicUrl: 'https://duban.bureau.example',
    mailbox: undefined,
    health: async () => ({ ok: true, parts: [{ name: 'database', ok: true, detail: 'ok' }] }),
    sampleOffice: async () => undefined,
    sessionSecret: 'secret-of-the-test',
    apiToken: API_TOKEN,
    now: () => instant(office.store.at),
    isUnavailable,
    log: { error: () => undefined },
    ...given,
  };
}
