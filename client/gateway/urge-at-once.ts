import type { Instant } from '../../domain/calendar/instant.ts';
import { releasesOf } from '../../domain/notice/releases.ts';
import { suggestions } from '../../domain/notice/suggestions.ts';
import { isTimeAtOnce, signerAtOnce, urgedAtOnce } from '../../domain/notice/urge-at-once.ts';
import { onDuty } from '../../domain/office/deputies.ts';
import { DESK_WORDS } from '../../domain/wording/suggestions.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { issueOver } from './issue-notice.ts';
import { checkedNoticeAsk } from './notice-ask.ts';
import { policyNow } from './policy-now.ts';
import { noticeAsk, releaseEach } from './releases.ts';
import { noticeGround } from './requested-notice.ts';

/**
 * Issues what the ladder suggests to urge at a moment, one notice a division, where the office's rules let that happen
 * without a person; returns how many. Their ids follow from the day, so that repeating is harmless; throws where nothing
 * is known of one of them.
 */
export async function urgeAtOnce(ports: GatewayPorts, at: Instant): Promise<number> {
  const { office, register, mails } = ports;
  const [{ supervision }, directory, dryRun] = await Promise.all([
    policyNow(ports),
    register.people(office),
    mails.dryRun(office),
  ]);
  const actor = signerAtOnce(supervision, onDuty(directory));
  if (!actor || !isTimeAtOnce(at, ports.now(), dryRun?.on ?? false)) return 0;
  const ground = await noticeGround({ ...ports, now: () => at });
  const ask = { actor, topic: DESK_WORDS.topic, releaseId: `at-once-${ground.today}` };
  const done = await releaseEach(
    releasesOf(
      { urge: urgedAtOnce(suggestions(ground.open, ground), ground.open, ground), headReports: [] },
      ground.open,
    ),
    (release) =>
      issueOver(ports, { ...checkedNoticeAsk(noticeAsk(ask, release)), byRule: true }, async () => ground),
  );
  const [down] = done.flatMap((line) => (line.answer === 'down' ? line.reason : []));
  if (down !== undefined) throw new Error(`nothing is known of an urge notice: ${down}`);
  return done.filter(({ answer }) => answer === 'issued').length;
}
