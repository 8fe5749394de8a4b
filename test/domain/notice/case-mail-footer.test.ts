import { expect, it } from 'vitest';
import { assignedMail, officerMail, progressMail } from '../../../domain/notice/case-mails.ts';
import { toAccepted } from '../../support/acts.ts';
import { aCase, moment } from '../../support/cases.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';

const { proposal } = aCase().after(...toAccepted);
const at = moment('2020-04-20 10:00');
const { office, number } = proposal.assignment;

it('says why: who one is to the case, by which rule, what comes next and when, whom to telephone', () => {
  const [why] = officerMail(proposal, at).content.footer;
  expect(why).toMatch(
    new RegExp(
      `^您收到本邮件，因为您是第${number}号提案的经办人（发送依据：明确经办人时通知本人）；下一时间节点为.+（2020年\\d+月\\d+日）。如有疑问请联系督查处\\{contact\\}。$`,
    ),
  );
  expect(assignedMail(proposal, at).content.footer[0]).toContain('发送依据：分派时通知牵头处室');
});

it('names the day of the month by which a report is asked for', () => {
  const occasion = { month: '2020-04', on: civilDate('2020-04-20'), dueOn: civilDate('2020-04-24') };
  const key = { ...proposal, policy: { ...proposal.policy, monthly: { requestDay: 18 } } };
  const [why] = progressMail(key as never, occasion as never, at).content.footer;
  expect(why).toContain('发送依据：重点提案每月18日汇报');
});

it('is of one thread with the other mails about the case', () => {
  expect(officerMail(proposal, at).content.thread).toBe(`${office}/${number}`);
  expect(assignedMail(proposal, at).content.thread).toBe(`${office}/${number}`);
});
