import { describe, expect, it } from 'vitest';
import type { ActAnswer } from '../../client/gateway/answers.ts';
import { actInBulk } from '../../client/gateway/act-in-bulk.ts';
import type { BulkLine } from '../../client/gateway/bulk-answers.ts';
import { checkedBulkAsk, type BulkRequest } from '../../client/gateway/bulk-ask.ts';
import { openBrowser } from './support/browser.ts';
import { CO_HANDLED, coHandledCases } from './support/co-handled-cases.ts';
import { PEOPLE } from './support/people.ts';
import { portsOf } from './support/web-ports.ts';

const [BY_OFFICER, BY_HEAD, OF_FOOD] = CO_HANDLED;
const REVIEW = {
  act: 'markStep',
  case: CO_HANDLED,
  steps: 'divisionHeadReview',
  on: '2020-04-09',
  evidence: '示例签批单',
};
const LETTERS = {
  act: 'sendOpinionLetter',
  case: [BY_OFFICER, BY_HEAD],
  issuedOn: '2020-04-09',
  [`own/${BY_OFFICER}/letterNumber`]: '示例函〔2020〕1号',
  [`own/${BY_HEAD}/letterNumber`]: '示例函〔2020〕2号',
};

const idIn = (html: string) => /name="bulkId" value="([^"]+)"/.exec(html)?.[1] ?? 'none';
const ticked = (html: string) =>
  [...html.matchAll(/<input type="checkbox" name="case" value="([^"]+)" checked/g)].map(([, value]) => value);

describe('the list', () => {
  it('lets who acts tick open cases and choose an act for them, and nobody else', async () => {
    const browser = openBrowser(portsOf(coHandledCases()));
    expect((await browser.get('/')).html).not.toContain('name="case"');
    const { html } = await (await browser.become(PEOPLE.creditHead)).get('/?role=coHandler');
    for (const number of CO_HANDLED) expect(html).toContain(`name="case" value="${number}"`);
    expect(html).toContain('办理以下全部3件未办结提案');
    expect(html).toContain('<input type="hidden" name="role" value="coHandler"/>');
    expect(html).toContain('<option value="signFor">签收（局）</option>');
    expect(html).not.toContain('<option value="issueReply">');
  });

  it('takes all that its filter lets through, or those ticked, and says so when there are none', async () => {
    const browser = await openBrowser(portsOf(coHandledCases())).become(PEOPLE.head);
    const found = await browser.post('/bulk', {
      act: 'signFor',
      scope: 'found',
      division: '食品安全监督管理处',
    });
    expect(found.html).toContain(`name="case" value="${OF_FOOD}"`);
    expect(found.html).not.toContain(`name="case" value="${BY_OFFICER}"`);
    const chosen = await browser.post('/bulk', { act: 'signFor', scope: 'chosen', case: [BY_OFFICER] });
    expect(chosen.html).toContain('共1件');
    expect(await browser.post('/bulk', { act: 'signFor', scope: 'chosen' })).toMatchObject({
      status: 400,
      html: expect.stringContaining('请先勾选要办理的提案'),
    });
    expect((await browser.post('/bulk', { act: 'issueReply', case: [BY_OFFICER] })).status).toBe(404);
  });
});

describe('a bulk act', () => {
  it('is previewed case by case: each has its own rights, and nobody reviews what he drafted', async () => {
    const office = coHandledCases();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.creditHead);
    const { status, html } = await browser.post('/bulk/preview', REVIEW);
    expect(status).toBe(200);
    expect(html).toContain('预览：可以办理1件、暂不能办理2件。尚未办理任何一件。');
    expect(ticked(html)).toEqual([BY_OFFICER]);
    expect(html).toContain('本稿由您起草，不能由您审核');
    expect(html).toMatch(/食品安全监督管理处/);
    expect([office.store.sent, office.store.refusals]).toEqual([[], []]);
  });

  it('is carried out on those chosen, a row for each, and repeating it does nothing twice', async () => {
    const office = coHandledCases();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.creditHead);
    const bulkId = idIn((await browser.post('/bulk/preview', REVIEW)).html);
    const { status, html } = await browser.post('/bulk/run', { ...REVIEW, bulkId });
    expect(status).toBe(200);
    expect(html).toContain('共3件：已登记1件、暂不能办理2件。');
    expect(html.indexOf('</tbody></table>')).toBeLessThan(html.indexOf('全部办完</h2>'));
    expect(html.trimEnd().endsWith('</html>')).toBe(true);
    expect(office.store.refusals.map(({ number }) => number)).toEqual([BY_HEAD, OF_FOOD]);
    const done = (number: string) => office.store.cases.get(number)?.proposal.done.divisionHeadReview;
    expect(CO_HANDLED.map((number) => done(number)?.by.name)).toEqual(['示例丁', undefined, undefined]);

    const ids = office.store.sent.map(({ commandId }) => commandId);
    await browser.post('/bulk/run', { ...REVIEW, bulkId });
    expect(office.store.sent.slice(3).map(({ commandId }) => commandId)).toEqual(ids);
    expect(new Set(ids).size).toBe(3);
  });

  it('has in each row what is the case’s own, and keeps it where something is missing', async () => {
    const office = coHandledCases();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.clerk);
    const missing = { ...LETTERS, [`own/${BY_HEAD}/letterNumber`]: '' };
    const again = await browser.post('/bulk/preview', missing);
    expect(again.status).toBe(400);
    expect(again.html).toContain(`第${BY_HEAD}号提案：请填写文号`);
    expect(again.html).toContain('value="示例函〔2020〕1号"');

    const reviews = ['divisionHeadReview', 'contentFormatReview', 'wordingReview', 'leaderApproval'];
    const supervisor = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const reviewed = await supervisor.post('/bulk/run', {
      ...REVIEW,
      case: LETTERS.case,
      steps: reviews,
      bulkId: 'sheet:1',
      'signers.divisionHeadReview': '示例处领导',
      'signers.wordingReview': '示例主任',
      'signers.leaderApproval': '示例甲',
    });
    expect(reviewed.html).toContain('共2件：已登记2件。');
    const { html } = await browser.post('/bulk/preview', LETTERS);
    expect(ticked(html)).toEqual([BY_OFFICER, BY_HEAD]);
    const sent = await browser.post('/bulk/run', { ...LETTERS, bulkId: idIn(html) });
    expect(sent.html).toContain('共2件：已登记2件。');
    const letterOf = (number: string) => office.store.cases.get(number)?.proposal.letters[0]?.letterNumber;
    expect(LETTERS.case.map(letterOf)).toEqual(['示例函〔2020〕1号', '示例函〔2020〕2号']);
    expect(office.store.cases.get(BY_HEAD)?.proposal.done.leaderApproval?.onBehalfOf).toBe('示例甲');
  });

  it('goes back to its form with everything that was entered', async () => {
    const browser = await openBrowser(portsOf(coHandledCases())).become(PEOPLE.clerk);
    const { html } = await browser.post('/bulk', { ...LETTERS, scope: 'chosen', again: 'yes' });
    expect(html).toContain('value="示例函〔2020〕2号"');
    expect(html).toMatch(/value="2020-04-09" id="issuedOn"/);
  });

  it('says of every case that could not be reached that nothing is known, and offers the same once more', async () => {
    const office = coHandledCases();
    const logged: object[] = [];
    const answers: readonly ActAnswer[] = [
      { answer: 'recording', commandId: 'any' },
      { answer: 'busy' },
      { answer: 'down', reason: 'silent' },
    ];
    const gateway = {
      ...office.gateway,
      actInBulk: (request: BulkRequest, onLine?: (line: BulkLine) => void) =>
        actInBulk(
          checkedBulkAsk(request),
          async ({ number }) => answers[CO_HANDLED.indexOf(number as never)] ?? { answer: 'unknownCase' },
          onLine,
        ),
    };
    const log = { error: (details: object) => void logged.push(details) };
    const browser = await openBrowser(portsOf(office, { gateway, log })).become(PEOPLE.creditHead);
    const { html } = await browser.post('/bulk/run', { ...REVIEW, bulkId: 'b:1' });
    expect(html).toContain('共3件：已受理，正在写入记录1件、没有登记成功1件、未能确认1件。');
    expect(html).toContain('有2件未能确认');
    expect(html).toContain('name="bulkId" value="b:1"');
    expect(html).toContain(`<input type="hidden" name="case" value="${BY_HEAD}"/>`);
    expect(html).not.toContain(`<input type="hidden" name="case" value="${BY_OFFICER}"/>`);
    expect(logged).toEqual([{ number: OF_FOOD, reason: 'silent' }]);
  });

  it('leaves no case unsaid when the office itself does not answer', async () => {
    const office = coHandledCases();
    const gateway = { ...office.gateway, actInBulk: () => Promise.reject(new Error('no directory')) };
    const browser = await openBrowser(portsOf(office, { gateway })).become(PEOPLE.creditHead);
    const { html } = await browser.post('/bulk/run', { ...REVIEW, bulkId: 'b:1' });
    expect(html).toContain('共3件：未能确认3件。');
    expect(html).toContain('再办一次');
  });

  it('asks who acts before anything', async () => {
    const browser = openBrowser(portsOf(coHandledCases()));
    await browser.get('/');
    for (const path of ['/bulk', '/bulk/preview', '/bulk/run'])
      expect((await browser.post(path, REVIEW)).html).not.toContain('name="bulkId"');
  });
});
