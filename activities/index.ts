import { chooseCases, tellCases } from './campaign.ts';
import { composeMorning } from './compose-morning.ts';
import type { Moment } from './due-morning.ts';
import { draftCompilation } from './draft-compilation.ts';
import { sendDueMail, type Sending } from './send-due-mail.ts';
import { enterNotice } from './enter-notice.ts';
import { issueAtOnce } from './issue-at-once.ts';
import { makeLetter, type NoticePlace } from './make-letter.ts';
import { nameCases } from './name-cases.ts';
import type { CasePlace, CaseWrite, NoticeChange, Ports } from './ports.ts';
import { readWritten, writeCase } from './write-case.ts';
import { writeNotice } from './write-notice.ts';
import { watchOffice } from './watch-office.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import type { CampaignOrder } from '../domain/office/campaign.ts';
import type { IssueOrder } from '../domain/notice/notice-terms.ts';
import type { NamedInNotice } from '../domain/proposal/facts.ts';
import { writeNoticeMails } from './write-notice-mails.ts';

/** Everything that workflows ask of the world, closed over its ports. */
export function createActivities(ports: Ports, sending?: Sending) {
  return {
    writeCase: (write: CaseWrite) => writeCase(ports, write),
    readWritten: (place: CasePlace) => readWritten(ports, place),
    draftCompilation: (moment: Moment) => draftCompilation(ports, moment),
    issueAtOnce: (moment: Moment) => issueAtOnce(ports, moment),
    composeMorning: (moment: Moment) => composeMorning(ports, moment),
    async sendMails(moment: Moment) {
      await ports.watch.heartbeats.beat(moment.office, 'dispatch', moment.at);
      return sendDueMail(ports, moment, sending);
    },
    /** For runs from before mail had a queue of its own. */
    sendDueMail: async (moment: Moment) => (await sendDueMail(ports, moment, sending)).accepted,
    watchOffice: (moment: Moment) => watchOffice(ports, moment),
    chooseCases: (order: CampaignOrder) => chooseCases(ports, order),
    tellCases: (order: CampaignOrder, numbers: readonly string[]) => tellCases(ports, order, numbers),
    enterNotice: (order: IssueOrder, at: Instant) => enterNotice(ports, order, at),
    makeLetter: (place: NoticePlace, division: string) => makeLetter(ports, place, division),
    writeNoticeMails: (place: NoticePlace, from: number, count: number) =>
      writeNoticeMails(ports, place, from, count),
    nameCases: (office: string, notice: NamedInNotice, numbers: readonly string[]) =>
      nameCases(ports, office, notice, numbers),
    writeNotice: (change: NoticeChange) => writeNotice(ports, change),
  };
}

export type Activities = ReturnType<typeof createActivities>;
