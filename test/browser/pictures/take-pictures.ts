import { mkdir } from 'node:fs/promises';
import type { Locator } from 'playwright-core';
import { test } from 'vitest';
import { handIn, openAct } from '../support/act-on.ts';
import { become } from '../support/become.ts';
import { openOfficeSite } from '../support/office-site.ts';
import { SCREEN } from '../support/visitor.ts';
import { liveThrough } from './live-through.ts';
import { LATE, OFFICER, unevenScenario } from './uneven-scenario.ts';

const FOLDER = 'docs/pictures';

/** Room below the last thing in a picture, px. */
const BELOW = 24;

test('takes the pictures that the README shows', async () => {
  await mkdir(FOLDER, { recursive: true });
  const site = await openOfficeSite('2020-04-07 09:00');
  await liveThrough(await unevenScenario(), site.office);
  await site.office.moveTo('2020-05-29 10:00');
  const { page } = await site.newVisitor();
  const take = async (name: string, height: number = SCREEN.height) => {
    await page.setViewportSize({ ...SCREEN, height });
    await page.screenshot({ path: `${FOLDER}/${name}.png`, animations: 'disabled', caret: 'hide' });
    await page.setViewportSize(SCREEN);
  };

  await page.goto('/');
  await become(page, '督查处', '处领导');
  await take('list');
  await page.goto(`/proposals/${LATE}`);
  await become(page, OFFICER);
  await take('case', await bottomOf(page.getByRole('figure')));
  await openAct(page, LATE, '登记印发并送达');
  await handIn(page, {
    文号: '示例函〔2020〕15号',
    办理结果类别: 'B类：正在解决或列入计划解决',
    公开属性: '主动公开',
  });
  await take('refused', 820);
  await site.close();
});

async function bottomOf(part: Locator): Promise<number> {
  const box = await part.boundingBox();
  return Math.ceil((box?.y ?? 0) + (box?.height ?? 0)) + BELOW;
}
