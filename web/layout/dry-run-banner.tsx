import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import type { DryRunTurn } from '../../domain/office/dry-run.ts';
import { fill } from '../../domain/wording/fill.ts';
import { Given } from './given.tsx';
import { DRY_RUN_BANNER } from './frame-words.ts';

/** Says on every page that no mail leaves, since when and why. */
export function DryRunBanner({ turn: { at, by, reason } }: { readonly turn: DryRunTurn }) {
  const name = by?.name ?? DRY_RUN_BANNER.software;
  return (
    <p class="dry-run" role="status">
      <strong>{DRY_RUN_BANNER.title}</strong>{' '}
      <Given text={fill(DRY_RUN_BANNER.since, { at: formatMoment(at), name, reason })} />{' '}
      <a href="/outbox/dry-run">{DRY_RUN_BANNER.link}</a>
    </p>
  );
}
