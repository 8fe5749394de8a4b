import { keepingRefusal } from '../../../client/gateway/keeping-refusal.ts';
import type { RepairAnswer } from '../../../client/gateway/repair-case.ts';
import type { NoticeRepairAnswer } from '../../../client/gateway/repair-notice.ts';
import type { Watch } from '../../../client/gateway/watch.ts';
import { holdsRight } from '../../../domain/office/rights.ts';
import { refusalOf, unmet } from '../../../domain/proposal/unmet.ts';
import type { Alarm } from '../../../domain/watch/alarm.ts';
import { ALARM_WORDS } from '../../../domain/wording/alarms.ts';
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
  const notYours = (repair: string) =>
    ({ answer: 'refused', refused: refusalOf(repair, [unmet('repairNotYours')]) }) as const;
  const repaired = (number: string): RepairAnswer =>
    ended(number) ? { answer: 'restarted', number } : { answer: 'unknownCase' };
  const noticeRepaired = (noticeId: string): NoticeRepairAnswer => {
    const docNumber = ended(noticeId)?.values['docNumber'];
    return docNumber === undefined
      ? { answer: 'unknownNotice' }
      : { answer: 'restarted', noticeId, docNumber: String(docNumber) };
  };
  return {
    open: async () => alarms.filter(isOpen),
    ended: async () => alarms.filter((alarm) => !isOpen(alarm)),
    countOpen: async () => alarms.filter(isOpen).length,
    lastLook: async () => store.at,
    repair: ({ number, actor }) => {
      const isTheirs = holdsRight('repairCases', actor);
      const answer = isTheirs ? repaired(number) : notYours(ALARM_WORDS.repair);
      return keepingRefusal(ports, { act: 'repairCase', actor, number }, Promise.resolve(answer));
    },
    repairNotice: ({ noticeId, actor }) => {
      const isTheirs = holdsRight('repairCases', actor);
      const answer = isTheirs ? noticeRepaired(noticeId) : notYours(ALARM_WORDS.repairNotice);
      return keepingRefusal(ports, { act: 'repairNotice', actor }, Promise.resolve(answer));
    },
  };
}
