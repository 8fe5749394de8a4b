import { composeMorning } from '../../activities/compose-morning.ts';
import { createMailer } from '../../activities/mail/create-mailer.ts';
import { createMailPace, type MailPace } from '../../activities/mail-pace.ts';
import { sendDueMail } from '../../activities/send-due-mail.ts';
import { instant, type Instant } from '../../domain/calendar/instant.ts';
import { BENCH_OFFICE } from '../life/bench-opening.ts';
import { startMailServer, type MailServer } from '../place/mail-server.ts';
import type { OfficePlace } from '../place/office-place.ts';
import { figure, type Figure } from '../report/figure.ts';
import { percentile } from '../report/statistics.ts';
import { readSettings } from '../../worker/settings.ts';

const MAIL_FROM = 'duban@bench.example';

/** Acts on another case while there is reason to go on. */
type ActsWhile = (
  goesOn: () => boolean,
) => Promise<{ readonly waited: readonly number[]; readonly unrecorded: number }>;

/**
 * The morning's digests to a mail server over the wire: what comes to each mailbox, how long it takes, and how long
 * others wait for a gate meanwhile.
 */
export async function herdMail(
  place: OfficePlace,
  at: Instant,
  actsWhile: ActsWhile,
): Promise<readonly Figure[]> {
  const server = await startMailServer();
  const parts = { ...place.parts, publicUrl: 'http://bench.example' };
  const from = { name: '测试督查处', address: MAIL_FROM };
  const mailer = createMailer({
    smtpUrl: server.url,
    from,
    replyTo: MAIL_FROM,
    office: BENCH_OFFICE,
    parts,
  });
  const ports = { ...place.ports, mailer };
  const sendAt = (moment: Instant, pace: { readonly pace?: MailPace } = {}) =>
    timed(async () => {
      const round = () => sendDueMail(ports, { office: BENCH_OFFICE, at: moment }, pace);
      for (let sent = await round(); sent.more; sent = await round());
    });
  const { mailsPerSecond } = readSettings({});
  try {
    // What the opening of the cases asked for goes before, without the office's pace: so fast it can be.
    const rate = await rateOf(server, () => sendAt(instant(at - 1)));
    let isOver = false;
    const acting = actsWhile(() => !isOver);
    const composing = await timed(() => composeMorning(place.ports, { office: BENCH_OFFICE, at }));
    const before = server.taken();
    const sending = await sendAt(at, { pace: createMailPace(mailsPerSecond) });
    isOver = true;
    const { waited, unrecorded } = await acting;
    const digests = server.taken() - before;
    return [
      figure('digests composed in', 's', [composing]),
      figure('mails sent as fast as it goes', '/s', [rate]),
      figure(`${digests} digests sent at ${mailsPerSecond} a second`, 's', [sending]),
      figure('the same ÷ their number ÷ that pace', '×', [(sending * mailsPerSecond) / digests], {
        atMost: 1.05,
      }),
      figure('people with a digest', '', [server.digests().size]),
      figure('digests to one person at most', '', [Math.max(0, ...server.digests().values())], { atMost: 1 }),
      figure('gate of another case while mail is made and sent, p95', 'ms', [percentile(waited, 95)], {
        atMost: 500,
      }),
      figure('of these acts, not on record when the gateway answered', '', [unrecorded]),
    ];
  } finally {
    mailer.close();
    await server.stop();
  }
}

/** Mails that the server took a second. */
async function rateOf(server: MailServer, send: () => Promise<number>): Promise<number> {
  const before = server.taken();
  const seconds = await send();
  return (server.taken() - before) / seconds;
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return (performance.now() - start) / 1000;
}
