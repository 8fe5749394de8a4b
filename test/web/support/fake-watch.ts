import { keepingRefusal } from '../../../client/gateway/keeping-refusal.ts';
import type { RepairAnswer } from '../../../client/gateway/repair-case.ts';
import type { Watch } from '../../../client/gateway/watch.ts';
import { holdsRight } from '../../../domain/office/rights.ts';
import { refusalOf, unmet } from '../../../domain/proposal/unmet.ts';
import type { Alarm } from '../../../domain/watch/alarm.ts';
import { ALARM_WORDS } from '../../../domain/wording/alarms.ts';
import type { FakeOffice } from './fake-office.ts';

/** The watch over a fake office, whose alarms are given; what is repaired ends at once. */
export function fakeWatch({ store, register }: FakeOffice, alarms: Alarm[] = []): Watch {
  const repaired = (number: string): RepairAnswer => {
    const alarm = alarms.find(({ subject, endedAt }) => subject === number && endedAt === undefined);
    if (!alarm) return { answer: 'unknownCase' };
    alarms.splice(alarms.indexOf(alarm), 1, { ...alarm, endedAt: store.at });
    return { answer: 'restarted', number };
  };
  const isOpen = ({ endedAt }: Alarm) => endedAt === undefined;
  return {
    open: async () => alarms.filter(isOpen),
    ended: async () => alarms.filter((alarm) => !isOpen(alarm)),
    countOpen: async () => alarms.filter(isOpen).length,
    lastLook: async () => store.at,
    repair: ({ number, actor }) => {
      const ports = { office: 'bureau', register, now: () => store.at };
      const answer: RepairAnswer = holdsRight('repairCases', actor)
        ? repaired(number)
        : { answer: 'refused', refused: refusalOf(ALARM_WORDS.repair, [unmet('repairNotYours')]) };
      return keepingRefusal(ports, { act: 'repairCase', actor, number }, Promise.resolve(answer));
    },
  };
}
