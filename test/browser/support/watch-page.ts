import type { Page } from 'playwright-core';

/** Chromium's console also tells of every answer above 399, among them our own refusals; those are looked at apart. */
const STATUS_LINE = /^Failed to load resource: the server responded with a status of/;

/** Somebody went on to another page before this one had all its parts. */
const LEFT_BEFORE = 'net::ERR_ABORTED';

/** Notes whatever a browser complains of: errors, broken promises of the content policy, parts that do not load. */
export function watchPage(page: Page, complaints: string[]): void {
  page.on('console', (message) => {
    const isComplaint = message.type() === 'error' || message.type() === 'warning';
    if (isComplaint && !STATUS_LINE.test(message.text())) complaints.push(`console: ${message.text()}`);
  });
  page.on('pageerror', (error) => complaints.push(`script: ${error.message}`));
  page.on('requestfailed', (request) => {
    const why = request.failure()?.errorText ?? '';
    if (why !== LEFT_BEFORE) complaints.push(`not loaded: ${request.url()} ${why}`);
  });
  page.on('response', (response) => {
    const isPart = !response.request().isNavigationRequest();
    if (response.status() >= 400 && isPart) complaints.push(`${response.status()} for ${response.url()}`);
  });
}
