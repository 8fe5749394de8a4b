import type { TestProject } from 'vitest/node';
import { ensureChineseFonts } from '../../support/machine/chinese-fonts.ts';
import { findChromium } from '../../support/machine/find-chromium.ts';
import { launchChromium } from '../../support/machine/launch-chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where the run's one Chromium is connected to. */
    browserEndpoint: string;
  }
}

/** One Chromium for the whole run; every test has a profile of its own in it. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  const program = findChromium();
  if (!ensureChineseFonts()) process.stderr.write('没有中文字体，页面上的汉字画不出来。\n');
  const browser = await launchChromium(program);
  project.provide('browserEndpoint', browser.wsEndpoint());
  return () => browser.close();
}
