import { log, patched, proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { instant, type Instant } from '../domain/calendar/instant.ts';
import { MAIL_QUEUE, OFFICE_QUEUE } from './messages.ts';

const { composeMorning, sendDueMail, watchOffice } = proxyActivities<Activities>({
  taskQueue: OFFICE_QUEUE,
  startToCloseTimeout: '5 minutes',
  retry: { maximumInterval: '1 minute' },
});

const { sendMails } = proxyActivities<Activities>({
  taskQueue: MAIL_QUEUE,
  startToCloseTimeout: '3 minutes',
  retry: { maximumInterval: '1 minute' },
});

/** Rounds of one run, so that its history stays short; what is left is the next minute's sweep's. */
const MOST_ROUNDS = 100;

/** A draft that cannot be made does not keep the morning's mails: the next morning makes it. */
const { draftCompilation } = proxyActivities<Activities>({
  taskQueue: OFFICE_QUEUE,
  startToCloseTimeout: '1 minute',
  retry: { maximumAttempts: 3, maximumInterval: '10 seconds' },
});

/** What cannot be issued stays a suggestion in the morning's mails, which it does not keep. */
const { issueAtOnce } = proxyActivities<Activities>({
  taskQueue: OFFICE_QUEUE,
  startToCloseTimeout: '2 minutes',
  scheduleToCloseTimeout: '3 minutes',
  retry: { maximumAttempts: 3, maximumInterval: '10 seconds' },
});

/** Which office, and at which moment of its clock; absent: now. */
export type OfficeMoment = { readonly office: string; readonly at?: Instant };

/** The morning of an office: on working days one digest a person, once, and out with what is due. */
export async function morning({ office, at }: OfficeMoment): Promise<number> {
  const moment = at ?? instant(Date.now());
  if (patched('compilations')) await draftCompilation({ office, at: moment }).catch(notDrafted);
  if (patched('urge-at-once')) await issueAtOnce({ office, at: moment }).catch(notIssued);
  await composeMorning({ office, at: moment });
  return sendAll({ office, ...(at === undefined ? {} : { at }) });
}

/** Sends what is due in an office's outbox. */
export async function dispatch(moment: OfficeMoment): Promise<number> {
  return sendAll(moment);
}

/** Round after round without a gap, until nothing is due. */
async function sendAll({ office, at }: OfficeMoment): Promise<number> {
  const now = () => at ?? instant(Date.now());
  if (!patched('mail-queue')) return sendDueMail({ office, at: now() });
  let accepted = 0;
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const sent = await sendMails({ office, at: now() });
    accepted += sent.accepted;
    if (!sent.more) break;
  }
  return accepted;
}

/** Compares what an office's record says with its clock and with the server, and sees to it that somebody knows. */
export async function watchdog({ office, at }: OfficeMoment): Promise<number> {
  return watchOffice({ office, at: at ?? instant(Date.now()) });
}

function notIssued(error: unknown): void {
  log.warn('The urge notices of the morning were not issued.', { error: String(error) });
}

function notDrafted(error: unknown): void {
  log.warn('The month’s compilation was not drafted.', { error: String(error) });
}
