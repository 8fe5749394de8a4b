import { describe, expect, it } from 'vitest';
import { civilDateAt } from '../../../domain/calendar/instant.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { monthlyTerms, owedReports } from '../../../domain/proposal/monthly.ts';
import {
  disputed,
  disputeDecided,
  keyToReplied,
  policyTaken,
  reported,
  toAccepted,
  toOpinion,
  withdrawn,
} from '../../support/acts.ts';
import {
  aCase,
  aCoHandledCase,
  aKeyCase,
  at,
  moment,
  refusalDetailOf,
  refusalOf,
  type Story,
} from '../../support/cases.ts';
import { morningOf, sectionOf } from '../../support/mornings.ts';

const accepted = aKeyCase().after(...toAccepted);

const reachedOf = (story: Story, month: string) =>
  story.proposal.reached
    .filter((occasion) => occasion.month === month)
    .map((occasion) => `${occasion.rung} ${occasion.on}`);

describe('the months that are reported', () => {
  it.each([
    ['2020-04-07', '2020-04'],
    ['2020-04-15', '2020-04'],
    ['2020-04-17', '2020-04'],
    ['2020-04-20', '2020-05'],
    ['2020-04-30', '2020-05'],
    ['2020-12-31', '2021-01'],
  ])('a hand-over on %s counts from %s on: the first month needs ten working days', (handOverOn, first) => {
    expect(monthlyTerms(aKeyCase({ handOverOn }).proposal)[0]?.month).toBe(first);
  });

  it('asks on the 20th or the next working day, and gives three working days', () => {
    const terms = monthlyTerms(aKeyCase().proposal);

    expect(terms.slice(0, 4)).toEqual([
      { month: '2020-04', askedOn: '2020-04-20', dueOn: '2020-04-23' },
      { month: '2020-05', askedOn: '2020-05-20', dueOn: '2020-05-25' },
      { month: '2020-06', askedOn: '2020-06-22', dueOn: '2020-06-28' },
      { month: '2020-07', askedOn: '2020-07-20', dueOn: '2020-07-23' },
    ]);
  });

  it('is for key proposals answered by us alone', () => {
    expect(monthlyTerms(aCase().proposal)).toEqual([]);
    expect(monthlyTerms(aCoHandledCase({ keyKind: 'main' }).proposal)).toEqual([]);
    expect(monthlyTerms(aCase({ keyKind: 'undifferentiated' }).proposal)).not.toEqual([]);
  });
});

describe('what time brings', () => {
  it('asks, reminds officer and head a day after the due date, suggests urging after three', () => {
    const story = accepted.after(at('2020-05-08 10:00'));

    expect(reachedOf(story, '2020-04')).toEqual([
      'monthlyRequest 2020-04-20',
      'monthlyLate 2020-04-24',
      'urgeCandidate 2020-04-27',
    ]);
  });

  it('stops for a month with its report', () => {
    const story = accepted.after(at('2020-04-24 10:00'), reported('2020-04'), at('2020-05-08 10:00'));

    expect(reachedOf(story, '2020-04')).toEqual(['monthlyRequest 2020-04-20', 'monthlyLate 2020-04-24']);
    expect(owedReports(story.proposal)).toEqual([]);
  });

  it('asks for nothing that was given before', () => {
    const story = accepted.after(at('2020-04-17 10:00'), reported('2020-04'), at('2020-05-08 10:00'));

    expect(reachedOf(story, '2020-04')).toEqual([]);
  });

  it('stops with the reply, and with the end', () => {
    const answered = accepted.after(...keyToReplied.slice(3), at('2020-12-31 10:00'));
    const gone = aKeyCase().after(...toAccepted, at('2020-04-21 10:00'), withdrawn(), at('2020-12-31 10:00'));

    expect(answered.proposal.reached.filter((occasion) => occasion.month)).toEqual([]);
    const asked = accepted.after(at('2020-04-21 10:00'));
    expect(owedReports(asked.proposal)).toHaveLength(1);
    expect(owedReports(asked.after(...keyToReplied.slice(3)).proposal)).toEqual([]);
    expect(reachedOf(gone, '2020-04')).toEqual(['monthlyRequest 2020-04-20']);
    expect(owedReports(gone.proposal)).toEqual([]);
  });

  it('writes to the officer on the morning of the request, once a month', () => {
    const mails = accepted
      .after(at('2020-06-01 10:00'))
      .mails.filter((mail) => mail.kind === 'progressAsked');

    expect(mails.map((mail) => [mail.key, mail.to])).toEqual([
      ['sample/2020T001/monthly/2020-04', ['officer']],
      ['sample/2020T001/monthly/2020-05', ['officer']],
    ]);
    expect(mails[0]?.content.subject).toBe('【月度汇报】请于2020年4月23日前报送第2020T001号重点提案4月进展');
  });
});

describe('the mail that asks for a report', () => {
  const mailsOf = (story: Story) => story.mails.filter((mail) => mail.kind === 'progressAsked');
  const [asked] = mailsOf(accepted.after(at('2020-04-20 10:00')));

  it('says where the case is, what comes next and by when, and when the reply is due', () => {
    const texts = asked?.content.blocks.map((block) =>
      block.type === 'paragraph' ? block.text : block.type,
    );
    expect(texts?.[0]).toContain('请于2020年4月23日（星期四）前填报4月办理进展，经处领导审核后提交。');
    expect(texts?.[2]).toBe(
      '目前进展：拟定初步办理意见；下一节点：形成初步办理意见（2020年5月7日）；规定期限：2020年10月7日。',
    );
  });

  it('leads to the form of that case and month, until urging is suggested', () => {
    const link = asked?.content.blocks.find((block) => block.type === 'link');
    expect(link).toEqual({
      type: 'link',
      text: '填报入口',
      grant: {
        purpose: 'report',
        number: '2020T001',
        month: '2020-04',
        until: moment('2020-04-27 23:59'),
      },
    });
  });

  it('is followed by the morning mails of officer and head alone where the report stays away', () => {
    const story = accepted.after(at('2020-04-24 08:00'));
    const { officer, head } = morningOf([story], '2020-04-24', { lastOn: '2020-04-23' });
    const line =
      '■ 第2020T001号（关于样例事项的提案）　报送4月进展　应于2020年4月23日完成，已逾期1个工作日　{site}/proposals/2020T001';
    expect(sectionOf(officer, '已逾期')).toContain(line);
    expect(sectionOf(head, '已逾期')).toContain(line);
    expect(mailsOf(accepted.after(at('2020-04-30 08:00')))).toHaveLength(1);
  });

  it('asks across the end of a year, and on the day after a holiday that lies on the 20th', () => {
    const late = aKeyCase({
      handOverOn: '2020-11-10',
      calendarOn: '2020-11-26',
      openedOn: '2020-11-26',
    }).after(...toAccepted, at('2021-02-25 10:00'));
    expect(mailsOf(late).map(({ key, notBefore }) => [key.slice(-7), civilDateAt(notBefore)])).toEqual([
      ['2020-12', '2020-12-21'],
      ['2021-01', '2021-01-20'],
      ['2021-02', '2021-02-20'],
    ]);
  });
});

describe('reportProgress 报送月度进展', () => {
  it('names the division head who reviewed it, unless the head tells of it', () => {
    const bare = { reviewedBy: undefined } as never;
    expect(refusalOf(accepted, reported('2020-04', 'officer', bare))).toEqual(['reportNotReviewed']);
    expect(accepted.after(reported('2020-04', 'head', bare)).proposal.progress).toHaveLength(1);
    expect(refusalOf(accepted, reported('2020-04', 'officer', { reviewedBy: '样例经办' }))).toEqual([
      'reportOwnReview',
    ]);
    const former = aKeyCase({ policy: { ...DEFAULT_POLICY, edition: 2 } }).after(...toAccepted);
    expect(former.after(reported('2020-04', 'officer', bare)).proposal.progress).toHaveLength(1);
  });

  it('says why the reply may be late, and tells of suggestions and instructions that there are', () => {
    expect(refusalOf(accepted, reported('2020-04', 'officer', { onTime: false }))).toEqual([
      'delayUnexplained',
    ]);
    const told = {
      onTime: false,
      onTimeReason: '样例原因',
      itemsProgress: { 1: { measures: '样例措施', done: true } },
    };
    expect(accepted.after(reported('2020-04', 'officer', told)).proposal.progress[0]).toMatchObject(told);
    const unknown = { itemsProgress: { 9: { done: true } }, onInstructions: { 1: '样例' } };
    expect(refusalOf(accepted, reported('2020-04', 'officer', unknown))).toEqual([
      'itemsUnknown',
      'instructionUnknown',
    ]);
  });

  it('is for officer and head', () => {
    expect(accepted.after(reported('2020-04', 'head')).proposal.progress[0]).toMatchObject({
      month: '2020-04',
      reportedOn: '2020-04-07',
    });
    expect(refusalOf(accepted, reported('2020-04', 'supervisor'))).toEqual(['noRight']);
  });

  it('is given once a month', () => {
    const detail = refusalDetailOf(accepted.after(reported('2020-04')), reported('2020-04'));

    expect(detail.code).toBe('alreadyReported');
    expect(detail.message).toContain('2020-04的月度进展已于2020年4月7日报送');
  });

  it('is of a month that has begun since the hand-over', () => {
    expect(refusalOf(accepted, reported('2020-05'))).toEqual(['dateInFuture']);
    expect(refusalOf(accepted, reported('2020-03'))).toEqual(['datesImpossible']);
  });

  it('is for key proposals answered by us', () => {
    expect(refusalOf(aCase().after(...toOpinion), reported('2020-04'))).toEqual(['notKey']);
    expect(refusalOf(aCoHandledCase({ keyKind: 'main' }).after(...toAccepted), reported('2020-05'))).toEqual([
      'notKey',
      'dateInFuture',
    ]);
  });
});

describe('a case that comes to report in mid-case', () => {
  const coHandled = aCoHandledCase({ keyKind: 'main' }).after(...toAccepted, disputed());
  const months = (story: Story) => story.proposal.reached.flatMap(({ month }) => month ?? []);

  it('owes nothing of the months before it was ours to answer', () => {
    const lead = coHandled.after(at('2020-06-15 10:00'), disputeDecided('lead'));
    expect(monthlyTerms(lead.proposal)[0]).toMatchObject({ month: '2020-06', askedOn: '2020-06-22' });
    const asked = lead.after(at('2020-06-29 10:00'));
    expect([...new Set(months(asked))]).toEqual(['2020-06']);
    expect(owedReports(asked.proposal).map(({ month }) => month)).toEqual(['2020-06']);
    const late = coHandled.after(at('2020-06-24 10:00'), disputeDecided('lead'), at('2020-07-22 10:00'));
    expect([...new Set(months(late))]).toEqual(['2020-07']);
  });

  it('owes nothing of the months before the rules asked for it', () => {
    const { monthly: _none, ...quiet } = DEFAULT_POLICY;
    const story = aKeyCase({ policy: { ...quiet, version: 90 } as Policy }).after(...toAccepted);
    const asked = story.after(at('2020-06-15 10:00'), policyTaken(), at('2020-06-29 10:00'));
    expect([...new Set(months(asked))]).toEqual(['2020-06']);
  });
});
