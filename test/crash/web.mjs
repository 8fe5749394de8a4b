// The process of `duban web`, with the office's clock as told.
import process from 'node:process';
import { openOfficeDoor } from '../../dist/worker/office-door.js';
import { openRecords } from '../../dist/worker/open-records.js';
import { servePages } from '../../dist/worker/serve-pages.js';
import { toldSettings } from './told-settings.mjs';

const { settings, now } = toldSettings();
const records = await openRecords(settings);
const door = await openOfficeDoor({ ...settings, now }, records);
await servePages({ ...settings, now }, { ...records, ...door }, undefined);
process.stdout.write('ready\n');
