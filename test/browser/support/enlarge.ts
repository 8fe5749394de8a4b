import type { Page } from 'playwright-core';

/** Makes the page's text so many times as large as it comes. */
export async function enlargeText(page: Page, times: number): Promise<void> {
  await page.locator(':root').evaluate((root, times) => {
    root.style.fontSize = '';
    const usual = Number.parseFloat(root.ownerDocument.defaultView.getComputedStyle(root).fontSize);
    root.style.fontSize = `${usual * times}px`;
  }, times);
}

/** By how much the page goes sideways, if at all; tables may, in frames of their own. */
export function tooWideFor(page: Page): Promise<string[]> {
  return page.locator(':root').evaluate((root) => {
    const tooWide = root.scrollWidth - root.clientWidth;
    return tooWide > 0 ? [`${tooWide}px too wide for ${root.clientWidth}px`] : [];
  });
}
