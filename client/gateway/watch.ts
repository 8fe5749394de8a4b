import type { Alarm } from '../../domain/watch/alarm.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { AlarmShelf, LastBeats } from '../ports.ts';
import type { RepairAnswer } from './repair-answer.ts';
import { repair, type RepairPorts, type RepairRequest } from './repair.ts';

/** What the watchdog has found, and what a person does about it. */
export type Watch = {
  open(): Promise<readonly Alarm[]>;
  /** Those that have ended, the latest first. */
  ended(limit: number): Promise<readonly Alarm[]>;
  countOpen(): Promise<number>;
  /** When the watchdog last looked, to the end. */
  lastLook(): Promise<Instant | undefined>;
  repair(request: RepairRequest): Promise<RepairAnswer>;
};

type WatchPorts = RepairPorts & { readonly alarms: AlarmShelf; readonly heartbeats: LastBeats };

/** Opens the watch over an office. */
export function createWatch(ports: WatchPorts): Watch {
  const { office, alarms, heartbeats } = ports;
  return {
    open: () => alarms.open(office),
    ended: (limit) => alarms.ended(office, limit),
    countOpen: () => alarms.countOpen(office),
    lastLook: () => heartbeats.lastBeat(office, 'look'),
    repair: (request) => repair(ports, request),
  };
}
