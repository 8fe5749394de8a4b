import { expect, it } from 'vitest';
import { caseLink, SITE, withSite } from '../../../domain/notice/site.ts';
import { casePath } from '../../../web/case/case-path.ts';

it.each(['2020T001', '样〔2020〕2', 'a/b?c#d'])('leads to the page that %s has', (number) => {
  expect(caseLink(number)).toBe(SITE + casePath(number));
});

it('stands in every text of a block, headings and columns among them', () => {
  const site = 'https://duban.example';

  expect(withSite({ type: 'section', title: `见${SITE}`, lines: ['一', SITE] }, site)).toEqual({
    type: 'section',
    title: `见${site}`,
    lines: ['一', site],
  });
  expect(withSite({ type: 'table', columns: [SITE], rows: [['1', SITE]] }, site)).toEqual({
    type: 'table',
    columns: [site],
    rows: [['1', site]],
  });
});
