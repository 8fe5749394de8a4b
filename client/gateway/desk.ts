import type { MailBlock } from '../../domain/notice/mail.ts';
import { releasesOf, type Release } from '../../domain/notice/releases.ts';
import { suggestions, type Suggestion } from '../../domain/notice/suggestions.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import type { GroundPorts } from './gateway-ports.ts';
import { checkedNoticeAsk, type NoticeAnswer, type NoticeAsk } from './notice-ask.ts';
import { previewOf } from './preview-notice.ts';
import { checkedReleaseAsk, type ReleaseAsk } from './release-ask.ts';
import { noticeAsk, releaseEach, type ReleaseLine } from './releases.ts';
import { noticeGround, requestedOver } from './requested-notice.ts';

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

/** 督查台: what the ladder suggests, and its release by a person of the supervision office. */
export type Desk = {
  suggestions(): Promise<readonly Suggestion[]>;
  preview(ask: ReleaseAsk): Promise<readonly ReleasePreview[]>;
  /** A notice after the other, each under an id that follows from the release's; the whole can be repeated. */
  release(ask: ReleaseAsk, onLine?: (line: ReleaseLine) => void): Promise<readonly ReleaseLine[]>;
};

/** Opens the desk over what issues a notice. */
export function createDesk(ports: GroundPorts, issue: (ask: NoticeAsk) => Promise<NoticeAnswer>): Desk {
  return {
    async suggestions() {
      const ground = await noticeGround(ports);
      return suggestions(ground.open, ground);
    },
    async preview(given) {
      const ask = checkedReleaseAsk(given);
      const ground = await noticeGround(ports);
      return releasesOf(ask, ground.open).map((release): ReleasePreview => {
        const requested = requestedOver(ground, checkedNoticeAsk(noticeAsk(ask, release)));
        if ('refused' in requested) return { ...release, answer: 'refused', refused: requested.refused };
        const { recipients, divisions } = previewOf(requested.request);
        const { subject = '', blocks = [] } = divisions[0] ?? {};
        return { ...release, answer: 'allowed', subject, blocks, recipients };
      });
    },
    async release(given, onLine) {
      const ask = checkedReleaseAsk(given);
      return releaseEach(
        releasesOf(ask, await casesNow(ports)),
        (release) => issue(noticeAsk(ask, release)),
        onLine,
      );
    },
  };
}

async function casesNow({ office, readModel }: GroundPorts): Promise<readonly Proposal[]> {
  const stored = await readModel.cases(office);
  return stored.map(({ proposal }) => proposal);
}
