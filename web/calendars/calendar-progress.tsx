import type { CampaignProgress } from '../../domain/office/campaign.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NoticeBox } from '../layout/notice-box.tsx';
import { SHARED } from '../layout/frame-words.ts';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { CALENDAR_PAGE } from './calendar-words.ts';

type ProgressProps = {
  readonly frame: Frame;
  readonly progress: CampaignProgress;
  readonly maySteer: boolean;
};

/** How far planning anew is, and the button that stops it. */
export function CalendarProgress({ frame, progress, maySteer }: ProgressProps) {
  const { state, total, done, refused, unreached } = progress;
  const failed = [...refused, ...unreached];
  const through = done + failed.length;
  const words = { total, through, done, left: total - done - refused.length };
  return (
    <NoticeBox tone={state === 'done' && failed.length === 0 ? 'done' : 'note'}>
      <p>{fill(CALENDAR_PAGE[state], words)}</p>
      {state === 'running' ? (
        <progress aria-label={CALENDAR_PAGE.title} max={Math.max(total, 1)} value={through} />
      ) : null}
      {failed.length > 0 ? (
        <p>{fill(CALENDAR_PAGE.failed, { n: failed.length, numbers: failed.join(SHARED.listJoin) })}</p>
      ) : null}
      {state === 'running' && maySteer ? (
        <form method="post" action="/calendars/stop">
          <TokenField frame={frame} />
          <button type="submit">{CALENDAR_PAGE.stop}</button>
        </form>
      ) : null}
    </NoticeBox>
  );
}
