import type { WorkflowBundleOption } from '@temporalio/worker';
import { createActivities } from '../activities/index.ts';
import { createMailPace } from '../activities/mail-pace.ts';
import { createMailer } from '../activities/mail/create-mailer.ts';
import type { OfficeDoor } from './office-door.ts';
import type { Records } from './open-records.ts';
import { runWorkers, type RunningWorkers } from './run-workers.ts';
import type { Settings } from './settings.ts';
import type { TemporalLink } from './temporal-link.ts';
import { workflowBundle } from './workflow-bundle.ts';

/** How long what became of a mail may still be recorded by a process that stops. */
const RECORDING_GRACE_MS = 5_000;

export type OfficeWorkersSettings = Pick<
  Settings,
  'office' | 'bureauName' | 'mailFrom' | 'replyTo' | 'publicUrl' | 'mailsPerSecond'
> & {
  readonly smtpUrl: string;
  readonly temporal: Pick<TemporalLink, 'connection' | 'namespace'>;
  /** More than the usual where a year passes in minutes. */
  readonly officeActivitiesPerSecond?: number;
  /** The workflows' bundle where it is made already. */
  readonly bundle?: WorkflowBundleOption;
};

/** Puts the office's cases, mornings and mail to work in this process. */
export async function startOfficeWorkers(
  settings: OfficeWorkersSettings,
  records: Records,
  door: Pick<OfficeDoor, 'tell' | 'runs' | 'noticeRuns' | 'cases' | 'urgeAtOnce'>,
): Promise<RunningWorkers> {
  const { office, bureauName, mailFrom, replyTo, publicUrl, smtpUrl, temporal, officeActivitiesPerSecond } =
    settings;
  const { documents, links } = records;
  const from = { name: `${bureauName}督查处`, address: mailFrom };
  const mailer = createMailer({ smtpUrl, from, replyTo, office, parts: { documents, links, publicUrl } });
  const campaigns = { ...records.readModel, tell: door.tell };
  const watch = { ...records.watch, runs: door.runs, noticeRuns: door.noticeRuns };
  const taking = new AbortController();
  const recording = new AbortController();
  const pace = createMailPace(settings.mailsPerSecond);
  const sending = { taking: taking.signal, recording: recording.signal, pace };
  const { cases, urgeAtOnce } = door;
  const workers = await runWorkers({
    ...temporal,
    bundle: settings.bundle ?? (await workflowBundle()),
    activities: createActivities({ ...records, mailer, campaigns, watch, cases, urgeAtOnce }, sending),
    ...(officeActivitiesPerSecond === undefined ? {} : { officeActivitiesPerSecond }),
  });
  return {
    ended: workers.ended,
    async stop() {
      taking.abort();
      const grace = setTimeout(() => recording.abort(), RECORDING_GRACE_MS);
      await workers.stop();
      clearTimeout(grace);
      mailer.close();
    },
  };
}
