import { proxyActivities } from '@temporalio/workflow';
import type { Activities } from '../activities/index.ts';
import { instant, type Instant } from '../domain/calendar/instant.ts';
import { OFFICE_QUEUE } from './messages.ts';

const { composeMorning, sendDueMail, watchOffice } = proxyActivities<Activities>({
  taskQueue: OFFICE_QUEUE,
  startToCloseTimeout: '5 minutes',
  retry: { maximumInterval: '1 minute' },
});

/** Which office, and at which moment of its clock; absent: now. */
export type OfficeMoment = { readonly office: string; readonly at?: Instant };

/** The morning of an office: on working days one digest a person, once, and out with what is due. */
export async function morning({ office, at }: OfficeMoment): Promise<number> {
  const moment = at ?? instant(Date.now());
  await composeMorning({ office, at: moment });
  return sendDueMail({ office, at: moment });
}

/** Sends what is due in an office's outbox. */
export async function dispatch({ office, at }: OfficeMoment): Promise<number> {
  return sendDueMail({ office, at: at ?? instant(Date.now()) });
}

/** Compares what an office's record says with its clock and with the server, and sees to it that somebody knows. */
export async function watchdog({ office, at }: OfficeMoment): Promise<number> {
  return watchOffice({ office, at: at ?? instant(Date.now()) });
}
