import type { Instant } from '../domain/calendar/instant.ts';
import type { Alarm } from '../domain/watch/alarm.ts';
import { ALARM_CODES, isFailing } from '../domain/watch/alarm-codes.ts';
import { isSilent } from '../domain/watch/is-silent.ts';
import type { Health } from '../web/health.ts';
import type { Office } from './open-office.ts';

/** Now, and since when these pages are served: a watchdog gets as long to look for the first time as between two looks. */
export type HealthMoment = { readonly now: Instant; readonly servingSince: Instant };

/** Whether each part of a running office answers, whether the watchdog looks, and what it has found. */
export async function checkHealth(
  office: Pick<Office, 'register' | 'client' | 'watch'>,
  name: string,
  moment: HealthMoment,
): Promise<Health> {
  const [alarms, ...parts] = await Promise.all([
    // Without the database its own part says what is wrong.
    office.watch.open().catch(() => []),
    part('database', () => office.register.isEmpty(name)),
    part('temporal', () => office.client.workflowService.getSystemInfo({})),
    part('watchdog', () => assureLooks(office, moment)),
  ]);
  const counts = countedByCode(alarms);
  const ok = parts.every((each) => each.ok) && !counts.some(({ code }) => isFailing(code));
  return { ok, alarms: counts, parts };
}

async function assureLooks(
  { watch }: Pick<Office, 'watch'>,
  { now, servingSince }: HealthMoment,
): Promise<void> {
  const lastLook = (await watch.lastLook()) ?? servingSince;
  if (isSilent(lastLook > servingSince ? lastLook : servingSince, now)) throw new WatchdogSilent();
}

/** The watchdog has not looked for longer than it may. */
class WatchdogSilent extends Error {
  override readonly name = 'WatchdogSilent';
}

function countedByCode(alarms: readonly Alarm[]): Health['alarms'] {
  return ALARM_CODES.flatMap((code) => {
    const count = alarms.filter((alarm) => alarm.code === code).length;
    return count > 0 ? [{ code, count }] : [];
  });
}

async function part(name: string, ask: () => Promise<unknown>) {
  try {
    await ask();
    return { name, ok: true, detail: 'ok' };
  } catch (error) {
    return { name, ok: false, detail: error instanceof Error ? error.name : 'unknown' };
  }
}
