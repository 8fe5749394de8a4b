import { expect, it } from 'vitest';
import { caseLink, SITE } from '../../../domain/notice/site.ts';
import { casePath } from '../../../web/case/case-path.ts';

it.each(['2020T001', '样〔2020〕2', 'a/b?c#d'])('leads to the page that %s has', (number) => {
  expect(caseLink(number)).toBe(SITE + casePath(number));
});
