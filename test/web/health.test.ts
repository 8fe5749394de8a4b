import { expect, it } from 'vitest';
import { instant, type Instant } from '../../domain/calendar/instant.ts';
import type { AlarmCode } from '../../domain/watch/alarm-codes.ts';
import { checkHealth } from '../../worker/health.ts';
import { moment } from '../support/cases.ts';

const NOW = moment('2020-04-14 10:00');
const before = (minutes: number) => instant(NOW - minutes * 60_000);

/** An office that answers, whose watchdog last looked then and found this. */
function office(lastLook: Instant | undefined, ...codes: readonly AlarmCode[]) {
  return {
    register: { isEmpty: async () => false },
    client: { workflowService: { getSystemInfo: async () => ({}) } },
    watch: {
      open: async () => codes.map((code) => ({ code, subject: '样例人员' })),
      lastLook: async () => lastLook,
    },
  } as unknown as Parameters<typeof checkHealth>[0];
}

const healthOf = (asked: ReturnType<typeof office>, servingSince = before(600)) =>
  checkHealth(asked, 'sample', { now: NOW, servingSince });

it('is well with a watchdog that has just looked and found nothing', async () => {
  const health = await healthOf(office(before(5)));
  expect(health).toMatchObject({ ok: true, alarms: [] });
  expect(health.parts.map(({ name }) => name)).toEqual(['database', 'temporal', 'watchdog']);
});

it.each([
  ['fifteen minutes ago', before(15), before(600), true],
  ['sixteen minutes ago', before(16), before(600), false],
  ['before a night', before(600), before(14), true],
  ['never, since a while', undefined, before(16), false],
  ['never, and the pages have just begun', undefined, before(1), true],
])('a watchdog that looked %s', async (_name, lastLook, servingSince, ok) => {
  const { parts, ok: whole } = await healthOf(office(lastLook), servingSince);
  expect(parts.at(-1)).toMatchObject({ name: 'watchdog', ok });
  expect(whole).toBe(ok);
});

it('counts open alarms by code, names nobody, and fails only where the service fails', async () => {
  const bounced = await healthOf(office(before(1), 'personBounced', 'personBounced', 'calendarEnding'));
  expect(bounced).toMatchObject({
    ok: true,
    alarms: [
      { code: 'personBounced', count: 2 },
      { code: 'calendarEnding', count: 1 },
    ],
  });
  expect(JSON.stringify(bounced)).not.toContain('样例人员');
  for (const code of [
    'caseStuck',
    'caseNotRunning',
    'noticeNotRunning',
    'mailWaiting',
    'dispatchSilent',
  ] as const)
    expect(await healthOf(office(before(1), code))).toMatchObject({ ok: false });
});
