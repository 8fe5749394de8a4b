import { describe, expect, it } from 'vitest';
import type { ActAnswer } from '../../client/gateway/answers.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { explain } from '../../domain/proposal/explain.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import type { Gateway } from '../../client/gateway/gateway.ts';
import { acceptedCase, draftedCase } from './support/a-life.ts';
import { openBrowser } from './support/browser.ts';
import type { FakeOffice } from './support/fake-office.ts';
import { PEOPLE } from './support/people.ts';
import { registered } from './support/sample-assignments.ts';
import { portsOf } from './support/web-ports.ts';

const acts = '/proposals/20190668/acts';

async function officerAt(office: FakeOffice, act?: Gateway['act']) {
  const gateway = act ? { ...office.gateway, act } : office.gateway;
  return openBrowser(portsOf(office, { gateway })).become(PEOPLE.creditOfficer);
}

function commandIdIn(html: string): string {
  return /name="commandId" value="([^"]+)"/.exec(html)?.[1] ?? '';
}

describe('an act that is accepted', () => {
  it('leads back to the case, which says so once, and what comes next', async () => {
    const browser = await officerAt(acceptedCase());
    const answer = await browser.post(`${acts}/submitOpinion`, { summary: '拟予采纳。' });
    expect(answer.status).toBe(303);
    expect(answer.headers.get('location')).toBe('/proposals/20190668');
    const said = '已登记。下一步：等信用监督管理处处领导审核初步办理意见';
    expect((await browser.get('/proposals/20190668')).html).toContain(said);
    expect((await browser.get('/proposals/20190668')).html).not.toContain('已登记。');
  });

  it('is sent under the id that the form carries, so that a second click is harmless', async () => {
    const office = acceptedCase();
    const browser = await officerAt(office);
    const commandId = commandIdIn((await browser.get(`${acts}/submitOpinion`)).html);
    expect(commandId).toMatch(/^[0-9a-f-]{36}$/);
    await browser.post(`${acts}/submitOpinion`, { commandId, summary: '拟予采纳。' });
    await browser.post(`${acts}/submitOpinion`, { commandId, summary: '拟予采纳。' });
    expect(office.store.sent.map((sent) => sent.commandId)).toEqual([commandId, commandId]);
  });
});

describe('a case of which something is owed', () => {
  it('says so on its page, with or without a day', async () => {
    const asked = {
      givenOn: civilDate('2020-04-09'),
      leader: '示例领导',
      form: 'note',
      carrier: '示例请示',
    } as const;
    const office = acceptedCase().did('20190668', PEOPLE.head, {
      type: 'recordInstruction',
      ...asked,
      text: '请抓紧研究',
      owner: '信用处',
    });
    const { html } = await (await officerAt(office)).get('/proposals/20190668');
    expect(html).toContain('待报告、待落实');
    expect(html).toContain('第1项批示指示：请抓紧研究（信用处，未定期限）');
    const plain = await (await officerAt(acceptedCase())).get('/proposals/20190668');
    expect(plain.html).not.toContain('待报告、待落实');
  });
});

describe('an ended case', () => {
  it('is opened again from its page by the supervision office, and the record says what it was', async () => {
    const withdrawal = { on: civilDate('2020-04-09'), reason: '误登', evidence: '示例函' };
    const office = acceptedCase().did('20190668', PEOPLE.head, { type: 'withdraw', ...withdrawal });
    const supervision = await openBrowser(portsOf(office)).become(PEOPLE.head);
    const ended = (await supervision.get('/proposals/20190668')).html;
    expect(ended).toContain(`href="${acts}/reopen"`);
    expect(ended).not.toContain('/notices?case=');
    expect((await (await officerAt(office)).get('/proposals/20190668')).html).not.toContain(`${acts}/reopen`);
    expect((await supervision.post(`${acts}/reopen`, { reason: '撤回系误登' })).status).toBe(303);
    const { html } = await supervision.get('/proposals/20190668');
    expect(html).toContain('更正办结：原办结登记撤销，继续办理');
    expect(html).toContain(`href="${acts}/endAgain"`);
    expect((await supervision.post(`${acts}/endAgain`, {})).status).toBe(303);
    expect((await supervision.get('/proposals/20190668')).html).toContain('本件已撤案。');
  });
});

describe('an act that is refused', () => {
  it('shows every unmet condition and keeps what was entered', async () => {
    const office = draftedCase();
    const browser = await officerAt(office);
    const { status, html } = await browser.post(`${acts}/issueReply`, {
      letterNumber: '示市监函〔2020〕1号 <b>',
      issuedOn: '2020-05-20',
      resultClass: 'B',
      'disclosure.kind': 'closed',
      'disclosure.reason': '理由如此',
      commandId: 'first-attempt',
    });
    expect(status).toBe(409);
    const unmet = office.store.refusals[0]?.detail.unmet ?? [];
    expect(unmet.length).toBeGreaterThan(3);
    for (const { message } of unmet) expect(html).toContain(message);
    expect(html).toContain(`暂不能登记印发并送达，尚有${unmet.length}项未完成：`);
    expect(html).toContain('value="示市监函〔2020〕1号 &lt;b&gt;"');
    expect(html).toContain('value="理由如此"');
    expect(html).toMatch(/<option value="B" selected/);
    expect(commandIdIn(html)).not.toBe('first-attempt');
  });

  it('is foretold by the form itself', async () => {
    const browser = await officerAt(acceptedCase());
    const { html, status } = await browser.get(`${acts}/submitDraft`);
    expect(status).toBe(200);
    expect(html).toContain('尚未进行办前联系');
  });
});

describe('the form by which a case is assigned', () => {
  it('names the divisions that could lead it, and why; the case is no load to its own division', async () => {
    const title = '关于校园食品安全的提案';
    const items = [{ no: 1, text: '加强信用建设' }];
    const office = acceptedCase()
      .open(registered('20190669', { title, items }))
      .open(registered('20190670', { leadDivision: '食品安全监督管理处', role: 'coHandler' }));
    const browser = await openBrowser(portsOf(office)).become(PEOPLE.head);
    for (const act of ['assign', 'reassign']) {
      const { html } = await browser.get(`/proposals/20190669/acts/${act}`);
      const [, box = ''] = /<h2>分派建议<\/h2><ol>(.*?)<\/ol>/.exec(html) ?? [];
      expect(
        box
          .replaceAll('</li>', '\n')
          .replace(/<[^>]*>/g, '')
          .trim()
          .split('\n'),
      ).toEqual([
        '信用监督管理处：与职责关联度0.29（“信用、建设”）；1项建议中1项属本处室（1项按内容判断）；承担第1项建议；现有在办1件',
        '食品安全监督管理处：与职责关联度0.71（“校园食品安全”）；现有在办1件（其中汇办1件）',
      ]);
    }
    expect((await browser.get('/proposals/20190669/acts/signFor')).html).not.toContain('分派建议');
  });

  it('leaves on the case and in its record what was advised, and why another division has it', async () => {
    const advised = {
      by: 'match',
      divisions: [
        { division: '信用监督管理处', score: 0.82, relevance: 1, ownItems: 1, items: 2, openCases: 3 },
      ],
    } as const;
    const reason = '示例：涉及食品安全';
    const division = '食品安全监督管理处';
    const office = acceptedCase().did('20190668', PEOPLE.head, {
      type: 'reassign',
      division,
      reason,
      advised,
    });
    const { html } = await openBrowser(portsOf(office)).get('/proposals/20190668');
    const said = '信用监督管理处（0.82，现有在办3件）；未按建议分派';
    expect(html).toContain(`<dd><bdi>${said}。理由：${reason}</bdi></dd>`);
    expect(html).toContain(`分派建议：${said}`);
  });
});

describe('what is not of the form asked for', () => {
  it('is told field by field, with the values kept and nothing sent', async () => {
    const office = acceptedCase();
    const browser = await officerAt(office);
    const { status, html } = await browser.post(`${acts}/recordCommunication`, {
      phase: '',
      occurredOn: '',
      channel: 'telephone',
      counterpart: '',
      outcome: 'toStudy',
      opinions: '委员的意见',
    });
    expect(status).toBe(400);
    expect(html).toContain('有3处需要更正');
    for (const wrong of ['请选择阶段', '请填写沟通日期', '请选择对象']) expect(html).toContain(wrong);
    expect(html).toContain('委员的意见</textarea>');
    expect(html).toMatch(/<option value="telephone" selected/);
    expect(office.store.sent).toEqual([]);
  });

  it('is told in Chinese also where only the schema finds it', async () => {
    const browser = await officerAt(draftedCase());
    const { status, html } = await browser.post(`${acts}/recordCommunication`, {
      phase: 'shouting',
      occurredOn: '2020-02-30',
      channel: 'telephone',
      counterpart: 'leadMember',
      draftNo: 'x',
      outcome: 'toStudy',
    });
    expect(status).toBe(400);
    expect(html).toContain('<li>阶段：请从列出的选项中选择</li>');
    expect(html).toContain('日期应为实际存在的日期');
    expect(html).not.toMatch(/Invalid|expected/);
  });

  it('is a page not found where the act or the proposal is none', async () => {
    const browser = await officerAt(acceptedCase());
    expect((await browser.get(`${acts}/explode`)).status).toBe(404);
    expect((await browser.get(`${acts}/toString`)).status).toBe(404);
    expect((await browser.get('/proposals/0/acts/accept')).status).toBe(404);
    expect((await browser.get('/proposals/0')).status).toBe(404);
  });
});

describe('an act whose outcome is not known yet', () => {
  const posted = { summary: '拟予采纳。', commandId: 'the-same' };

  it.each([
    [{ answer: 'busy' }, '正有多人同时登记'],
    [{ answer: 'down', reason: 'x' }, '未能确认本次是否登记成功'],
  ] as const)('%j keeps the values and the id', async (answer: ActAnswer, words: string) => {
    const browser = await officerAt(acceptedCase(), async () => answer);
    const { status, html } = await browser.post(`${acts}/submitOpinion`, posted);
    expect(status).toBe(503);
    expect(html).toContain(words);
    expect(html).toContain('拟予采纳。</textarea>');
    expect(commandIdIn(html)).toBe('the-same');
  });

  it('keeps them too when the other side does not answer at all', async () => {
    const gone = Object.assign(new Error('14 UNAVAILABLE'), { name: 'ServiceError' });
    const browser = await officerAt(acceptedCase(), () => Promise.reject(gone));
    const { status, html } = await browser.post(`${acts}/submitOpinion`, posted);
    expect(status).toBe(503);
    expect(html).toContain('拟予采纳。</textarea>');
  });

  it('says that it has taken effect where it is only being written down', async () => {
    const recording = async () => ({ answer: 'recording', commandId: 'the-same' }) as const;
    const browser = await officerAt(acceptedCase(), recording);
    const { status, html } = await browser.post(`${acts}/submitOpinion`, posted);
    expect(status).toBe(202);
    expect(html).toContain('已经生效');
  });
});

describe('the page of a case', () => {
  it('says whom it waits for, why each date, what blocks each act and who can meet it', async () => {
    const office = draftedCase().on('2020-06-15');
    const browser = await officerAt(office);
    const { html } = await browser.get('/proposals/20190668');
    const proposal = office.store.cases.get('20190668')?.proposal;
    if (!proposal) throw new Error('no case');
    const view = explain(proposal, civilDate('2020-06-15'), DEFAULT_POLICY.supervision);
    expect(html).toContain(view.waitingFor);
    expect(html).toContain(view.whyDue);
    for (const { title, why } of view.milestones) {
      expect(html).toContain(title);
      expect(html).toContain(why);
    }
    for (const { actName, unmet } of view.blocked) {
      expect(html).toContain(actName);
      for (const { message, who } of unmet) for (const words of [message, who]) expect(html).toContain(words);
    }
    expect(html).toContain('■ 处领导审核：应于2020年6月10日完成，已逾期3个工作日');
  });

  it('shows the proposer, and the telephone only to those who deal with the case', async () => {
    const office = acceptedCase();
    const own = await (await officerAt(office)).get('/proposals/20190668');
    expect(own.html).toContain('虚构委员');
    expect(own.html).toContain('13800000000');
    expect(own.html).toContain('任何邮件都不含委员姓名和电话');
    const other = await openBrowser(portsOf(office)).become(PEOPLE.foodOfficer);
    expect((await other.get('/proposals/20190668')).html).not.toContain('13800000000');
    expect((await openBrowser(portsOf(office)).get('/proposals/20190668')).html).not.toContain('13800000000');
  });

  it('tells the record in sentences', async () => {
    const { html } = await (await officerAt(draftedCase())).get('/proposals/20190668');
    for (const sentence of [
      '登记立案：主办，2020年4月7日交办，规定期限2020年7月7日。',
      '处室签收（2020年4月9日），经办人示例戊。',
      '办前联系：2020年4月9日，与领衔委员电话，结果：无意见。',
      '提交答复稿第1稿（第一稿或实质性修改）。',
      '公开属性：不予公开，理由：涉及商业秘密',
    ]) {
      expect(html).toContain(sentence);
    }
  });
});
