import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate } from '../../../domain/calendar/civil-date.ts';
import type { NoticeRequest } from '../../../domain/notice/notice-request.ts';
import { noticeTerms, type NoticeTerms } from '../../../domain/notice/notice-terms.ts';
import { suggestions, type DeskDay } from '../../../domain/notice/suggestions.ts';
import type { UrgedDivisions } from '../../../domain/notice/urge-conditions.ts';
import type { Person } from '../../../domain/office/person.ts';
import { onDuty } from '../../../domain/office/deputies.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { Refusal } from '../../../domain/proposal/refusal.ts';
import {
  accepted as accepts,
  extensionAsked,
  extensionDecided,
  opinionPassed,
  opinionSubmitted,
  planAdjusted,
  planConfirmed,
  reassigned,
  toAccepted,
  toReplied,
  urgeDeclined,
} from '../../support/acts.ts';
import {
  aCase,
  at,
  DIVISION,
  happenedIn,
  named,
  PEOPLE,
  refusalOf,
  type Story,
} from '../../support/cases.ts';
import { drawNotice } from '../../support/draw-notice.ts';
import { morningOf, sectionOf, textOf } from '../../support/mornings.ts';

const accepted = aCase().after(...toAccepted, planConfirmed());
const late = accepted.after(at('2020-05-14 10:00'));
const over = accepted.after(at('2020-07-08 10:00'));
const RULES = DEFAULT_POLICY.supervision;
const everybody: readonly Person[] = Object.values(PEOPLE);

const dayOf = (on: string, given: Partial<DeskDay> = {}): DeskDay => ({
  today: civilDate(on),
  rules: RULES,
  people: everybody,
  urged: [],
  ...given,
});
const on = (story: Story, given: Partial<DeskDay> = {}) =>
  suggestions([story.proposal], dayOf(story.today, given));
const kindsOf = (story: Story) => on(story).map(({ kind }) => kind);

const request = (
  kind: 'urge' | 'headReport',
  story: Story,
  { terms, ...given }: Partial<Omit<NoticeRequest, 'terms'>> & { readonly terms?: Partial<NoticeTerms> } = {},
): NoticeRequest => ({
  terms: {
    ...noticeTerms(
      {
        office: 'sample',
        noticeId: 'n1',
        kind,
        topic: '样例事由',
        bureauName: '样例局',
        issuedBy: PEOPLE.supervisor,
        issuedOn: story.today,
        words: {},
      },
      story.proposal.calendar,
      DEFAULT_POLICY,
    ),
    ...terms,
  },
  actor: PEOPLE.supervisor,
  cases: [story.proposal],
  people: everybody,
  urged: [],
  ...given,
});
function codesOf(...args: Parameters<typeof request>): readonly string[] {
  try {
    drawNotice(request(...args));
  } catch (error) {
    if (error instanceof Refusal) return error.detail.unmet.map(({ code }) => code);
    throw error;
  }
  return [];
}

const urgedOn = (issuedOn: string, divisions: readonly string[] = [DIVISION]): UrgedDivisions => ({
  docNumber: '催办〔2020〕1号',
  issuedOn: civilDate(issuedOn),
  divisions,
});

describe('what is suggested', () => {
  it('names case, division, step, date, days late, the rule and since when', () => {
    expect(on(late)).toEqual([
      {
        kind: 'urge',
        number: '2020T001',
        title: '关于样例事项的提案',
        division: DIVISION,
        officer: PEOPLE.officer.name,
        leader: PEOPLE.leader.name,
        work: [
          {
            mark: 'preliminaryOpinion',
            title: '形成初步办理意见',
            dueOn: '2020-05-08',
            overdueWorkdays: 5,
            since: '2020-05-14',
            reason: '“形成初步办理意见”逾期5个工作日仍未完成',
          },
        ],
        notices: [],
        against: [],
      },
    ]);
  });

  it('says by which rule a report is suggested', () => {
    const reasons = on(over)
      .filter(({ kind }) => kind === 'headReport')
      .flatMap(({ work }) => work.map(({ reason }) => reason));

    expect(reasons).toEqual(['距规定期限2个工作日，“分管局领导审签”尚未完成', '规定答复期限已过，尚未答复']);
  });

  it('is nothing once it is done, answered, or moved', () => {
    expect(kindsOf(late.after(opinionSubmitted(), opinionPassed()))).toEqual([]);
    expect(suggestions([aCase().after(...toReplied).proposal], dayOf('2020-04-21'))).toEqual([]);
    expect(kindsOf(moved(late, '2020-05-20'))).toEqual([]);
  });

  it('is on the desk as it is counted in the morning mail', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 120 }), (days) => {
        const day = addDays(civilDate('2020-04-17'), days);
        const story = accepted.after(at(`${day} 08:30`));
        const desk = on(story);
        const mail = morningOf([accepted], day).supervisor;
        for (const [kind, heading] of [
          ['urge', '建议催办'],
          ['headReport', '建议专报'],
        ] as const)
          expect(sectionOf(mail, heading)).toHaveLength(desk.filter((each) => each.kind === kind).length);
        for (const each of desk.filter(({ kind, against }) => kind === 'urge' && against.length === 0))
          expect(codesOf('urge', story, { terms: { noticeId: each.number } })).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});

describe('what speaks against releasing it', () => {
  it('is an urge notice on the case within ten working days, and one to the division within a week', () => {
    const urged = late.after(named({ noticeId: 'u1', kind: 'urge', docNumber: '催办〔2020〕1号' }));
    const codes = (story: Story, given: Partial<DeskDay> = {}) =>
      on(story, given)
        .filter(({ kind }) => kind === 'urge')
        .flatMap(({ against }) => against.map(({ code }) => code));

    expect(codes(urged)).toEqual(['urgedRecently']);
    expect(codes(late, { urged: [urgedOn('2020-05-13')] })).toEqual(['divisionUrgedThisWeek']);
    expect(on(late, { urged: [urgedOn('2020-05-13')] })[0]?.against[0]?.message).toContain('催办〔2020〕1号');
    expect(codes(late, { urged: [urgedOn('2020-05-13', ['样例二处'])] })).toEqual([]);
  });

  it('a division is never urged twice within the days of the rule, whenever it is tried', () => {
    const days = fc.array(fc.integer({ min: 0, max: 60 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(days, fc.integer({ min: 1, max: 14 }), (tries, urgeDivisionDays) => {
        const rules = { ...RULES, urgeDivisionDays };
        const urged: UrgedDivisions[] = [];
        for (const wait of tries.toSorted((one, other) => one - other)) {
          const today = addDays(civilDate('2020-05-14'), wait);
          if (codesOf('urge', late, { terms: { issuedOn: today, rules }, urged }).length === 0)
            urged.push(urgedOn(today));
        }
        for (const [index, { issuedOn }] of urged.entries()) {
          const before = urged[index - 1];
          if (before) expect(addDays(before.issuedOn, urgeDivisionDays) <= issuedOn).toBe(true);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('declining to urge 注明不催办理由', () => {
  const declined = late.after(urgeDeclined('preliminaryOpinion'));

  it('ends the suggestion for this date, in the digest’s figures too, and stands in the journal', () => {
    expect(happenedIn(late, urgeDeclined('preliminaryOpinion'))).toEqual(['UrgeDeclined']);
    expect(kindsOf(declined)).toEqual([]);
    expect(morningOf([late], '2020-05-14').supervisor).toBeDefined();
    expect(morningOf([declined], '2020-05-14').supervisor).toBeUndefined();
    const later = morningOf([declined, aCase({ number: '2020T002' }).after(...toAccepted)], '2020-05-14');
    expect(textOf(later.supervisor ?? never())).toContain('建议催办1件');
  });

  it('is the supervision office’s, and needs something suggested', () => {
    expect(refusalOf(late, urgeDeclined('preliminaryOpinion', 'head'))).toEqual(['noRight']);
    expect(refusalOf(late, urgeDeclined('draftReply'))).toEqual(['notSuggested']);
    expect(refusalOf(declined, urgeDeclined('preliminaryOpinion'))).toEqual(['notSuggested']);
    expect(refusalOf(accepted, urgeDeclined('preliminaryOpinion'))).toEqual(['nothingSuggested']);
  });

  it('holds until the next rung, and for the date that the work had', () => {
    expect(on(declined.after(at('2020-07-08 10:00'))).map(({ kind }) => kind)).toContain('headReport');
    const anew = moved(declined, '2020-05-15').after(at('2020-05-18 10:00'));
    expect(on(anew)[0]?.work.map(({ mark }) => mark)).toContain('preliminaryOpinion');
  });

  it('leaves it out of an urge notice on what else is late', () => {
    const two = accepted.after(at('2020-05-20 10:00'), urgeDeclined('preliminaryOpinion'));
    const { mails } = drawNotice(request('urge', two));
    const table = mails[0]?.content.blocks.find((block) => block.type === 'table');

    expect(table?.type === 'table' ? table.rows.map((row) => row[3]) : []).toEqual(['办前联系']);
  });
});

describe('an urge notice’s copy to the leader in charge', () => {
  it('goes to him and nobody else of the leaders, with a footer that says why', () => {
    const { mails } = drawNotice(request('urge', late));

    expect(mails.map(({ id }) => id)).toEqual([PEOPLE.head.id, PEOPLE.liaison.id, PEOPLE.leader.id]);
    expect(mails[2]?.content.footer[1]).toBe('抄送分管局领导：本通知主送样例一处，您是其分管局领导。');
    expect(mails[0]?.content.footer.join()).not.toContain('抄送');
  });

  it('goes to no leader of the division that had the case before, and nobody names him', () => {
    const elsewhere = accepted.after(
      at('2020-05-12 10:00'),
      reassigned(),
      accepts(undefined, 'otherHead'),
      at('2020-07-08 10:00'),
    );
    const { mails } = drawNotice(request('urge', elsewhere));

    expect(mails.map(({ id }) => id)).toEqual([PEOPLE.otherHead.id]);
    expect(on(elsewhere).map(({ leader }) => leader)).not.toContain(PEOPLE.leader.name);
    expect(textOf(drawNotice(request('headReport', elsewhere)).mails[0] ?? never())).not.toContain(
      PEOPLE.leader.name,
    );
  });
});

describe('a report 督办专报', () => {
  const urged = late.after(named({ noticeId: 'u1', kind: 'urge', docNumber: '催办〔2020〕1号' }));
  const stuck = urged.after(at('2020-07-08 10:00'));

  it('goes to the bureau head with a copy to the leader in charge, filled with the facts of the case', () => {
    const { mails } = drawNotice(
      request('headReport', stuck, { terms: { answers: { '2020T001': '已补办' } } }),
    );
    const text = mails[0] ? textOf(mails[0]) : '';

    expect(mails.map(({ id }) => id)).toEqual([PEOPLE.chief.id, PEOPLE.leader.id]);
    expect(text).toContain('【督办专报】{docNumber}');
    expect(text).toContain(
      '第2020T001号提案（关于样例事项的提案）（承办，样例一处牵头，样例副局长分管），规定答复期限2020年7月7日，已超过规定期限1个工作日。',
    );
    expect(text).toContain('督查处已于2020年5月14日催办（催办〔2020〕1号），样例一处反馈：已补办。');
    expect(text).toContain('妥否，请批示。');
    expect(mails[0]?.content.addressee).toBe('局主要领导');
  });

  it('says that nothing was urged, or that no answer has come', () => {
    const words = (story: Story) => textOf(drawNotice(request('headReport', story)).mails[0] ?? never());

    expect(words(over)).toContain('督查处此前未就本件催办。');
    expect(words(stuck)).toContain('样例一处尚未反馈。');
  });

  it('is about one case, of a suggestion or for a reason, and for a bureau head who is there', () => {
    expect(codesOf('headReport', late)).toEqual(['nothingToReport']);
    expect(codesOf('headReport', late, { terms: { words: { reason: '委员来电反映' } } })).toEqual([]);
    expect(codesOf('headReport', over, { cases: [over.proposal, late.proposal] })).toEqual(['oneCaseOnly']);
    const people = everybody.filter(({ post }) => post !== 'bureauHead');
    expect(codesOf('headReport', over, { people })).toEqual(['noBureauHead']);
    expect(codesOf('headReport', over, { actor: PEOPLE.leader })).toEqual(['noticeNotYours']);
  });

  it('ends the suggestion until a rung is reached after it', () => {
    const reported = over.after(named({ noticeId: 'r1', kind: 'headReport', docNumber: '2020年第1期' }));

    expect(kindsOf(reported)).not.toContain('headReport');
    const before = accepted.after(
      at('2020-07-03 10:00'),
      named({ noticeId: 'r1', kind: 'headReport', docNumber: '2020年第1期' }),
    );
    expect(kindsOf(before)).not.toContain('headReport');
    expect(kindsOf(before.after(at('2020-07-08 10:00')))).toContain('headReport');
  });

  it('is not suggested again for a day that was extended', () => {
    const asked = accepted.after(at('2020-07-06 10:00'), extensionAsked(60), extensionDecided());
    expect(kindsOf(asked.after(at('2020-07-08 10:00')))).not.toContain('headReport');
  });
});

describe('leaders', () => {
  const day = '2020-07-08';

  it('are told of a report suggested only where the office lets that happen by itself', () => {
    expect(morningOf([accepted], day).leader).toBeUndefined();
    const rules = { ...RULES, autoToLeaders: true };
    expect(sectionOf(morningOf([accepted], day, { rules }).leader, '建议专报')).toHaveLength(1);
    expect(morningOf([accepted], day, { rules }).otherLeader).toBeUndefined();
    const away = { ...PEOPLE.leader, active: false, deputyName: PEOPLE.otherLeader.name };
    const people = onDuty(
      everybody.map((person) => (person.id === away.id ? away : { ...person, active: true })),
    );
    const instead = morningOf([accepted], day, { rules, people }).otherLeader;
    expect(sectionOf(instead, '建议专报')).toHaveLength(1);
  });

  it('are never urged by a suggestion, whatever else is late', () => {
    expect(on(over)[0]?.work.map(({ mark }) => mark)).not.toContain('leaderApproval');
  });
});

/** The opinion's date moved, after making room for it. */
function moved(story: Story, to: string): Story {
  return story.after(planAdjusted('preContact', '2020-05-28'), planAdjusted('preliminaryOpinion', to));
}

function never(): never {
  throw new Error('nobody gets it');
}
