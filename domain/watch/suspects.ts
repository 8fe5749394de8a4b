import type { Alarm } from './alarm.ts';
import { REPAIRS } from './alarm-codes.ts';
import type { OpenNotice } from './watch-facts.ts';

/** What is known of all cases at once. */
export type Overview = {
  readonly open: readonly string[];
  /** By the server's list, which may be some seconds behind. */
  readonly running: readonly string[];
  /** Cases with a run that was broken off within the last day: terminated, failed, reset. */
  readonly brokenOff: readonly string[];
  readonly alarms: readonly Alarm[];
};

/** The cases whose run has to be looked at one by one; none where record and server agree. */
export function suspects({ open, running, brokenOff, alarms }: Overview): readonly string[] {
  const isOpen = new Set(open);
  const isRunning = new Set(running);
  const alarmed = alarms
    .filter(({ code, subject }) => REPAIRS[code] === 'case' && subject !== '')
    .map(({ subject }) => subject);
  return [
    ...new Set([
      ...open.filter((number) => !isRunning.has(number)),
      ...running.filter((number) => !isOpen.has(number)),
      ...brokenOff.filter((number) => isOpen.has(number) || isRunning.has(number)),
      ...alarmed,
    ]),
  ];
}

/** The open notices whose run has to be looked at one by one, by the server's list of those that run. */
export function suspectNotices(
  open: readonly OpenNotice[],
  running: readonly string[],
): readonly OpenNotice[] {
  const isRunning = new Set(running);
  return open.filter(({ noticeId }) => !isRunning.has(noticeId));
}

/** Cases whose wake is held against their plan in one look: with one every five minutes, 20,000 take three quarters of a day. */
const LOOKED_AT = 100;
const LOOK_EVERY_MS = 5 * 60_000;

/** The open cases whose turn it is to have their wake held against their plan, and those with an alarm about it. */
export function toHoldAgainstPlan(
  open: readonly string[],
  alarms: readonly Alarm[],
  at: number,
): readonly string[] {
  const turns = Math.max(Math.ceil(open.length / LOOKED_AT), 1);
  const turn = Math.floor(at / LOOK_EVERY_MS) % turns;
  const alarmed = alarms.filter(({ code }) => code === 'wakeWrong').map(({ subject }) => subject);
  return [...new Set([...open.slice(turn * LOOKED_AT, (turn + 1) * LOOKED_AT), ...alarmed])];
}
