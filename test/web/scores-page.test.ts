import { describe, expect, it } from 'vitest';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import { acceptedCase, draftedCase } from './support/a-life.ts';
import { openBrowser } from './support/browser.ts';
import { createFakeOffice } from './support/fake-office.ts';
import { PEOPLE } from './support/people.ts';
import { registered } from './support/sample-assignments.ts';
import { portsOf } from './support/web-ports.ts';

const show = (office: ReturnType<typeof acceptedCase>, path = '/scores') =>
  openBrowser(portsOf(office)).get(path);

/** The cells of the row that a word heads, without their tags. */
function rowOf(html: string, name: string): readonly string[] {
  const [, row = ''] = new RegExp(`<th scope="row">${name}</th>(.*?)</tr>`, 's').exec(html) ?? [];
  return [...row.matchAll(/<td[^>]*>(.*?)<\/td>/gs)].map(([, cell = '']) => cell.replaceAll(/<[^>]+>/g, ''));
}

describe('the scores', () => {
  it('have points, fraction and formula in every row, and the cases behind them', async () => {
    const { status, html } = await show(draftedCase());
    expect(status).toBe(200);
    expect(rowOf(html, '按时签收')).toEqual(['10.0', '10', '1/1', '按时签收 ÷ 总件数', '计入1件20190668']);
    expect(rowOf(html, '主办答复按时').at(-1)).toBe('未计入或未足额计入1项20190668 没有按时答复');
    expect(rowOf(html, '汇办按时函复').slice(-1)).toEqual(['无此类']);
    expect(rowOf(html, '合计')[1]).toBe('100');
    expect(html.match(/<th scope="row">/g)).toHaveLength(18);
    expect(html).toContain('<a href="/proposals/20190668">20190668</a>');
  });

  it('stand side by side as the rule is and as the office proposes, with the words that show it', async () => {
    const wish = '样例<b>：电话沟通即可';
    const office = draftedCase().did('20190668', PEOPLE.creditOfficer, {
      type: 'recordCommunication',
      phase: 'contactOnly',
      occurredOn: civilDate('2020-05-19'),
      channel: 'telephone',
      counterpart: 'leadMember',
      outcome: 'noObjection',
      wish,
    });
    const { html } = await show(office);
    expect(html.replaceAll(/<[^>]+>/g, ' ').replaceAll(/ +/g, ' ')).toContain(' 2.5 5.0 2.5 1 ');
    expect(html).toContain(
      `<bdi>5月19日 电话：样例&lt;b&gt;：电话沟通即可（记录人：${PEOPLE.creditOfficer.name}）</bdi>`,
    );
  });

  it('are of the latest handling year, and lead to the others', async () => {
    const office = acceptedCase().open(registered('20180001', { handlingYear: 2019 }));
    const latest = await show(office);
    expect(latest.html).toContain('2020年度，截至2020年4月9日');
    expect(latest.html).toContain('<a href="/scores?year=2019">2019年度</a>');
    const former = await show(office, '/scores?year=2019');
    expect(former.html).toContain('<a href="/proposals/20180001">');
    expect(former.html).not.toContain('<a href="/proposals/20190668">');
    expect((await show(office, '/scores?year=x')).status).toBe(400);
  });

  it('end with how far the advice on assignments was followed, and where it was not and why', async () => {
    const row = { score: 0.9, relevance: 1, ownItems: 0, items: 2, openCases: 0 };
    const division = '食品安全监督管理处';
    const advised = { by: 'match', divisions: [{ division: '信用监督管理处', ...row }] } as const;
    const moved = { type: 'reassign', division, reason: '示例<b>均衡', advised } as const;
    const { html } = await show(acceptedCase().did('20190668', PEOPLE.head, moved));
    expect(html).toContain('2020年度分派建议：采纳0件，未采纳1件，仅按在办件数排列0件');
    expect(rowOf(html, '<bdi>信用监督管理处</bdi>')).toEqual(['1', '0', '1', '0']);
    expect(rowOf(html, `<bdi>${division}</bdi>`)).toEqual(['0', '0', '0', '1']);
    expect(html).toContain('<bdi>示例&lt;b&gt;均衡</bdi>');
  });

  it('say so where there is no case', async () => {
    const { status, html } = await show(createFakeOffice());
    expect(status).toBe(200);
    expect(html).toContain('没有主办答复件。');
  });
});
