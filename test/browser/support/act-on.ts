import type { Locator, Page } from 'playwright-core';
import { follow } from './follow.ts';

/** What somebody enters: by the label that stands at the control, a text, a choice's words, or a tick. */
export type Entries = Readonly<Record<string, string | true>>;

/** Goes to a case and opens the form of an act from there. */
export async function openAct(page: Page, number: string, act: string): Promise<void> {
  await page.goto(`/proposals/${number}`);
  await follow(page.getByRole('listitem').getByRole('link', { name: act, exact: true }));
}

/** Fills the form that is open and hands it in. */
export async function handIn(page: Page, entries: Entries): Promise<void> {
  await fillIn(page, entries);
  await follow(page.getByRole('button', { name: '提交登记' }));
}

/** Fills the form that is open. */
export async function fillIn(page: Page, entries: Entries): Promise<void> {
  for (const [label, entry] of Object.entries(entries)) {
    const control = controlOf(page, label);
    if (entry === true) await control.check();
    else if (await isChoice(control)) await control.selectOption({ label: entry });
    else await control.fill(entry);
  }
}

/** The control at a label, which may go on to say that it can be left empty. */
export function controlOf(page: Page, label: string): Locator {
  return page.getByRole('main').getByLabel(new RegExp(`^\\s*${label}\\s*(（可不填）)?\\s*$`));
}

async function isChoice(control: Locator): Promise<boolean> {
  return (await control.and(control.page().locator('select')).count()) > 0;
}
