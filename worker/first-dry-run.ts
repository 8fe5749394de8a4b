import { DRY_RUN } from '../domain/wording/dry-run.ts';
import type { OfficeSettings } from './open-office.ts';
import type { Settings } from './settings.ts';

/** Why an office starts with its dry run on: it is recovered from its record, or a new one that was set up so. */
export function firstDryRun(
  { startsDry }: Pick<Settings, 'startsDry'>,
  recovers: boolean,
): Pick<OfficeSettings, 'dryRun'> {
  if (recovers) return { dryRun: { reason: DRY_RUN.recovered, ifNeverTurned: false } };
  return startsDry ? { dryRun: { reason: DRY_RUN.newOffice, ifNeverTurned: true } } : {};
}
