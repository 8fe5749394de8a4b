import { describe, expect, it } from 'vitest';
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
  refusalDetailOf,
  refusalOf,
  type Story,
} from '../../support/cases.ts';

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

describe('reportProgress 报送月度进展', () => {
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
