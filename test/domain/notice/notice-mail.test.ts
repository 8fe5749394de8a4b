import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import type { MailContent } from '../../../domain/notice/mail.ts';
import { noticeRecipients } from '../../../domain/notice/notice-recipients.ts';
import { onDuty } from '../../../domain/office/deputies.ts';
import { drawNotice } from '../../support/draw-notice.ts';
import { noticeTerms } from '../../../domain/notice/notice-terms.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { SupervisionRule } from '../../../domain/policy/policy.ts';
import { Refusal } from '../../../domain/proposal/refusal.ts';
import {
  accepted,
  assigned,
  instructed,
  instructionAnswered,
  marked,
  paused,
  reported,
  toAccepted,
  toReviewed,
  withdrawn,
  planConfirmed,
} from '../../support/acts.ts';
import {
  aCase,
  aKeyCase,
  at,
  named,
  OTHER_DIVISION,
  PAUSING,
  PEOPLE,
  type PersonName,
  type Story,
} from '../../support/cases.ts';
import { textOf } from '../../support/mornings.ts';

const late = aCase().after(...toAccepted, at('2020-05-15 10:00'));
const elsewhere = aCase({ number: '2020T002', title: '关于别处事项的提案' }).after(
  assigned(OTHER_DIVISION),
  at('2020-05-15 10:00'),
);

const RULES = DEFAULT_POLICY.supervision;

function order(
  kind: 'supervision' | 'urge',
  stories: readonly Story[],
  {
    on = '2020-05-15',
    who = 'supervisor',
    rules = RULES,
  }: { readonly on?: string; readonly who?: PersonName; readonly rules?: SupervisionRule } = {},
) {
  const terms = noticeTerms(
    {
      office: 'sample',
      noticeId: 'n1',
      kind,
      topic: '办结时限',
      bureauName: '样例局',
      issuedBy: { id: PEOPLE[who].id, name: PEOPLE[who].name },
      issuedOn: civilDate(on),
      words: {},
    },
    late.proposal.calendar,
    { ...DEFAULT_POLICY, supervision: rules },
  );
  return drawNotice({
    terms,
    actor: PEOPLE[who],
    cases: stories.map((story) => story.proposal),
    people: Object.values(PEOPLE),
    urged: [],
  });
}

function codesOf(...args: Parameters<typeof order>): readonly string[] {
  try {
    order(...args);
  } catch (error) {
    if (error instanceof Refusal) return error.detail.unmet.map((condition) => condition.code);
    throw error;
  }
  return [];
}

describe('who issues a notice', () => {
  it('is a person of the supervision office alone', () => {
    for (const who of ['officer', 'head', 'leader', 'chief', 'clerk'] as const) {
      for (const kind of ['urge', 'supervision'] as const)
        expect(codesOf(kind, [late], { who })).toEqual(['noticeNotYours']);
    }
  });
});

describe('a supervision notice 督办通知', () => {
  const notice = order('supervision', [late, elsewhere, aCase({ number: '2020T003' }).after(...toAccepted)]);

  it('is one issue over many divisions, to heads and liaisons, each with the division’s own cases', () => {
    expect(
      notice.divisions.map(({ name, cases }) => [name, ...cases.map(({ assignment }) => assignment.number)]),
    ).toEqual([
      ['样例一处', '2020T001', '2020T003'],
      ['样例二处', '2020T002'],
    ]);
    expect(notice.mails.map((mail) => [mail.id, ...mail.divisions])).toEqual([
      [PEOPLE.head.id, '样例一处'],
      [PEOPLE.liaison.id, '样例一处'],
      [PEOPLE.otherHead.id, '样例二处'],
      [PEOPLE.leader.id],
    ]);
    expect(notice.mails.map(({ content }) => content.addressee)).toEqual([
      '样例一处',
      '样例一处',
      '样例二处',
      '分管局领导',
    ]);
    const texts = notice.mails.map(textOf);
    expect(texts[0]).toContain('2020T001');
    expect(texts[0]).toContain('2020T003');
    expect(texts[0]).not.toContain('2020T002');
    expect(texts[0]).not.toContain('别处事项');
    expect(texts[2]).toContain('2020T002');
    expect(texts[2]).not.toContain('2020T001');
  });

  it('leaves a place for its number and counts its terms in working days', () => {
    expect(notice.mails[0]?.content.subject).toBe('【督办通知】{docNumber} 关于办结时限的督办通知');
    expect(textOf(notice.mails[0] ?? { content: { subject: '', blocks: [], footer: [] } })).toContain(
      '请于2020年5月18日前确认收悉，于2020年5月22日前反馈落实情况。',
    );
  });

  it('says until when its links are good, as an office writes a day', () => {
    expect(textOf(notice.mails[0] ?? { content: { subject: '', blocks: [], footer: [] } })).toContain(
      '有效至2020年6月7日；',
    );
  });

  it('needs nothing late', () => {
    expect(codesOf('supervision', [aCase().after(...toAccepted)], { on: '2020-04-08' })).toEqual([]);
  });

  it('needs cases, and their divisions', () => {
    expect(codesOf('supervision', [])).toEqual(['noCases']);
    expect(
      codesOf('supervision', [late, aCase({ number: '2020T004' }), aCase({ number: '2020T005' })]),
    ).toEqual(['noDivisionYet', 'noDivisionYet']);
  });

  it('goes to the supervision office itself where divisions have no head, as one mail', () => {
    const one = aCase().after(assigned('样例三处'));
    const other = aCase({ number: '2020T009' }).after(assigned('样例四处'));
    const lonely = order('supervision', [one, other]);

    const [mail, ...more] = lonely.mails.filter(({ copyOf }) => !copyOf);
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ id: PEOPLE.supervisor.id, content: { addressee: '样例三处' } });
    expect(mail?.content.blocks).toContainEqual({ type: 'paragraph', text: '样例四处：' });
  });
});

describe('a supervision notice’s copy to a leader in charge', () => {
  const OTHER = { id: PEOPLE.otherLeader.id, name: PEOPLE.otherLeader.name };
  const under = (number: string, division = '样例一处', replyDueOn = '2020-07-07') =>
    aCase({ number, replyDueOn }).after(assigned(division));
  const others = aCase({ number: '2020T009', leaderInCharge: OTHER }).after(assigned());
  const copiesOf = (...args: Parameters<typeof order>) =>
    order(...args).mails.filter(({ copyOf }) => copyOf !== undefined);
  const blank: { readonly content: MailContent } = { content: { subject: '', blocks: [], footer: [] } };
  const tablesOf = ({ content } = blank) =>
    content.blocks.flatMap((block) => (block.type === 'table' ? [block] : []));

  it('goes to each leader once, over the cases in his charge, and asks nothing of him', () => {
    const [first, second, ...more] = copiesOf('supervision', [
      under('2020T001'),
      others,
      under('2020T002', OTHER_DIVISION),
    ]);

    expect(more).toEqual([]);
    expect(first).toMatchObject({ id: PEOPLE.leader.id, copyOf: ['2020T001', '2020T002'] });
    expect(second).toMatchObject({ id: OTHER.id, copyOf: ['2020T009'] });
    expect(textOf(first ?? blank)).not.toContain('2020T009');
    expect(textOf(second ?? blank)).not.toContain('2020T001');
    for (const copy of [first, second])
      expect(copy?.content.blocks.some(({ type }) => type === 'link')).toBe(false);
  });

  it('is the letter itself where all of it went to one division', () => {
    const { mails } = order('supervision', [under('2020T001'), under('2020T002')]);
    const letterOf = (id: string) =>
      mails.find((mail) => mail.id === id)?.content.blocks.filter(({ type }) => type !== 'link');

    expect(letterOf(PEOPLE.leader.id)).toEqual(letterOf(PEOPLE.head.id)?.slice(0, -1));
    expect(mails.find(({ id }) => id === PEOPLE.leader.id)?.content.footer[1]).toBe(
      '抄送分管局领导：本通知主送样例一处，您是其分管局领导。',
    );
  });

  it('counts by division and lists what is due first, however many thousands there are', () => {
    const names = Array.from({ length: 20 }, (_, at) => `样例第${at + 1}处`);
    const stories = names.map((name) => under('x', name));
    const soon = under('2020N9999', names[19], '2020-06-01');
    const many = Array.from({ length: 3_000 }, (_, at) => {
      const story = stories[at % stories.length] ?? soon;
      const number = `2020N${String(at).padStart(4, '0')}`;
      const { proposal } = story;
      return { ...story, proposal: { ...proposal, assignment: { ...proposal.assignment, number } } };
    });
    const [copy, ...more] = copiesOf('supervision', [...many, soon]);
    const [counts, list, ...others] = tablesOf(copy);

    expect(more).toEqual([]);
    expect(others).toEqual([]);
    expect(counts?.rows).toEqual(names.map((name, at) => [name, at === 19 ? '151' : '150']));
    expect(list?.rows).toHaveLength(30);
    expect(list?.rows[0]?.slice(0, 2)).toEqual([names[19], '2020N9999']);
    expect(list?.rows.every((row) => row.length === list.columns.length)).toBe(true);
    const text = textOf(copy ?? blank);
    expect(text).toContain('您分管的提案共3001件');
    expect(text).toContain('清单列规定期限在前的30件，另有2971件');
    expect(text).toContain('本通知主送样例第1处等20个处室（单位）');
    expect([...text].length).toBeLessThan(6_000);
  });

  it('says how many there are where one division alone has more than it lists', () => {
    const story = under('x');
    const many = Array.from({ length: 31 }, (_, at) => {
      const number = `2020N${at + 100}`;
      const { proposal } = story;
      return { ...story, proposal: { ...proposal, assignment: { ...proposal.assignment, number } } };
    });
    const whole = copiesOf('supervision', many.slice(1))[0];
    const cut = copiesOf('supervision', many)[0];

    expect(tablesOf(whole).map(({ rows }) => rows.length)).toEqual([30]);
    expect(tablesOf(cut).map(({ rows }) => rows.length)).toEqual([1, 30]);
    expect(textOf(cut ?? blank)).toContain('另有1件');
  });

  it('goes to nobody twice: who gets the notice itself gets no copy', () => {
    const people = onDuty(
      Object.values(PEOPLE).map((person) => ({
        ...person,
        active: person.id !== PEOPLE.head.id,
        ...(person.id === PEOPLE.head.id ? { deputyName: PEOPLE.leader.name } : {}),
      })),
    );
    const recipients = noticeRecipients('supervision', ['样例一处'], [under('2020T001').proposal], people);

    expect(recipients.map(({ id }) => id).filter((id) => id === PEOPLE.leader.id)).toHaveLength(1);
    expect(recipients.filter(({ copyOf }) => copyOf)).toEqual([]);
  });
});

describe('an urge notice 催办通知', () => {
  it('lists what is late, by how much, and what is left', () => {
    const notice = order('urge', [late]);
    const table = notice.mails[0]?.content.blocks.find((block) => block.type === 'table');

    expect(table?.type === 'table' ? table.rows.map((row) => row.slice(3, 8)) : []).toEqual([
      ['牵头处室确认倒排计划', '2020年4月17日', '19', '2020年7月7日', '36'],
      ['形成初步办理意见', '2020年5月8日', '6', '2020年7月7日', '36'],
      ['办前联系', '2020年5月12日', '3', '2020年7月7日', '36'],
    ]);
    expect(textOf(notice.mails[0] ?? { content: { subject: '', blocks: [], footer: [] } })).toContain(
      '请于2020年5月20日前完成上述事项',
    );
  });

  it('is for those alone whom the office’s rules let be urged', () => {
    const rules = { ...RULES, urgeable: ['leadDivision'] as const };

    expect(codesOf('urge', [late], { rules })).toEqual(['nothingToUrge']);
  });

  it('needs something late of the division’s own', () => {
    const onTime = aCase().after(...toAccepted, planConfirmed());
    const withLeader = aCase().after(...toReviewed.slice(0, -1), planConfirmed(), at('2020-07-01 10:00'));

    expect(codesOf('urge', [onTime], { on: '2020-04-21' })).toEqual(['nothingToUrge']);
    expect(codesOf('urge', [withLeader], { on: '2020-07-01' })).toEqual([]);
    const reviewed = aCase().after(
      ...toReviewed.slice(0, -1),
      planConfirmed(),
      marked('head', 'divisionHeadReview'),
      at('2020-07-01 10:00'),
    );
    expect(codesOf('urge', [reviewed], { on: '2020-07-01' })).toEqual(['nothingToUrge']);
  });

  it('may be about a monthly report alone', () => {
    const key = aKeyCase().after(
      ...toAccepted,
      planConfirmed(),
      marked('head', 'contactCoUnits'),
      at('2020-04-26 10:00'),
    );

    expect(codesOf('urge', [key], { on: '2020-04-26' })).toEqual([]);
    expect(codesOf('urge', [key.after(reported('2020-04'))], { on: '2020-04-26' })).toEqual([
      'nothingToUrge',
    ]);
  });

  it('may be about an answer to a leader alone', () => {
    const asked = aCase().after(
      ...toAccepted,
      planConfirmed(),
      instructed({ dueOn: civilDate('2020-04-15') }),
      at('2020-04-24 10:00'),
    );
    const table = order('urge', [asked], { on: '2020-04-24' }).mails[0]?.content.blocks.find(
      (block) => block.type === 'table',
    );
    expect(table?.type === 'table' ? table.rows.map((row) => row.slice(3, 6)) : []).toEqual([
      ['报告批示指示落实情况', '2020年4月15日', '7'],
    ]);
    expect(codesOf('urge', [asked.after(instructionAnswered())], { on: '2020-04-24' })).toEqual([
      'nothingToUrge',
    ]);
  });

  it('is not about a case whose term stands still', () => {
    const still = aCase({ policy: PAUSING }).after(...toAccepted, at('2020-05-15 10:00'), paused());

    expect(codesOf('urge', [still])).toEqual(['nothingToUrge']);
  });

  it('is not repeated for the same case within ten working days', () => {
    const urged = late.after(named({ noticeId: 'u1', kind: 'urge', docNumber: '催办〔2020〕1号' }));

    expect(codesOf('urge', [urged], { on: '2020-05-15' })).toEqual(['urgedRecently']);
    expect(codesOf('urge', [urged], { on: '2020-05-29' })).toEqual(['urgedRecently']);
    expect(codesOf('urge', [urged], { on: '2020-06-01' })).toEqual([]);
    expect(codesOf('supervision', [urged], { on: '2020-05-15' })).toEqual([]);
  });

  it('is free of a supervision notice', () => {
    const told = late.after(named({ noticeId: 's1', kind: 'supervision', docNumber: '督办〔2020〕1号' }));

    expect(codesOf('urge', [told])).toEqual([]);
  });

  it('names every reason of every case at once', () => {
    const urged = late.after(named({ noticeId: 'u1', kind: 'urge', docNumber: '催办〔2020〕1号' }));
    const fresh = aCase({ number: '2020T006' }).after(assigned(), accepted());

    expect(
      codesOf('urge', [urged, aCase({ number: '2020T004' }), fresh, elsewhere], { on: '2020-05-15' }),
    ).toEqual(['urgedRecently', 'noDivisionYet']);
    expect(codesOf('urge', [urged, aCase({ number: '2020T004' }), fresh], { on: '2020-04-08' })).toEqual([
      'urgedRecently',
      'noDivisionYet',
      'nothingToUrge',
    ]);
  });

  it('has nothing to say to a case that has ended', () => {
    const gone = aKeyCase().after(...toAccepted, at('2020-04-26 10:00'), withdrawn());

    expect(codesOf('urge', [gone], { on: '2020-05-15' })).toEqual(['nothingToUrge']);
  });
});
