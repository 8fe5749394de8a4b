import { createHash } from 'node:crypto';
import { BASE_STYLE } from './base-style.ts';
import { CASE_STYLE } from './case-style.ts';
import { FORM_STYLE } from './form-style.ts';
import { PRINT_STYLE } from './print-style.ts';
import { TABLE_STYLE } from './table-style.ts';
import { TIMELINE_STYLE } from './timeline-style.ts';

/** The one style file of the pages; nothing in it is newer than Chromium 86. */
export const STYLESHEET = [BASE_STYLE, TABLE_STYLE, FORM_STYLE, CASE_STYLE, TIMELINE_STYLE, PRINT_STYLE].join(
  '\n',
);

/** Its address, which changes with its content. */
export const STYLESHEET_PATH = `/style.css?v=${createHash('sha256').update(STYLESHEET).digest('hex').slice(0, 12)}`;
