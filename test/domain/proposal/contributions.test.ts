import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { agenda } from '../../../domain/proposal/agenda.ts';
import {
  consulted,
  contributed,
  contributionReturned,
  contributionsAsked,
  marked,
  reassigned,
  submitted,
  toAccepted,
  toDraft,
  toReplied,
  waived,
} from '../../support/acts.ts';
import {
  aCase,
  aCoHandledCase,
  at,
  by,
  DIVISION,
  doneOn,
  FIRST_EDITION,
  OTHER_DIVISION,
  refusalDetailOf,
  refusalOf,
} from '../../support/cases.ts';

const UNITS = ['样例甲局', '样例乙局'];
const allIn = [contributionsAsked(UNITS), contributed(1), contributed(2)];
const led = () => aCase({ role: 'lead', outsideCoUnits: UNITS }).after(...toAccepted);

describe('requestContributions 征求会办意见', () => {
  it('asks several at once; the step is met by the last of them', () => {
    const asked = led().after(contributionsAsked(UNITS));
    const one = asked.after(contributed(1));
    expect(doneOn(one, 'contributionsDue')).toBeUndefined();
    expect(doneOn(one.after(contributed(2)), 'contributionsDue')).toBe('2020-04-07');
  });

  it('passes no gate by a mark while somebody who was asked is waited for', () => {
    const asked = led().after(contributionsAsked(['样例甲局']));
    expect(refusalOf(asked, marked('officer', 'contributionsDue'))).toEqual(['contributionsMissing']);
    const later = led().after(...allIn, contributionsAsked(['样例甲局']));
    expect(refusalOf(later, submitted())).toContain('contributionsMissing');
    expect(refusalOf(later.after(contributed(3)), submitted())).not.toContain('contributionsMissing');
  });

  it('passes no gate by a mark while a co-unit was never asked', () => {
    expect(refusalDetailOf(led(), marked('officer', 'contributionsDue')).unmet[0]?.message).toContain(
      '尚缺样例甲局、样例乙局——',
    );
    const half = led().after(contributionsAsked(['样例甲局']), contributed());
    expect(refusalDetailOf(half, marked('officer', 'contributionsDue')).unmet[0]?.message).toContain(
      '尚缺样例乙局——',
    );
    expect(refusalOf(half, submitted())).toContain('contributionsMissing');
  });

  it('keeps what a case under older rules has marked', () => {
    const marks = aCase({ role: 'lead', outsideCoUnits: UNITS, policy: FIRST_EDITION }).after(
      ...toAccepted,
      marked('officer', 'contributionsDue'),
    );
    expect(refusalOf(marks, submitted())).not.toContain('contributionsMissing');
    expect(refusalOf(marks.after(contributionsAsked(UNITS)), submitted())).toContain('contributionsMissing');
  });

  it('names the unit that was asked again', () => {
    const again = led().after(...allIn, contributionsAsked(['样例甲局']));
    const missing = refusalDetailOf(again, submitted()).unmet.find(
      ({ code }) => code === 'contributionsMissing',
    );
    expect(missing?.message).toContain('尚缺样例甲局——');
  });

  it('waits for a unit that was never asked', () => {
    const half = led().after(contributionsAsked(['样例甲局']), contributed(1));
    expect(doneOn(half, 'contributionsDue')).toBeUndefined();
    expect(
      doneOn(half.after(contributionsAsked(['样例乙局']), contributed(2)), 'contributionsDue'),
    ).toBeDefined();
  });

  it('reminds before each date', () => {
    const asked = led().after(contributionsAsked(['样例甲局'], { dueOn: civilDate('2020-04-24') }));
    const days = agenda(asked.proposal).flatMap(({ followUp, on }) => (followUp ? [on] : []));
    expect(days).toEqual(['2020-04-17', '2020-04-22', '2020-04-24']);
    expect(agenda(asked.after(contributed()).proposal).some(({ followUp }) => followUp)).toBe(false);
  });

  it('asks our own divisions on their own step', () => {
    const story = aCase({ supportDivisions: ['样例三处'] }).after(
      ...toAccepted,
      contributionsAsked(['样例三处'], { kind: 'supportDivision' }),
      contributed(),
    );
    expect(doneOn(story, 'divisionInputsDue')).toBe('2020-04-07');
  });

  it('asks no division that has the case itself, whether it had it first or got it later', () => {
    const asked = contributionsAsked([DIVISION, '样例三处'], { kind: 'supportDivision' });
    expect(refusalOf(aCase().after(...toAccepted), asked)).toEqual(['asksItself']);

    const supports = ['样例三处', OTHER_DIVISION];
    const handed = aCase({ supportDivisions: supports }).after(...toAccepted, reassigned());
    expect(handed.proposal.assignment.supportDivisions).toEqual(['样例三处']);
    const alone = aCase({ supportDivisions: [OTHER_DIVISION] }).after(...toAccepted, reassigned());
    expect(alone.proposal.plan.steps.some(({ id }) => id === 'divisionInputsDue')).toBe(false);
  });

  it('refuses what cannot be', () => {
    const asked = led().after(contributionsAsked(UNITS));
    expect(refusalOf(asked, contributionsAsked(['样例甲局']))).toEqual(['askedAlready']);
    expect(refusalOf(led(), contributionsAsked(UNITS, { dueOn: civilDate('2020-04-06') }))).toEqual([
      'dateTooEarly',
    ]);
    expect(refusalOf(led(), contributed())).toEqual(['noContribution']);
    expect(refusalOf(asked, contributed(3))).toEqual(['contributionUnknown']);
    expect(refusalOf(aCase().after(...toReplied), contributionsAsked())).toEqual(['answered']);
    expect(refusalOf(aCoHandledCase().after(...toAccepted), contributionsAsked())).toEqual([
      'coHandlerNoReply',
    ]);
  });
});

describe('recordContribution by a division of ours that was asked', () => {
  const asked = aCase({ role: 'lead' }).after(
    ...toAccepted,
    contributionsAsked([OTHER_DIVISION], { kind: 'supportDivision' }),
    contributionsAsked(),
  );

  it('is its own people’s, for their own word', () => {
    for (const who of ['otherOfficer', 'otherHead'] as const)
      expect(asked.after(contributed(1, who)).proposal.contributions?.[0]?.received).toBeDefined();
    expect(refusalOf(asked, contributed(2, 'otherHead'))).toEqual(['noRight']);
    expect(refusalOf(led().after(contributionsAsked(UNITS)), contributed(1, 'otherHead'))).toEqual([
      'noRight',
    ]);
    expect(refusalOf(asked, contributed(1, 'clerk'))).toEqual(['noRight']);
  });
});

describe('returnContribution 退回会办意见', () => {
  const all = led().after(...allIn, at('2020-04-20 10:00'));

  it('waits for it again, by another day, and keeps what came', () => {
    const returned = all.after(contributionReturned(2, { dueOn: civilDate('2020-05-08') }));
    expect(refusalOf(returned, submitted())).toContain('contributionsMissing');
    expect(returned.proposal.contributions?.[1]).toMatchObject({
      dueOn: '2020-05-08',
      returned: [{ on: '2020-04-20', reason: '样例退回理由', received: { summary: '样例会办意见' } }],
    });
    const days = agenda(returned.proposal).flatMap(({ followUp, on }) => (followUp ? [on] : []));
    expect(days).toEqual(['2020-04-28', '2020-05-06', '2020-05-08']);
  });

  it('makes nobody late whose word was there in time', () => {
    const returned = led()
      .after(...allIn, at('2020-06-15 10:00'))
      .after(contributionReturned(2, { dueOn: civilDate('2020-06-30') }));
    expect(doneOn(returned, 'contributionsDue')).toBe(doneOn(all, 'contributionsDue'));
    const later = returned.after(at('2020-06-17 10:00'));
    expect(later.proposal.reached.filter(({ step }) => step === 'contributionsDue')).toEqual(
      all.proposal.reached.filter(({ step }) => step === 'contributionsDue'),
    );
  });

  it('refuses what cannot be', () => {
    expect(refusalOf(led(), contributionReturned())).toEqual(['noContributionIn']);
    expect(refusalOf(all, contributionReturned(3))).toEqual(['contributionNotIn']);
    expect(refusalOf(all, contributionReturned(1, { on: civilDate('2020-04-06') }))).toEqual([
      'datesImpossible',
    ]);
    expect(refusalOf(all, contributionReturned(1, { dueOn: civilDate('2020-04-19') }))).toEqual([
      'dateTooEarly',
    ]);
    const returned = all.after(contributionReturned());
    const early = by('officer', {
      type: 'recordContribution',
      no: 1,
      on: civilDate('2020-04-19'),
      summary: '样例会办意见',
    });
    expect(refusalOf(returned, early)).toEqual(['datesImpossible']);
  });
});

describe('waiveContribution 不再等候会办意见', () => {
  const asked = led().after(contributionsAsked(UNITS, { dueOn: civilDate('2020-04-24') }));

  it('comes after the term, an urging in writing and five working days', () => {
    const late = asked.after(at('2020-04-29 10:00'));
    expect(refusalOf(late, waived(1, '2020-04-27'))).toEqual(['waiverTooEarly']);
    const later = asked.after(at('2020-05-06 10:00'));
    expect(refusalOf(later, waived(1, '2020-04-23'))).toEqual(['datesImpossible']);
    const done = later.after(waived(1, '2020-04-27'), contributed(2));
    expect(doneOn(done, 'contributionsDue')).toBe('2020-05-06');
  });

  it('is the supervision office’s', () => {
    const later = asked.after(at('2020-05-06 10:00'));
    expect(refusalOf(later, waived(1, '2020-04-27', 'officer'))).toEqual(['noRight']);
  });
});

it('a draft that lacks contributions names the units that owe them', () => {
  const story = aCase({ role: 'lead', outsideCoUnits: UNITS }).after(
    ...toDraft,
    marked('officer', 'solicitOpinions'),
    consulted(),
    contributionsAsked(UNITS),
    contributed(1),
  );
  const { unmet } = refusalDetailOf(story, submitted());
  expect(unmet).toMatchObject([{ code: 'contributionsMissing' }]);
  expect(unmet[0]?.message).toContain('尚缺样例乙局——');
});
