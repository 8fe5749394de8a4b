import { describe, expect, it } from 'vitest';
import type { Actor } from '../../domain/office/person.ts';
import { FIRST_IMPORTER } from '../../domain/office/rights.ts';
import { openBrowser } from './support/browser.ts';
import { createFakeOffice } from './support/fake-office.ts';
import { PEOPLE } from './support/people.ts';
import { registered } from './support/sample-assignments.ts';
import { portsOf } from './support/web-ports.ts';

const TRICK = '关于<script>alert(1)</script>“><img src=x onerror=alert(1)>\u202E的提案';

function office() {
  return createFakeOffice()
    .on('2020-04-07')
    .open(registered('20190001', { title: TRICK, role: 'sole' }))
    .open(registered('20190002', { keyKind: 'main' }))
    .open(
      registered('20190003', {
        role: 'coHandler',
        outsideLeadUnit: '市教育局',
        leadDivision: '食品安全监督管理处',
      }),
    )
    .on('2020-04-08');
}

async function numbersOn(path: string) {
  const { html, status } = await openBrowser(portsOf(office())).get(path);
  expect(status).toBe(200);
  return [...html.matchAll(/class="number"><a href="\/proposals\/(\d+)"/g)].map(([, number]) => number);
}

describe('the list', () => {
  it('shows every proposal with its light as shape and word, its sentence and its totals', async () => {
    const { html } = await openBrowser(portsOf(office())).get('/');
    expect(html).toContain('共3件');
    expect(html).toContain('主办答复2件（承办1件、主办1件、分办0件）');
    expect(html).toContain('等信用监督管理处签收并明确经办人，2020年4月14日前');
    expect(html).toMatch(/<span aria-hidden="true">[●▲■]<\/span> (正常|临期|逾期)/);
    expect(html).toContain('不得录入涉密信息');
  });

  it('puts what is overdue first', async () => {
    const late = office().open(registered('20190009')).on('2020-05-06');
    late.did('20190009', PEOPLE.head, {
      type: 'withdraw',
      on: late.store.cases.get('20190009')?.proposal.assignment.handOverOn ?? never(),
      reason: '来函撤回',
    });
    const { html } = await openBrowser(portsOf(late)).get('/');
    expect(html.lastIndexOf('row-overdue')).toBeLessThan(html.indexOf('row-closed'));
  });

  it('writes a hostile title as text, its marks of direction shut in', async () => {
    const { html } = await openBrowser(portsOf(office())).get('/');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('<img');
    expect(html).toContain('<bdi>关于&lt;script&gt;alert(1)&lt;/script&gt;');
    expect(html).toMatch(/\u202E的提案<\/bdi>/);
  });

  it('filters by role, key, division, light and text', async () => {
    expect(await numbersOn('/?role=coHandler')).toEqual(['20190003']);
    expect(await numbersOn('/?key=any')).toEqual(['20190002']);
    expect(await numbersOn('/?key=none&role=')).toEqual(['20190003', '20190001']);
    expect(await numbersOn(`/?division=${encodeURIComponent('食品安全监督管理处')}`)).toEqual(['20190003']);
    expect(await numbersOn('/?q=0002')).toEqual(['20190002']);
    expect(await numbersOn('/?light=closed')).toEqual([]);
  });

  it('refuses a filter that is none', async () => {
    const { status } = await openBrowser(portsOf(office())).get('/?role=owner');
    expect(status).toBe(400);
  });
});

describe('the welcome of an empty office', () => {
  it('offers the invented office and the import, and warns', async () => {
    const loaded: Actor[] = [];
    const empty = createFakeOffice();
    empty.store.people = [];
    const sampleOffice = async (actor: Actor) => void loaded.push(actor);
    const browser = openBrowser(portsOf(empty, { sampleOffice }));
    const { html } = await browser.get('/');
    expect(html).toContain('一键载入示例单位');
    expect(html).toContain('href="/import"');
    expect(html).toContain('不得录入涉密信息。');
    expect((await browser.post('/sample', {})).status).toBe(303);
    expect(loaded).toEqual([FIRST_IMPORTER]);
  });

  it('does not load it into an office that has proposals', async () => {
    const browser = openBrowser(
      portsOf(office(), { sampleOffice: () => Promise.reject(new Error('loaded')) }),
    );
    await browser.get('/');
    expect((await browser.post('/sample', {})).status).toBe(409);
  });
});

function never(): never {
  throw new Error('no such case');
}
