import type { Actor } from '../../domain/office/person.ts';
import type { Alarm } from '../../domain/watch/alarm.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { LastBeats } from '../ports.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { keepingRefusal } from './keeping-refusal.ts';
import { repairCase, type RepairAnswer, type RepairPorts } from './repair-case.ts';
import { repairNotice, type NoticeRepairAnswer } from './repair-notice.ts';

/** What the watchdog has found, and what a person does about it. */
export type Watch = {
  open(): Promise<readonly Alarm[]>;
  /** Those that have ended, the latest first. */
  ended(limit: number): Promise<readonly Alarm[]>;
  countOpen(): Promise<number>;
  /** When the watchdog last looked, to the end. */
  lastLook(): Promise<Instant | undefined>;
  repair(request: { readonly number: string; readonly actor: Actor }): Promise<RepairAnswer>;
  repairNotice(request: { readonly noticeId: string; readonly actor: Actor }): Promise<NoticeRepairAnswer>;
};

type WatchPorts = RepairPorts & Pick<GatewayPorts, 'register'> & { readonly heartbeats: LastBeats };

/** Opens the watch over an office. */
export function createWatch(ports: WatchPorts): Watch {
  const { office, alarms, heartbeats } = ports;
  return {
    open: () => alarms.open(office),
    ended: (limit) => alarms.ended(office, limit),
    countOpen: () => alarms.countOpen(office),
    lastLook: () => heartbeats.lastBeat(office, 'look'),
    repair: (request) => keepingRefusal(ports, { act: 'repairCase', ...request }, repairCase(ports, request)),
    repairNotice: (request) =>
      keepingRefusal(ports, { act: 'repairNotice', actor: request.actor }, repairNotice(ports, request)),
  };
}
