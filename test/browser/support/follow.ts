import type { Locator, Page } from 'playwright-core';

/** Presses a link or a button and waits until the page that it leads to is there. */
export async function follow(target: Locator): Promise<void> {
  await Promise.all([target.page().waitForEvent('load'), target.click()]);
}

/** The same with the enter key, where the focus is. */
export async function followFocus(page: Page): Promise<void> {
  await Promise.all([page.waitForEvent('load'), page.keyboard.press('Enter')]);
}
