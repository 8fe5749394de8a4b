import { keepingRefusal } from '../../../client/gateway/keeping-refusal.ts';
import { REPAIR_ACTS, refusedRepair, type RepairAnswer } from '../../../client/gateway/repair-answer.ts';
import type { RepairRequest } from '../../../client/gateway/repair.ts';
import type { Watch } from '../../../client/gateway/watch.ts';
import { holdsRight } from '../../../domain/office/rights.ts';
import { unmet } from '../../../domain/proposal/unmet.ts';
import type { Alarm } from '../../../domain/watch/alarm.ts';
import type { FakeOffice } from './fake-office.ts';

/** The watch over a fake office, whose alarms are given; what is repaired ends at once. */
export function fakeWatch({ store, register }: FakeOffice, alarms: Alarm[] = []): Watch {
  const isOpen = ({ endedAt }: Alarm) => endedAt === undefined;
  const ports = { office: 'bureau', register, now: () => store.at };
  const ended = (about: string): Alarm | undefined => {
    const alarm = alarms.find((each) => each.subject === about && isOpen(each));
    if (alarm) alarms.splice(alarms.indexOf(alarm), 1, { ...alarm, endedAt: store.at });
    return alarm;
  };
  const repaired = ({ what, subject }: RepairRequest): RepairAnswer => {
    const alarm = ended(subject);
    if (what === 'case')
      return alarm ? { answer: 'restarted', number: subject } : { answer: 'unknownCase', number: subject };
    return alarm
      ? { answer: 'restarted', noticeId: subject, docNumber: String(alarm.values['docNumber']) }
      : { answer: 'unknownNotice' };
  };
  return {
    open: async () => alarms.filter(isOpen),
    ended: async () => alarms.filter((alarm) => !isOpen(alarm)),
    countOpen: async () => alarms.filter(isOpen).length,
    lastLook: async () => store.at,
    repair: (request) => {
      const { what, subject, actor } = request;
      const isTheirs = holdsRight('repairCases', actor);
      const answer = isTheirs ? repaired(request) : refusedRepair(what, unmet('repairNotYours'));
      const attempt = { act: REPAIR_ACTS[what], actor, ...(what === 'case' ? { number: subject } : {}) };
      return keepingRefusal(ports, attempt, Promise.resolve(answer));
    },
  };
}
