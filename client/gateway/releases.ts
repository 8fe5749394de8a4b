import { createHash } from 'node:crypto';
import type { Release } from '../../domain/notice/releases.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { fill } from '../../domain/wording/fill.ts';
import { HEAD_REPORT } from '../../domain/wording/notices.ts';
import type { NoticeAnswer, NoticeAsk } from './notice-ask.ts';
import type { CheckedReleaseAsk } from './release-ask.ts';

/** What came of one notice; `down`: nothing is known to have happened, and repeating is harmless. */
export type ReleaseLine = Release &
  (
    | { readonly answer: 'issued'; readonly docNumber: string }
    | { readonly answer: 'refused'; readonly refused: RefusalDetail }
    | { readonly answer: 'down'; readonly reason: string }
  );

/** The same notice has the same id however often the release is repeated. */
export function noticeAsk(
  {
    actor,
    releaseId,
    topic,
    reason,
    advice,
  }: Pick<CheckedReleaseAsk, 'actor' | 'releaseId' | 'topic' | 'reason' | 'advice'>,
  { kind, division, cases }: Release,
): NoticeAsk {
  if (kind === 'urge')
    return { kind, actor, cases, topic, noticeId: `${releaseId}:urge:${shortened(division)}` };
  const [number = ''] = cases;
  return {
    kind,
    actor,
    cases,
    topic: fill(HEAD_REPORT.topic, { number }),
    noticeId: `${releaseId}:report:${shortened(number)}`,
    words: {
      ...(reason === undefined ? {} : { reason }),
      ...(advice === undefined ? {} : { advice }),
    },
  };
}

/** A notice after the other; what becomes of one keeps no other. */
export async function releaseEach(
  releases: readonly Release[],
  issue: (release: Release) => Promise<NoticeAnswer>,
  onLine?: (line: ReleaseLine) => void,
): Promise<readonly ReleaseLine[]> {
  const lines: ReleaseLine[] = [];
  for (const release of releases) {
    const line = { ...release, ...(await answered(issue(release))) };
    lines.push(line);
    onLine?.(line);
  }
  return lines;
}

function shortened(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

type Answered = ReleaseLine extends infer L ? (L extends Release ? Omit<L, keyof Release> : never) : never;

async function answered(issuing: Promise<NoticeAnswer>): Promise<Answered> {
  try {
    const answer = await issuing;
    return answer.answer === 'issued' ? { answer: 'issued', docNumber: answer.issued.docNumber } : answer;
  } catch (error) {
    return { answer: 'down', reason: error instanceof Error ? error.message : String(error) };
  }
}
