import { createHash } from 'node:crypto';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { MailBlock } from '../../domain/notice/mail.ts';
import { suggestions, type SuggestedKind, type Suggestion } from '../../domain/notice/suggestions.ts';
import { onDuty } from '../../domain/office/deputies.ts';
import { caughtUp } from '../../domain/proposal/caught-up.ts';
import { allFollowing } from '../../domain/proposal/following.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { fill } from '../../domain/wording/fill.ts';
import { HEAD_REPORT } from '../../domain/wording/notices.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { checkedNoticeAsk, type NoticeAnswer, type NoticeAsk } from './notice-ask.ts';
import { policyNow } from './policy-now.ts';
import { previewOf } from './preview-notice.ts';
import { checkedReleaseAsk, type ReleaseAsk } from './release-ask.ts';
import { noticeGround, requestedOver } from './requested-notice.ts';
import { urgedDivisions } from './urged-divisions.ts';

/** One notice of a release: an urge notice to one division, or a report on one case. */
export type Release = {
  readonly kind: SuggestedKind;
  readonly division: string;
  readonly cases: readonly string[];
};

/** What one notice would say, or what speaks against it. */
export type ReleasePreview = Release &
  (
    | {
        readonly answer: 'allowed';
        readonly subject: string;
        readonly blocks: readonly MailBlock[];
        readonly recipients: number;
      }
    | { readonly answer: 'refused'; readonly refused: RefusalDetail }
  );

/** What came of one notice; `down`: nothing is known to have happened, and repeating is harmless. */
export type ReleaseLine = Release &
  (
    | { readonly answer: 'issued'; readonly docNumber: string }
    | { readonly answer: 'refused'; readonly refused: RefusalDetail }
    | { readonly answer: 'down'; readonly reason: string }
  );

/** 督查台: what the ladder suggests, and its release by a person of the supervision office. */
export type Desk = {
  suggestions(): Promise<readonly Suggestion[]>;
  preview(ask: ReleaseAsk): Promise<readonly ReleasePreview[]>;
  /** A notice after the other, each under an id that follows from the release's; the whole can be repeated. */
  release(ask: ReleaseAsk, onLine?: (line: ReleaseLine) => void): Promise<readonly ReleaseLine[]>;
};

type DeskPorts = Pick<
  GatewayPorts,
  'office' | 'bureauName' | 'readModel' | 'register' | 'policies' | 'holidayLists' | 'now'
>;

/** Opens the desk over what issues a notice. */
export function createDesk(ports: DeskPorts, issue: (ask: NoticeAsk) => Promise<NoticeAnswer>): Desk {
  return {
    async suggestions() {
      const { cases, ...day } = await deskDay(ports);
      return suggestions(cases, day);
    },
    async preview(given) {
      const ask = checkedReleaseAsk(given);
      const ground = await noticeGround(ports);
      return releasesOf(ask, divisionsIn(ground.open)).map((release): ReleasePreview => {
        const requested = requestedOver(ground, checkedNoticeAsk(noticeAsk(ask, release)));
        if ('refused' in requested) return { ...release, answer: 'refused', refused: requested.refused };
        const { recipients, divisions } = previewOf(requested.request);
        const { subject = '', blocks = [] } = divisions[0] ?? {};
        return { ...release, answer: 'allowed', subject, blocks, recipients };
      });
    },
    async release(given, onLine) {
      const ask = checkedReleaseAsk(given);
      const lines: ReleaseLine[] = [];
      for (const release of releasesOf(ask, await divisionsNow(ports))) {
        const line = { ...release, ...(await issued(issue, noticeAsk(ask, release))) };
        lines.push(line);
        onLine?.(line);
      }
      return lines;
    },
  };
}

async function deskDay(ports: DeskPorts) {
  const { office, readModel, register, now } = ports;
  const [stored, lines, people, policy] = await Promise.all([
    readModel.cases(office),
    readModel.notices(office),
    register.people(office),
    policyNow(ports),
  ]);
  const at = now();
  return {
    cases: allFollowing(stored.map(({ proposal }) => proposal))
      .filter(({ ending }) => !ending)
      .map((proposal) => caughtUp(proposal, at)),
    today: civilDateAt(at),
    rules: policy.supervision,
    people: onDuty(people),
    urged: urgedDivisions(lines),
  };
}

async function divisionsNow({ office, readModel }: DeskPorts): Promise<ReadonlyMap<string, string>> {
  const stored = await readModel.cases(office);
  return divisionsIn(stored.map(({ proposal }) => proposal));
}

function divisionsIn(cases: readonly Proposal[]): ReadonlyMap<string, string> {
  return new Map(cases.map(({ assignment, division = '' }) => [assignment.number, division]));
}

/** One urge notice for each division with all its cases side by side, one report for each case. */
function releasesOf(
  ask: Pick<ReleaseAsk, 'urge' | 'headReports'>,
  divisions: ReadonlyMap<string, string>,
): readonly Release[] {
  const byDivision = new Map<string, string[]>();
  for (const number of new Set(ask.urge)) {
    const division = divisions.get(number) ?? '';
    byDivision.set(division, [...(byDivision.get(division) ?? []), number]);
  }
  return [
    ...[...byDivision].map(([division, cases]) => ({ kind: 'urge' as const, division, cases })),
    ...[...new Set(ask.headReports)].map((number) => ({
      kind: 'headReport' as const,
      division: divisions.get(number) ?? '',
      cases: [number],
    })),
  ];
}

/** The same notice has the same id however often the release is repeated. */
function noticeAsk(
  { actor, releaseId, topic, reason, advice }: ReturnType<typeof checkedReleaseAsk>,
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

function shortened(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, 16);
}

type Answered = ReleaseLine extends infer L ? (L extends Release ? Omit<L, keyof Release> : never) : never;

async function issued(issue: (ask: NoticeAsk) => Promise<NoticeAnswer>, ask: NoticeAsk): Promise<Answered> {
  try {
    const answer = await issue(ask);
    return answer.answer === 'issued' ? { answer: 'issued', docNumber: answer.issued.docNumber } : answer;
  } catch (error) {
    return { answer: 'down', reason: error instanceof Error ? error.message : String(error) };
  }
}
