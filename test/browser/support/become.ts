import type { Page } from 'playwright-core';
import { follow } from './follow.ts';

/** Chooses who is at the page: the first person in the selector with all these words, of name, unit or post. */
export async function become(page: Page, ...words: readonly string[]): Promise<void> {
  const who = page.getByLabel('当前身份');
  const people = await who.getByRole('option').allTextContents();
  const label = people.find((person) => words.every((word) => person.includes(word)));
  if (label === undefined) throw new Error(`nobody to choose with ${words.join(' ')}`);
  await who.selectOption({ label });
  await follow(page.getByRole('button', { name: '切换' }));
}
