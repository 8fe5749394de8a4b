import type { MailBlock } from '../../domain/notice/mail.ts';
import type { Suggestion } from '../../domain/notice/suggestions.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { checkedNoticeAsk, type NoticeAnswer, type NoticeAsk } from './notice-ask.ts';
import { previewOf } from './preview-notice.ts';
import { checkedReleaseAsk, type ReleaseAsk } from './release-ask.ts';
import {
  divisionsIn,
  noticeAsk,
  releaseEach,
  releasesOf,
  type Release,
  type ReleaseLine,
} from './releases.ts';
import { noticeGround, requestedOver } from './requested-notice.ts';
import { suggestedOver } from './suggested-over.ts';

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

type DeskPorts = Pick<
  GatewayPorts,
  'office' | 'bureauName' | 'readModel' | 'register' | 'policies' | 'holidayLists' | 'now'
>;

/** Opens the desk over what issues a notice. */
export function createDesk(ports: DeskPorts, issue: (ask: NoticeAsk) => Promise<NoticeAnswer>): Desk {
  return {
    suggestions: async () => suggestedOver(await noticeGround(ports)),
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
      return releaseEach(
        releasesOf(ask, await divisionsNow(ports)),
        (release) => issue(noticeAsk(ask, release)),
        onLine,
      );
    },
  };
}

async function divisionsNow({ office, readModel }: DeskPorts): Promise<ReadonlyMap<string, string>> {
  const stored = await readModel.cases(office);
  return divisionsIn(stored.map(({ proposal }) => proposal));
}
