import { describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { openBrowser } from './support/browser.ts';
import { createFakeOffice } from './support/fake-office.ts';
import { PEOPLE } from './support/people.ts';
import { registered } from './support/sample-assignments.ts';
import { portsOf } from './support/web-ports.ts';

const { creditHead, creditOfficer } = PEOPLE;
const page = '/proposals/20190001';
const office = createFakeOffice({ ...DEFAULT_POLICY, coHandlerLabel: '会办' })
  .on('2020-04-07')
  .open(registered('20190001', { role: 'coHandler', outsideLeadUnit: '示例市司法局' }))
  .on('2020-04-09')
  .did('20190001', creditHead, { type: 'accept', officer: creditOfficer, on: civilDate('2020-04-09') })
  .did('20190001', creditOfficer, { type: 'draftOpinion', summary: '拟予支持。' });

describe('a case of a year that calls a co-handler 会办', () => {
  it.each([page, `${page}/acts/draftOpinion`, `${page}/acts/sendOpinionLetter`])(
    'says so at %s and nothing else',
    async (path) => {
      const browser = await openBrowser(portsOf(office)).become(creditOfficer);
      const { status, html } = await browser.get(path);
      expect(status).toBe(200);
      expect(html).toContain('会办意见');
      expect(html).not.toMatch(/汇办|\{coHandler\}/);
    },
  );
});
