import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import {
  drafted,
  extensionAsked,
  extensionDecided,
  evaluated,
  instructed,
  instructionAnswered,
  marked,
  paused,
  opinionPassed,
  opinionSubmitted,
  reported,
  reviewed,
  sentBack,
  talked,
  toAccepted,
  toContact,
  toDraft,
  toReplied,
  toSubmitted,
  withdrawn,
  handledAgain,
  aftermath,
  planConfirmed,
  promised,
} from '../../support/acts.ts';
import { aCase, aKeyCase, at, named, PAUSING, PEOPLE } from '../../support/cases.ts';
import { morningOf, receivers, sectionOf, textOf } from '../../support/mornings.ts';

const LINK = '{site}/proposals/2020T001';
const accepted = aCase().after(...toAccepted, planConfirmed());
const formed = accepted.after(opinionSubmitted(), opinionPassed());

describe('who gets a morning mail', () => {
  it('is nobody on a day on which nothing is due', () => {
    expect(receivers(morningOf([accepted], '2020-04-21', { lastOn: '2020-04-20' }))).toEqual([]);
    expect(receivers(morningOf([], '2020-04-21'))).toEqual([]);
  });

  it('is whoever answers for what falls due, on the reminder’s day and on the day itself', () => {
    const early = morningOf([accepted], '2020-04-30', { lastOn: '2020-04-29' });
    const theDay = morningOf([accepted], '2020-05-08', { lastOn: '2020-05-07' });

    expect(receivers(early)).toEqual(['officer']);
    expect(sectionOf(early.officer, '近期到期')).toEqual([
      `● 第2020T001号（关于样例事项的提案）　形成初步办理意见　2020年5月8日　${LINK}`,
    ]);
    expect(receivers(theDay)).toEqual(['officer']);
    expect(sectionOf(theDay.officer, '今日到期')).toHaveLength(1);
  });

  it('is nobody between two reminders, though the date is near', () => {
    expect(receivers(morningOf([accepted], '2020-05-06', { lastOn: '2020-04-30' }))).toEqual([]);
  });

  it('is told of a reminder that fell while no mail went out', () => {
    const late = morningOf([accepted], '2020-05-06', { lastOn: '2020-04-29' });

    expect(receivers(late)).toEqual(['officer']);
  });

  it('is the supervision office where nobody has the case, and the next general post where one is vacant', () => {
    const unassigned = aCase();
    const withoutOfficer = Object.values(PEOPLE).filter((person) => person !== PEOPLE.officer);

    expect(receivers(morningOf([unassigned], '2020-04-13', { lastOn: '2020-04-10' }))).toEqual([
      'supervisor',
    ]);
    expect(receivers(morningOf([accepted], '2020-05-08', { people: withoutOfficer }))).toEqual([
      'liaison',
      'supervisor',
    ]);
  });

  it('is one mail for all cases of a person', () => {
    const two = [accepted, aCase({ number: '2020T002' }).after(...toAccepted, planConfirmed())];
    const morning = morningOf(two, '2020-05-08');

    expect(morning.officer?.content.subject).toBe('【提案待办】5月8日待办4项（逾期0项）');
    expect(morning.officer?.key).toBe('sample/digest/2020-05-08');
  });

  it('never is a leader', () => {
    const late = [aKeyCase().after(...toSubmitted.slice(0, 3)), aCase()];
    const days = ['2020-07-31', '2020-10-12', '2020-12-31'];
    const all = days.flatMap((day) => receivers(morningOf(late, day)));

    for (const who of ['leader', 'otherLeader', 'chief', 'otherHead', 'otherOfficer', 'colleague']) {
      expect(all).not.toContain(who);
    }
  });
});

describe('what is late', () => {
  it('is listed every day until it is done, with its days', () => {
    for (const [day, days] of [
      ['2020-05-09', 1],
      ['2020-05-11', 2],
      ['2020-05-29', 16],
    ] as const) {
      const morning = morningOf([accepted], day, { lastOn: '2020-05-08' });
      expect(sectionOf(morning.officer, '已逾期')).toContain(
        `■ 第2020T001号（关于样例事项的提案）　形成初步办理意见　应于2020年5月8日完成，已逾期${days}个工作日　尚缺：提交初步办理意见　${LINK}`,
      );
    }
    expect(sectionOf(morningOf([formed], '2020-05-09', { lastOn: '2020-05-08' }).officer, '已逾期')).toEqual(
      [],
    );
  });

  it('reaches the head from the second rung on', () => {
    expect(morningOf([accepted], '2020-05-11').head).toBeUndefined();
    expect(sectionOf(morningOf([accepted], '2020-05-12').head, '已逾期')).toHaveLength(1);
    expect(textOf(morningOf([accepted], '2020-05-12').head ?? never())).toContain(
      '本处室情况：在办1件，逾期1件。',
    );
  });

  it('reaches the supervision office as a suggestion after five days, and the figures say so', () => {
    const before = morningOf([accepted], '2020-05-13');
    const suggested = morningOf([accepted], '2020-05-14');

    expect(sectionOf(before.supervisor, '建议催办')).toEqual([]);
    expect(sectionOf(suggested.supervisor, '建议催办')).toEqual([
      `第2020T001号（关于样例事项的提案）　样例一处　形成初步办理意见　应于2020年5月8日完成　${LINK}`,
    ]);
    expect(textOf(suggested.supervisor ?? never())).toContain('建议催办1件、建议专报0件');
  });

  it('lists for the supervision office what a leader asked without a day, and writes for nothing else', () => {
    const asked = aCase().after(...toAccepted, planConfirmed(), instructed());
    const waiting = '第2020T001号（关于样例事项的提案）　等样例经办报告第1项批示指示落实情况，未定期限';

    expect(sectionOf(morningOf([asked, accepted], '2020-05-14').supervisor, '正在等候')).toEqual([waiting]);
    expect(receivers(morningOf([asked], '2020-04-21', { lastOn: '2020-04-20' }))).toEqual([]);
    expect(
      sectionOf(morningOf([asked.after(instructionAnswered())], '2020-05-14').supervisor, '正在等候'),
    ).toEqual([]);
  });

  it('reaches the head with a look back that nobody took', () => {
    const owing = aCase().after(...toReplied, promised(200), evaluated(), ...aftermath);
    const headOn = (day: string) => sectionOf(morningOf([owing], day).head, '已逾期').join();

    expect(headOn('2020-07-08')).not.toContain('回头看');
    expect(headOn('2020-07-10')).toContain('回头看');
  });

  it('is suggested one line a case, however many steps are late', () => {
    const morning = morningOf([accepted], '2020-07-08');

    expect(sectionOf(morning.supervisor, '建议催办')).toHaveLength(1);
    expect(sectionOf(morning.supervisor, '建议专报')).toHaveLength(1);
    expect(textOf(morning.supervisor ?? never())).toContain('建议催办1件、建议专报1件');
  });

  it('is suggested no more while the term stands still, nor for a day that has moved', () => {
    const late = aCase({ policy: PAUSING }).after(...toAccepted, planConfirmed(), at('2020-07-06 10:00'));
    const asked = late.after(extensionAsked(60), at('2020-07-08 10:00'));
    const extended = asked.after(extensionDecided());

    expect(sectionOf(morningOf([asked], '2020-07-08').supervisor, '建议专报')).toHaveLength(1);
    const moved = morningOf([extended], '2020-07-08');
    expect(sectionOf(moved.supervisor, '建议专报')).toEqual([]);
    expect(sectionOf(moved.supervisor, '建议催办')).toEqual([]);
    const still = morningOf([late.after(paused())], '2020-07-07');
    expect(sectionOf(still.supervisor, '建议催办')).toEqual([]);
    expect(sectionOf(morningOf([extended], '2020-09-08').supervisor, '建议专报')).toHaveLength(1);
  });

  it('is suggested for a report though the case has not come to the leader yet', () => {
    const morning = morningOf([accepted], '2020-07-03');

    expect(sectionOf(morning.supervisor, '建议专报')).toEqual([
      `第2020T001号（关于样例事项的提案）　样例一处　分管局领导审签　应于2020年6月30日完成　${LINK}`,
    ]);
  });

  it('is suggested for a report after an urge notice that helped nothing', () => {
    const urged = accepted.after(
      at('2020-05-15 10:00'),
      named({ noticeId: 'u1', kind: 'urge', docNumber: '催办〔2020〕1号' }),
    );

    expect(sectionOf(morningOf([urged], '2020-05-21').supervisor, '建议专报')).toEqual([]);
    expect(sectionOf(morningOf([urged], '2020-05-22').supervisor, '建议专报')).toHaveLength(1);
  });
});

describe('rights that end', () => {
  it('are told of before their day and never called late', () => {
    const unassigned = aCase();

    expect(textOf(morningOf([accepted], '2020-04-13', { lastOn: '2020-04-10' }).head ?? never())).toContain(
      '局内提出改派、分工异议截止',
    );
    expect(
      textOf(morningOf([accepted], '2020-04-15', { lastOn: '2020-04-14' }).supervisor ?? never()),
    ).toContain('对外申请退办截止　2020年4月17日');
    const after = morningOf([unassigned], '2020-05-29');
    expect(textOf(after.supervisor ?? never())).not.toMatch(/截止/);
  });
});

describe('reviews', () => {
  const waiting = aCase().after(...toSubmitted, planConfirmed(), reviewed('divisionHeadReview'));

  it('stand under their own heading every day from their turn on', () => {
    const morning = morningOf([waiting], '2020-04-21', { lastOn: '2020-04-20' });

    expect(receivers(morning)).toEqual(['supervisor']);
    expect(sectionOf(morning.supervisor, '待您审核')).toEqual([
      `第2020T001号（关于样例事项的提案）　答复稿第1稿　督查处审核内容、格式　样例经办于2020年4月7日报送，请于2020年6月19日前审核　${LINK}`,
    ]);
  });

  it('are nobody’s business before their turn', () => {
    const morning = morningOf([waiting], '2020-04-21');

    expect(morning.clerk).toBeUndefined();
  });

  it('are not the head’s while the officer mends what he sent back', () => {
    const story = aCase().after(
      ...toDraft,
      planConfirmed(),
      marked('officer', 'solicitOpinions'),
      sentBack('divisionHeadReview', 'head'),
    );
    const morning = morningOf([story], '2020-06-11', { lastOn: '2020-06-10' });

    expect(morningOf([story], '2020-06-01', { lastOn: '2020-05-29' }).head).toBeUndefined();
    expect(sectionOf(morning.officer, '已逾期')[0]).toMatch(
      /　修改答复稿第1稿（“处领导审核”退回）　应于2020年6月10日完成/,
    );
    expect(sectionOf(morning.officer, '正在等候他人')).toEqual([]);
    expect(sectionOf(morning.head, '待您审核')).toEqual([]);
  });

  it('are waited for by nobody while the term stands still', () => {
    const story = aCase({ policy: PAUSING }).after(...toSubmitted, planConfirmed(), at('2020-06-24 10:00'));
    const still = morningOf([story.after(paused())], '2020-06-28', { lastOn: '2020-06-24' });

    expect(sectionOf(still.officer, '与您有关的变化')).toHaveLength(1);
    expect(sectionOf(still.officer, '正在等候他人')).toEqual([]);
  });

  it('ask the head for the preliminary opinion', () => {
    const morning = morningOf([accepted.after(opinionSubmitted())], '2020-04-21', { lastOn: '2020-04-20' });

    expect(receivers(morning)).toEqual(['head']);
    expect(sectionOf(morning.head, '待您审核')).toHaveLength(1);
  });

  it('of a leader are asked of those who bring him the paper, and the officer knows that he waits', () => {
    const story = waiting.after(reviewed('contentFormatReview', 'wordingReview'));
    const morning = morningOf([story], '2020-06-28', { lastOn: '2020-06-24' });
    const text = `第2020T001号（关于样例事项的提案）　分管局领导审签　2020年6月30日　${LINK}`;

    expect(receivers(morning)).toEqual(['officer', 'supervisor']);
    expect(sectionOf(morning.supervisor, '近期到期')).toEqual([`● ${text}`]);
    expect(sectionOf(morning.supervisor, '待您审核')).toEqual([]);
    expect(sectionOf(morning.officer, '正在等候他人')).toEqual([
      '第2020T001号（关于样例事项的提案）　等分管局领导审签，2020年6月30日前',
    ]);
  });
});

describe('monthly reports', () => {
  const key = aKeyCase().after(...toAccepted, planConfirmed(), marked('officer', 'contactCoUnits'));

  it('are listed when due and when late, for the officer, then the head, then the supervision office', () => {
    expect(sectionOf(morningOf([key], '2020-04-23').officer, '今日到期').join()).toContain('报送4月进展');
    const late = morningOf([key], '2020-04-24');
    expect(sectionOf(late.officer, '已逾期').join()).toContain('报送4月进展');
    expect(sectionOf(late.head, '已逾期').join()).toContain('报送4月进展');
    expect(sectionOf(late.supervisor, '建议催办')).toEqual([]);
    expect(sectionOf(morningOf([key], '2020-04-27').supervisor, '建议催办').join()).toContain('报送4月进展');
  });

  it('are not listed once given, nor after the case has ended', () => {
    const given = morningOf([key.after(at('2020-04-22 10:00'), reported('2020-04'))], '2020-04-24');
    const gone = morningOf([key.after(at('2020-04-22 10:00'), withdrawn())], '2020-04-27');

    expect(textOf(given.officer ?? { content: { subject: '', blocks: [], footer: [] } })).not.toContain(
      '报送4月进展',
    );
    expect(receivers(gone)).toEqual([]);
  });
});

describe('what is near', () => {
  it('is what the office calls near', () => {
    const rules = { ...DEFAULT_POLICY.supervision, dueSoonWorkdays: 0 };
    const [usual, short] = [undefined, rules].map((each) =>
      sectionOf(
        morningOf([accepted], '2020-05-11', { lastOn: '2020-05-09', ...(each ? { rules: each } : {}) })
          .officer,
        '近期到期',
      ),
    );

    expect(usual).toHaveLength(1);
    expect(short).toEqual([]);
  });
});

describe('figures', () => {
  const quiet = (day: string) => textOf(morningOf([formed], day).supervisor ?? never());

  it('count the cases that have been silent toward the member for more than fifteen working days', () => {
    const talkedTo = formed.after(at('2020-04-20 10:00'), talked());
    const called = formed.after(
      at('2020-04-20 10:00'),
      talked({ phase: 'contactOnly' }),
      talked({ counterpart: 'cppcc' }),
    );
    const other = aCase({ number: '2020T009' });

    expect(textOf(morningOf([formed, other], '2020-05-08').supervisor ?? never())).toContain('无沟通2件');
    expect(textOf(morningOf([talkedTo, other], '2020-05-08').supervisor ?? never())).toContain('无沟通1件');
    expect(textOf(morningOf([called, other], '2020-05-08').supervisor ?? never())).toContain('无沟通2件');
    expect(quiet('2020-06-30')).toContain('无沟通1件');
  });

  it('go by the office’s limit of today, whatever the cases were opened under', () => {
    const rules = { ...DEFAULT_POLICY.supervision, silentWorkdays: 30 };
    const other = aCase({ number: '2020T009' });
    const patient = textOf(morningOf([formed, other], '2020-05-08', { rules }).supervisor ?? never());

    expect(patient).toContain('超过30个工作日无沟通0件');
  });

  it('leave out what has ended or is answered', () => {
    const ended = aCase({ number: '2020T008' }).after(...toAccepted, withdrawn());
    const answered = aCase({ number: '2020T007' }).after(...toReplied);
    const late = morningOf([accepted, ended, answered], '2020-05-14');

    expect(textOf(late.supervisor ?? never())).toContain('无沟通1件');
    expect(textOf(late.head ?? never())).toContain('在办2件');
  });
});

describe('after the reply', () => {
  it('asks for the member’s word, in each round afresh', () => {
    const again = aCase().after(
      ...toReplied,
      at('2020-06-30 10:00'),
      evaluated('unsatisfied'),
      ...handledAgain,
      ...aftermath,
    );

    expect(
      sectionOf(morningOf([aCase().after(...toReplied)], '2020-05-08').supervisor, '建议催办'),
    ).toHaveLength(1);
    expect(receivers(morningOf([again], '2020-07-02', { lastOn: '2020-07-01' }))).toEqual([]);
    const due = morningOf([again], '2020-07-22', { lastOn: '2020-07-21' });
    expect(receivers(due)).toEqual(['officer']);
  });
});

describe('what a mail may show', () => {
  const long = '关于加强样例事项全过程监督管理切实提升服务水平的提案';

  it('is a title of twenty letters', () => {
    const story = aCase({ title: long }).after(...toAccepted);

    expect(textOf(morningOf([story], '2020-05-08').officer ?? never())).toContain(
      `（${long.slice(0, 20)}…）`,
    );
  });

  it('is no title once the reply is not to be public, or where the policy says so', () => {
    const closed = { kind: 'closed', reason: '涉及商业秘密' } as const;
    const policy = { ...DEFAULT_POLICY, mail: { ...DEFAULT_POLICY.mail, titleInMail: false } };
    const stories = [
      aCase({ title: long }).after(...toContact, drafted({ disclosure: closed })),
      aCase({ title: long, policy }).after(...toDraft),
    ];

    for (const story of stories) {
      for (const mail of Object.values(morningOf([story], '2020-07-08')))
        expect(textOf(mail)).not.toContain('样例事项');
    }
  });

  it('is nothing that was said, no reason, no opinion', () => {
    const secret = '只在记录里的话';
    const story = aCase().after(
      ...toSubmitted.slice(0, 5),
      talked({ opinions: secret }),
      talked({ lateReason: secret }),
      drafted(),
    );
    const texts = Object.values(morningOf([story], '2020-07-31'))
      .map(textOf)
      .concat(story.mails.map(textOf));

    expect(texts.length).toBeGreaterThan(3);
    for (const text of texts) expect(text).not.toContain(secret);
  });
});

function never(): never {
  throw new Error('this person gets no mail');
}
