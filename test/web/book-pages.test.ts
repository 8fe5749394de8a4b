import { describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { acceptedCase, draftedCase } from './support/a-life.ts';
import { openBrowser } from './support/browser.ts';
import type { FakeOffice } from './support/fake-office.ts';
import { PEOPLE } from './support/people.ts';
import { registered } from './support/sample-assignments.ts';
import { portsOf } from './support/web-ports.ts';

const as = (office: FakeOffice, person: { readonly id: string }) =>
  openBrowser(portsOf(office)).become(person);

const MEETING = { happenedOn: '2020-04-08', kind: 'deployment', title: '样例<b>部署会', paper: '样例纪要' };
const CONTACT = { member: '虚构委员', happenedOn: '2020-04-08', channel: 'visit', subject: '样例年度走访' };

describe('the year log', () => {
  it('takes an entry once, shows it escaped, and feeds the score with it', async () => {
    const office = acceptedCase();
    const browser = await as(office, PEOPLE.head);
    await browser.get('/books/year-log');
    const sent = { entryId: 'e-1', ...MEETING };
    expect((await browser.post('/books/year-log', sent)).status).toBe(303);
    expect((await browser.post('/books/year-log', sent)).status).toBe(303);
    expect(office.store.books.yearLog).toHaveLength(1);
    const { html } = await browser.get('/books/year-log');
    expect(html).toContain('<bdi>样例&lt;b&gt;部署会</bdi>');
    expect((await browser.get('/scores')).html).toContain('年度大事记所载部署会议1次');
  });

  it('keeps what was corrected, with the reason, and refuses a correction of what is no longer there', async () => {
    const office = acceptedCase();
    const browser = await as(office, PEOPLE.head);
    await browser.post('/books/year-log', { entryId: 'e-1', ...MEETING });
    const corrected = { ...MEETING, title: '样例新名', revision: '1', reason: '样例笔误', voided: 'no' };
    expect((await browser.post('/books/year-log/e-1', corrected)).status).toBe(303);
    const { html } = await browser.get('/books/year-log/e-1');
    expect(html).toContain('样例新名');
    expect(html).toContain('样例&lt;b&gt;部署会');
    expect(html).toContain('<bdi>样例笔误</bdi>');
    const stale = await browser.post('/books/year-log/e-1', corrected);
    expect(stale.status).toBe(409);
    expect(stale.html).toContain('已由他人更正');
    expect(office.store.books.yearLog).toHaveLength(2);
  });

  it('is the supervision office’s to write, and asks for what is missing with everything kept', async () => {
    const office = acceptedCase();
    const officer = await as(office, PEOPLE.creditOfficer);
    expect((await officer.get('/books/year-log')).html).not.toContain('action="/books/year-log"');
    expect((await officer.post('/books/year-log', MEETING)).status).toBe(409);
    const head = await as(office, PEOPLE.head);
    const wrong = await head.post('/books/year-log', { ...MEETING, happenedOn: '2020-02-31' });
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('value="样例&lt;b&gt;部署会"');
    expect(office.store.books.yearLog).toEqual([]);
  });
});

describe('contacts with members', () => {
  it('stand beside the talks of the cases, for the divisions that deal with the member', async () => {
    const office = draftedCase();
    const writer = await as(office, PEOPLE.head);
    await writer.post('/books/members', { entryId: 'c-1', ...CONTACT });
    const own = await (await as(office, PEOPLE.creditOfficer)).get('/books/members?member=虚构委员');
    expect(own.html).toContain('虚构委员：提案1件，案内沟通1次，案外联系1次');
    expect(own.html).toContain('样例年度走访');
    const other = await (await as(office, PEOPLE.foodOfficer)).get('/books/members');
    expect(other.html).not.toContain('虚构委员');
    const nobody = await openBrowser(portsOf(office)).get('/books/members');
    expect(nobody.html).not.toContain('虚构委员');
  });

  it('are recorded by anybody, corrected by their unit, and stay when they are voided', async () => {
    const office = acceptedCase();
    const food = await as(office, PEOPLE.foodOfficer);
    const sent = { ...CONTACT, member: '虚构他人' };
    expect((await food.post('/books/members', { entryId: 'c-1', ...sent })).status).toBe(303);
    const void_ = { ...sent, revision: '1', reason: '样例误登', voided: 'yes' };
    const credit = await as(office, PEOPLE.creditOfficer);
    expect((await credit.get('/books/members/c-1')).status).toBe(404);
    expect((await credit.post('/books/members/c-1', void_)).status).toBe(404);
    expect((await food.post('/books/members/c-1', void_)).status).toBe(303);
    expect(office.store.books.memberContact.map(({ voided }) => voided)).toEqual([false, true]);
  });
});

describe('parties outside', () => {
  it('have a record with the cases, and a telephone for those who deal with them', async () => {
    const { assignment, proposer } = registered('20190668', { keyKind: 'main' });
    const office = acceptedCase().open({
      assignment,
      proposer: { ...proposer, supervisingLeader: '虚构市领导', supervisingUnit: '虚构委员会' },
    });
    const head = await as(office, PEOPLE.head);
    const details = { name: '虚构市领导', kind: 'supervisingLeader', telephone: '02000000000' };
    await head.post('/books/outside', { entryId: 'o-1', ...details });
    const { html } = await head.get('/books/outside');
    expect(html).toContain('<bdi>虚构委员会</bdi>');
    expect(html).toContain('<a href="/proposals/20190668">20190668</a>');
    expect(html).toContain('02000000000');
    const food = await as(office, PEOPLE.foodOfficer);
    expect((await food.get('/books/outside')).html).not.toContain('02000000000');
  });
});

describe('lists over all cases', () => {
  it('name the silent ones since when, and whose they are', async () => {
    const office = draftedCase()
      .on('2020-05-20')
      .open(registered('20190001', { handOverOn: civilDate('2020-05-19') }));
    const { html } = await openBrowser(portsOf(office)).get('/books/silent');
    expect(html).toContain('超过15个工作日没有与委员沟通的1件');
    expect(html).toContain('2020年4月9日 电话');
    expect(html).not.toContain('20190001');
  });

  it('show a division that accepts what was done on proposals like it', async () => {
    const office = draftedCase().open(registered('20200002', { title: '关于第20190668项示例工作的提案' }));
    const browser = await as(office, PEOPLE.creditHead);
    for (const path of [
      '/proposals/20200002/acts/accept',
      '/proposals/20200002',
      '/proposals/20200002/similar',
    ]) {
      const { status, html } = await browser.get(path);
      expect(status).toBe(200);
      expect(html).toContain('<a href="/proposals/20190668">20190668</a>');
      expect(html).toContain('建立示例制度');
    }
    expect((await browser.get('/proposals/none/similar')).status).toBe(404);
  });
});
