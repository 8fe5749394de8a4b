import { fill } from '../../domain/wording/fill.ts';
import type { Frame } from '../web-env.ts';
import { ALARM_BANNER } from './frame-words.ts';
import { NoticeBox } from './notice-box.tsx';

/** That alarms are open, for those who see them; not on the page that lists them. */
export function AlarmBanner({ frame }: { readonly frame: Frame | undefined }) {
  if (!frame || frame.openAlarms === 0 || frame.here.startsWith('/watch')) return null;
  return (
    <NoticeBox tone="stop">
      <p>
        {fill(ALARM_BANNER.text, { n: frame.openAlarms })} <a href="/watch">{ALARM_BANNER.link}</a>
      </p>
    </NoticeBox>
  );
}
