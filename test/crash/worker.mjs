// The process of `duban worker` without its schedules, which run on the wall's time, with the office's clock as told.
import process from 'node:process';
import { FIRST_IMPORTER } from '../../dist/domain/office/rights.js';
import { openOfficeDoor } from '../../dist/worker/office-door.js';
import { startOfficeWorkers } from '../../dist/worker/office-workers.js';
import { openRecords } from '../../dist/worker/open-records.js';
import { quietRuntime } from '../../dist/worker/quiet-runtime.js';
import { toldSettings } from './told-settings.mjs';

const { settings, now } = toldSettings();
quietRuntime();
const records = await openRecords(settings);
const door = await openOfficeDoor({ ...settings, now }, records);
const workers = await startOfficeWorkers(settings, records, door);
workers.ended.catch((error) => {
  process.stderr.write(`the workers ended: ${String(error)}\n`);
  process.exit(4);
});
await door.gateway.openMissingCases(FIRST_IMPORTER);
process.stdout.write('ready\n');
