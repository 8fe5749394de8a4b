import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import type { Act } from '../../../domain/proposal/commands.ts';
import { outsideTeller } from '../../../domain/office/outside-unit.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import {
  contributed,
  contributionReturned,
  contributionsAsked,
  toAccepted,
  waived,
} from '../../support/acts.ts';
import { aCase, at, moment, OTHER_DIVISION, refusalOf, type Doing, type Story } from '../../support/cases.ts';
import { morningOf, textOf } from '../../support/mornings.ts';

const [ONE, TWO] = ['样例甲局', '样例乙局'] as const;
const led = () => aCase({ role: 'lead', outsideCoUnits: [ONE, TWO] }).after(...toAccepted);
const asked = (dueOn = '2020-05-07') =>
  led().after(contributionsAsked([ONE, TWO], { dueOn: civilDate(dueOn), letterNumber: '样例函〔2020〕1号' }));

const toUnits = ({ mails }: Story) => mails.filter(({ kind }) => kind === 'contributionAsked');
const keys = (story: Story) =>
  toUnits(story).map(({ key, toUnit }) => `${toUnit} ${key.split('/').slice(2).join('/')}`);

/** A unit outside tells what is asked of it, or something else. */
const told = (unit: string, act: Act): Doing => ({
  command: ({ now }) => ({
    type: 'Act',
    at: now,
    commandId: `outside-${now}`,
    actor: outsideTeller(unit),
    act,
  }),
});
const word = (unit: string, no: number) =>
  told(unit, { type: 'recordContribution', no, on: civilDate('2020-04-07'), summary: '样例意见' });

describe('征求会办意见', () => {
  it('goes to each unit outside at once, and to nobody of ours', () => {
    const mails = toUnits(asked());
    expect(keys(asked())).toEqual([`${ONE} contribution/1`, `${TWO} contribution/2`]);
    expect(mails.every(({ to }) => to.length === 0)).toBe(true);
    const [first] = mails;
    if (!first) throw new Error('no mail');
    expect(textOf(first)).toMatch(/【征求会办意见】市政协第.+号提案，请于2020年5月7日前反馈/);
    expect(textOf(first)).toContain('样例函〔2020〕1号');
    expect(first.content).toMatchObject({ addressee: ONE });
    expect(first.content.attachments).toBeUndefined();
    const link = first.content.blocks.find(({ type }) => type === 'link');
    expect(link).toMatchObject({
      grant: { purpose: 'contribute', unit: ONE, until: moment('2020-05-14 00:00') },
    });
  });

  it('does not go to a division of ours, nor where the policy of the case does not say so', () => {
    const ofDivision = led().after(contributionsAsked([OTHER_DIVISION], { kind: 'supportDivision' }));
    expect(toUnits(ofDivision)).toEqual([]);
    const { mailUnits: _mailUnits, ...contributions } = DEFAULT_POLICY.contributions ?? {
      remindBefore: [],
      waiveAfterWorkdays: 0,
      basis: 'default',
    };
    const before = aCase({
      role: 'lead',
      outsideCoUnits: [ONE],
      policy: { ...DEFAULT_POLICY, contributions },
    });
    expect(toUnits(before.after(...toAccepted, contributionsAsked([ONE]), at('2020-05-30 09:00')))).toEqual(
      [],
    );
  });

  it('has no title where the policy keeps titles out of mails', () => {
    const mail = { ...DEFAULT_POLICY.mail, titleInMail: false };
    const story = aCase({ role: 'lead', outsideCoUnits: [ONE], policy: { ...DEFAULT_POLICY, mail } }).after(
      ...toAccepted,
      contributionsAsked([ONE]),
    );
    const title = story.proposal.assignment.title;
    expect(toUnits(story).map(textOf).join()).not.toContain(title.slice(0, 6));
    expect(toUnits(asked()).map(textOf).join()).toContain(title.slice(0, 6));
  });

  it('reminds those who are still waited for, each reminder once, and none after its day', () => {
    const story = asked().after(contributed(2)).after(at('2020-06-30 09:00'));
    expect(keys(story).slice(2)).toEqual(
      [5, 2, 0].map((days) => `${ONE} contribution/1/dueSoon/${days}/2020-05-07`),
    );
    const noLonger = asked().after(at('2020-06-01 09:00'), waived(1, '2020-05-18'));
    expect(keys(noLonger.after(at('2020-06-30 09:00')))).toEqual(keys(noLonger));
  });

  it('does not remind on the day of asking of what was still to come before it', () => {
    const soon = asked('2020-04-08').after(at('2020-04-07 18:00'));
    expect(keys(soon)).toHaveLength(2);
    expect(keys(soon.after(at('2020-04-08 18:00'))).slice(2)).toEqual([
      `${ONE} contribution/1/dueSoon/0/2020-04-08`,
      `${TWO} contribution/2/dueSoon/0/2020-04-08`,
    ]);
  });

  it('goes out again, with another link, where the word was sent back', () => {
    const again = asked().after(word(ONE, 1), at('2020-04-20 10:00'), contributionReturned(1));
    expect(keys(again).at(-1)).toBe(`${ONE} contribution/1/returned/1`);
  });
});

describe('a unit outside', () => {
  it('tells its own word, and the record says that it did', () => {
    const story = asked().after(word(ONE, 1));
    expect(story.proposal.contributions?.[0]?.received?.by).toEqual({ id: `outside:${ONE}`, name: ONE });
    expect(story.journal.at(-1)?.actor).toEqual({ id: `outside:${ONE}`, name: ONE });
  });

  it('may do nothing else', () => {
    expect(refusalOf(asked(), word(ONE, 2))).toEqual(['noRight']);
    expect(refusalOf(asked(), word('样例丙局', 1))).toEqual(['noRight']);
    expect(refusalOf(led(), word(ONE, 1))).toEqual(['noRight']);
    expect(refusalOf(asked().after(word(ONE, 1)), word(ONE, 1))).toEqual(['contributionUnknown']);
    for (const act of [
      { type: 'withdraw', on: civilDate('2020-04-07'), reason: '样例' },
      { type: 'submitOpinion', summary: '样例' },
      { type: 'recordMatter', kind: 'done', text: '样例', happenedOn: civilDate('2020-04-07') },
    ] as const)
      expect(refusalOf(asked(), told(ONE, act as Act))).toEqual(['noRight']);
  });
});

describe('the officer’s morning', () => {
  it('tells of a unit that no mail reaches', () => {
    const mail = morningOf([asked()], '2020-04-08', { lastOn: '2020-04-07', mailedUnits: [ONE] }).officer;
    const text = mail ? textOf(mail) : '';
    expect(text).toContain(`${TWO}无邮箱，请另行送达`);
    expect(text).not.toContain(`${ONE}无邮箱`);
  });
});
