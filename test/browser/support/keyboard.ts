import type { Page } from 'playwright-core';

/** Where the tabulator key stopped: what stands there, and whether a person sees that it does. */
export type Stop = { readonly name: string; readonly inSight: boolean; readonly outlined: boolean };

const MOST_STOPS = 120;

/** Presses the tabulator key until it stops at the control of this name, and tells of every stop on the way. */
export async function tabTo(page: Page, name: string): Promise<readonly Stop[]> {
  // Chromium takes no keys for a page that it has not drawn yet.
  await page.screenshot({ clip: { x: 0, y: 0, width: 1, height: 1 } });
  const stops: Stop[] = [];
  while (stops.length < MOST_STOPS) {
    await page.keyboard.press('Tab');
    const stop = await stopAt(page);
    stops.push(stop);
    if (stop.name === name) return stops;
  }
  throw new Error(`the tabulator key never stopped at ${name}: ${stops.map((stop) => stop.name).join(' ')}`);
}

function stopAt(page: Page): Promise<Stop> {
  return page.locator(':root').evaluate((root) => {
    const page = root.ownerDocument;
    const at = page.activeElement;
    const { outlineStyle, outlineWidth } = page.defaultView.getComputedStyle(at);
    const { top, bottom, width, height } = at.getBoundingClientRect();
    // The calendar button in a date field is the browser's own, with a ring of its own.
    const isInside = !at.matches(':focus') && at.type === 'date';
    return {
      name: (at.labels?.[0]?.innerText ?? at.innerText).trim(),
      inSight: width > 1 && height > 1 && top >= 0 && bottom <= page.defaultView.innerHeight,
      outlined: isInside || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2),
    };
  });
}
