import { expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { acceptedCase } from './support/a-life.ts';
import { openBrowser } from './support/browser.ts';
import { PEOPLE } from './support/people.ts';
import { registered } from './support/sample-assignments.ts';
import { portsOf } from './support/web-ports.ts';

const office = () =>
  acceptedCase()
    .open(registered('20180001', { handlingYear: 2019 }))
    .did('20190668', PEOPLE.creditOfficer, {
      type: 'recordCommunication',
      phase: 'before',
      occurredOn: civilDate('2020-04-09'),
      channel: 'telephone',
      counterpart: 'leadMember',
      outcome: 'noObjection',
      lateReason: '样例<b>急办',
    });

it('the page of a year has its figures and each departure with its case, and leads to the other years', async () => {
  const browser = openBrowser(portsOf(office()));
  const { status, html } = await browser.get('/year');
  expect(status).toBe(200);
  expect(html).toContain('2020年度，截至2020年4月9日。');
  expect(html).toContain('<tr><th scope="row">交办提案</th><td class="amount">1</td></tr>');
  expect(html).toContain('程序提示（初步办理意见形成前的沟通，据实补录）（1项）');
  expect(html).toContain('<bdi>样例&lt;b&gt;急办</bdi>');
  expect(html).toContain('<a href="/proposals/20190668">20190668</a>');
  expect(html).toContain('<a href="/year?year=2019">2019年度</a>');
  const former = await browser.get('/year?year=2019');
  expect(former.html).not.toContain('/proposals/20190668');
  expect((await browser.get('/year?year=x')).status).toBe(400);
});

it('the first page of a case shows where the procedure was not kept', async () => {
  const { html } = await openBrowser(portsOf(office())).get('/proposals/20190668');
  const lines = html.indexOf('程序提示：2020年4月9日电话沟通（办前联系）发生在初步办理意见形成之前');
  expect(lines).toBeGreaterThan(0);
  expect(lines).toBeLessThan(html.indexOf('办理过程</h2>'));
});
