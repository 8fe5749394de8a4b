import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
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
    ...terms,
    actor: PEOPLE[who],
    cases: stories.map((story) => story.proposal),
    people: Object.values(PEOPLE),
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
    ]);
    expect(notice.mails.map(({ content }) => content.addressee)).toEqual([
      '样例一处',
      '样例一处',
      '样例二处',
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

    const [mail, ...more] = lonely.mails;
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ id: PEOPLE.supervisor.id, content: { addressee: '样例三处' } });
    expect(mail?.content.blocks).toContainEqual({ type: 'paragraph', text: '样例四处：' });
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
