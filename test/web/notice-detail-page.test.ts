import { describe, expect, it } from 'vitest';
import { buildTemplate } from '../../letters/build-template.ts';
import { acceptedCase, lateCase } from './support/a-life.ts';
import { openBrowser } from './support/browser.ts';
import { PEOPLE } from './support/people.ts';
import { registered } from './support/sample-assignments.ts';
import { portsOf } from './support/web-ports.ts';

const fields = { kind: 'supervision', topic: '做好提案办理', scope: 'all', noticeId: 'n-1' };

async function issuedOffice() {
  const office = acceptedCase();
  const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
  await browser.post('/notices', fields);
  return { office, browser };
}

describe('the preview of a notice', () => {
  it('says for each division who, what, by when and in which words, and issues nothing', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const { status, html } = await browser.post('/notices/preview', {
      ...fields,
      issueNo: '2',
      basis: '据令',
    });
    expect(status).toBe(200);
    expect(html).toContain('前确认收悉，于');
    expect(html).toContain('20190668');
    expect(html).toContain('（第2次）');
    expect(html).toContain('据令');
    expect(html).toContain('（下发时编号）');
    expect(html).toContain('name="issueNo" value="2"');
    expect(office.store.notices).toEqual([]);
  });

  it('names those who get a copy', async () => {
    const browser = await openBrowser(portsOf(lateCase())).become(PEOPLE.head);
    for (const kind of ['urge', 'supervision']) {
      const { html } = await browser.post('/notices/preview', { ...fields, kind });
      expect(html).toContain(`抄送（只列其分管的提案）：${PEOPLE.leader.name}`);
    }
  });

  it('finds cases by conditions, and refuses conditions of another form', async () => {
    const office = acceptedCase().open(registered('20190001'));
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const found = { ...fields, scope: 'found' };
    expect((await browser.post('/notices', { ...found, handlingYear: '2019' })).status).toBe(409);
    expect((await browser.post('/notices', { ...found, role: 'anything' })).status).toBe(400);
    const role = office.store.cases.get('20190668')?.proposal.assignment.role ?? '';
    expect((await browser.post('/notices', { ...found, role })).status).toBe(303);
    const roles = office.store.notices[0]?.cases.map(
      (number) => office.store.cases.get(number)?.proposal.assignment.role,
    );
    expect(new Set(roles)).toEqual(new Set([role]));
  });
});

describe('the page of one notice', () => {
  it('shows who has acknowledged and answered, and takes both from the division alone', async () => {
    const { office, browser } = await issuedOffice();
    const division = office.store.notices[0]?.state?.divisions[0]?.name ?? '';
    const head = office.store.people.find(({ unit, post }) => unit === division && post === 'divisionHead');
    expect((await browser.get('/notices/of/n-1')).html).toContain('尚未');
    expect((await browser.post('/notices/of/n-1/acknowledge', {})).status).toBe(409);

    const own = await openBrowser(portsOf(office)).become(head ?? PEOPLE.creditHead);
    expect((await own.get('/notices/of/n-1')).html).toContain('反馈落实情况');
    expect((await own.post('/notices/of/n-1/answer', { text: ' ' })).status).toBe(400);
    expect((await own.post('/notices/of/n-1/answer', { text: '已<b>布置' })).status).toBe(303);
    const { html } = await own.get('/notices/of/n-1');
    expect(html).toContain('已登记。');
    expect(html).toContain('已&lt;b&gt;布置');
    expect(html).toContain('各处室均已反馈');
    expect((await browser.get('/notices')).html).toContain('1/1处已反馈');
  });

  it('is closed by the supervision office with its reason', async () => {
    const { office, browser } = await issuedOffice();
    expect((await browser.post('/notices/of/n-1/close', { reason: '' })).status).toBe(400);
    expect((await browser.post('/notices/of/n-1/close', { reason: '已当面汇报' })).status).toBe(303);
    expect((await browser.get('/notices/of/n-1')).html).toContain('办结：已当面汇报');
    expect(office.store.notices[0]?.state?.closed).toMatchObject({ reason: '已当面汇报' });
  });

  it('is missed in plain words where there is none, and so is a letter that is not its own', async () => {
    const { browser } = await issuedOffice();
    expect((await browser.get('/notices/of/other')).status).toBe(404);
    expect((await browser.get(`/notices/of/n-1/letters/${'b'.repeat(64)}`)).status).toBe(404);
  });
});

describe('the templates', () => {
  it('are taken, put back edited, and refused by name of what is wrong', async () => {
    const office = acceptedCase();
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    expect((await browser.get('/letter-templates')).html).toContain('{#任务清单}');
    const upload = (bytes: Uint8Array) => ({
      file: new File([Uint8Array.from(bytes)], '模板.docx'),
      reason: '改抬头',
    });
    const wrong = await browser.post('/letter-templates/urge', upload(buildTemplate('supervision')));
    expect(wrong.status).toBe(400);
    expect(wrong.html).toContain('缺少必需的标记“逾期事项”。');
    expect((await browser.post('/letter-templates/urge', upload(buildTemplate('urge')))).status).toBe(303);
    expect((await browser.get('/letter-templates')).html).toContain('改抬头');
    expect(office.store.templates).toMatchObject([{ version: 1, fileName: '模板.docx', shipped: false }]);
    expect((await browser.post('/letter-templates/urge/shipped', { reason: '不用了' })).status).toBe(303);
    expect(office.store.templates.at(-1)).toMatchObject({ version: 2, shipped: true });

    const other = await openBrowser(portsOf(office)).become(PEOPLE.creditHead);
    expect((await other.post('/letter-templates/urge', upload(buildTemplate('urge')))).status).toBe(409);
  });
});
