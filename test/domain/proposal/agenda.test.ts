import { describe, expect, it } from 'vitest';
import { civilDateAt, minutesOfDay } from '../../../domain/calendar/instant.ts';
import { addWorkdays } from '../../../domain/calendar/working-days.ts';
import type { StepId } from '../../../domain/policy/step-ids.ts';
import { agenda, dueOccasions, nextWake, wakeMoment } from '../../../domain/proposal/agenda.ts';
import type { OccasionKind } from '../../../domain/proposal/facts.ts';
import {
  drafted,
  evaluated,
  keyToSubmitted,
  marked,
  opinionDrafted,
  opinionPassed,
  opinionSubmitted,
  reviewed,
  toAccepted,
  toConsulted,
  toReplied,
  toReviewed,
  toSubmitted,
  withdrawn,
  handledAgain,
  planAdjusted,
  planConfirmed,
} from '../../support/acts.ts';
import { aCase, aCoHandledCase, aKeyCase, at, moment, named, type Story } from '../../support/cases.ts';

const accepted = aCase().after(...toAccepted);

const reachedOf = (story: Story, step: StepId) =>
  story.proposal.reached
    .filter((occasion) => occasion.step === step)
    .map((occasion) => `${occasion.rung} ${occasion.on.slice(5)}`);

const stepsWith = (story: Story, rung: OccasionKind) => [
  ...new Set(
    story.proposal.reached.filter((each) => each.rung === rung).map((each) => each.step ?? each.month),
  ),
];

describe('reminders before a date', () => {
  it('come on the policy’s working days before it, and on the day itself', () => {
    expect(reachedOf(accepted.after(at('2020-05-08 10:00')), 'preliminaryOpinion')).toEqual([
      'dueSoon 04-30',
      'dueSoon 05-08',
    ]);
    expect(reachedOf(accepted.after(at('2020-07-07 10:00')), 'replyDue')).toEqual([
      'dueSoon 06-15',
      'dueSoon 06-22',
      'dueSoon 06-30',
      'dueSoon 07-02',
      'dueSoon 07-06',
      'dueSoon 07-07',
    ]);
  });

  it('come on the working day before a date that is a day off', () => {
    const story = aKeyCase().after(...toAccepted, at('2020-10-07 10:00'));

    expect(story.proposal.plan.due.dueOn).toBe('2020-10-07');
    expect(reachedOf(story, 'replyDue').at(-1)).toBe('dueSoon 09-30');
  });

  it('come no more once the step is met, and come in their time for what a new draft reopens', () => {
    const met = accepted.after(opinionSubmitted(), opinionPassed(), at('2020-05-08 10:00'));
    const reopened = aCase().after(...toReviewed, drafted(), at('2020-06-19 10:00'));

    expect(reachedOf(met, 'preliminaryOpinion')).toEqual([]);
    expect(reachedOf(reopened, 'contentFormatReview')).toEqual(['dueSoon 06-18', 'dueSoon 06-19']);
  });

  it('come for the end of a right as long as it may be used', () => {
    const story = accepted.after(at('2020-06-30 10:00'));

    expect(reachedOf(story, 'objectionDue')).toEqual(['dueSoon 04-13']);
    expect(reachedOf(story, 'returnDue')).toEqual(['dueSoon 04-15', 'dueSoon 04-17']);
    expect(
      reachedOf(accepted.after(marked('supervisor', 'returnDue'), at('2020-06-30 10:00')), 'returnDue'),
    ).toEqual([]);
  });
});

describe('the ladder after a date', () => {
  it('reaches officer, head, and a suggestion to urge after 1, 3 and 5 working days', () => {
    expect(reachedOf(accepted.after(at('2020-05-31 10:00')), 'preliminaryOpinion')).toEqual([
      'dueSoon 04-30',
      'dueSoon 05-08',
      'overdueOfficer 05-09',
      'overdueDivisionHead 05-12',
      'urgeCandidate 05-14',
    ]);
  });

  it('reaches each rung once for a step, however long it stays open', () => {
    const story = accepted.after(at('2021-12-31 10:00'));
    const keys = story.proposal.reached.map((occasion) => occasion.key);

    expect(new Set(keys).size).toBe(keys.length);
    expect(reachedOf(story, 'preliminaryOpinion')).toHaveLength(5);
  });

  it('climbs no further once the step is met', () => {
    const story = accepted.after(
      at('2020-05-11 10:00'),
      opinionSubmitted(),
      opinionPassed(),
      at('2020-05-31 10:00'),
    );

    expect(reachedOf(story, 'preliminaryOpinion').at(-1)).toBe('overdueOfficer 05-09');
  });

  it('is never climbed by the end of a right', () => {
    const story = accepted.after(at('2020-12-31 10:00'));

    for (const step of ['objectionDue', 'returnDue'] as const) {
      expect(reachedOf(story, step).filter((each) => !each.startsWith('dueSoon'))).toEqual([]);
    }
  });

  it('reaches the head and urging for the divisions’ own steps only', () => {
    const late = aKeyCase().after(...toAccepted.slice(0, 1), at('2021-03-31 10:00'));
    const responsibleFor = (rung: OccasionKind) => {
      const ladder = new Set(late.proposal.reached.map((occasion) => occasion.key));
      const steps = late.proposal.plan.steps.filter((step) => ladder.has(`${step.id}/${rung}`));
      return new Set(steps.map((step) => step.responsible));
    };

    expect([...responsibleFor('urgeCandidate')].toSorted()).toEqual([
      'divisionHead',
      'leadDivision',
      'officer',
    ]);
    expect([...responsibleFor('overdueDivisionHead')].toSorted()).toEqual([
      'divisionHead',
      'leadDivision',
      'officer',
    ]);
    expect(responsibleFor('overdueOfficer')).toContain('leaderInCharge');
  });

  it('suggests a report to the bureau head on the first working day after the regulated date', () => {
    expect(reachedOf(accepted.after(at('2020-07-31 10:00')), 'replyDue').slice(-2)).toEqual([
      'overdueOfficer 07-08',
      'headReportCandidate 07-08',
    ]);
    const key = aKeyCase().after(...toAccepted, at('2020-10-31 10:00'));
    expect(reachedOf(key, 'replyDue').slice(-2)).toEqual([
      'overdueOfficer 10-09',
      'headReportCandidate 10-09',
    ]);
    const co = aCoHandledCase().after(...toAccepted, at('2020-05-31 10:00'));
    expect(reachedOf(co, 'opinionDue').slice(-2)).toEqual([
      'overdueOfficer 05-08',
      'headReportCandidate 05-08',
    ]);
  });
});

describe('checkpoints before the regulated date', () => {
  const untilSubmitted = aCase().after(...toSubmitted);

  it('ten working days before: not yet with the supervision office reaches the head', () => {
    const late = planAdjusted('submitForReview', '2020-06-18', 'supervisor');
    const open = aCase().after(...toConsulted, late, at('2020-06-22 23:00'));
    const on = addWorkdays(open.proposal.calendar, open.proposal.plan.due.planBase, -10);

    expect(on).toBe('2020-06-22');
    expect(open.proposal.reached).toContainEqual({
      key: 'submitForReview/overdueDivisionHead/10',
      rung: 'overdueDivisionHead',
      step: 'submitForReview',
      dueOn: '2020-07-07',
      on,
    });
    const keys = untilSubmitted.after(at('2020-06-22 23:00')).proposal.reached.map((each) => each.key);
    expect(keys).not.toContain('submitForReview/overdueDivisionHead/10');
  });

  it('five before: not yet with the leader suggests urging, if the case lies with the division', () => {
    const key = 'wordingReview/urgeCandidate/5';
    const keysOf = (story: Story) =>
      story.after(at('2020-07-01 10:00')).proposal.reached.map((each) => each.key);

    expect(keysOf(aCase().after(...toConsulted))).toContain(key);
    expect(keysOf(untilSubmitted)).toContain(key);
    expect(keysOf(untilSubmitted.after(reviewed('divisionHeadReview')))).not.toContain(key);
    expect(keysOf(untilSubmitted.after(reviewed('divisionHeadReview', 'contentFormatReview')))).not.toContain(
      key,
    );
    expect(keysOf(aCase().after(...toReviewed))).not.toContain(key);
  });

  it('two before: not yet signed suggests a report; of a key proposal the bureau head signs', () => {
    const three = ['divisionHeadReview', 'contentFormatReview', 'wordingReview'] as const;
    const ordinary = untilSubmitted.after(reviewed(...three), at('2020-07-06 10:00'));
    const key = aKeyCase().after(
      ...keyToSubmitted,
      reviewed(...three, 'leaderApproval'),
      at('2020-09-30 10:00'),
    );

    expect(reachedOf(ordinary, 'leaderApproval')).toContain('headReportCandidate 07-03');
    expect(reachedOf(key, 'bureauHeadApproval')).toContain('headReportCandidate 09-28');
    expect(stepsWith(aCase().after(...toReviewed, at('2020-07-06 10:00')), 'headReportCandidate')).toEqual(
      [],
    );
  });

  it('one before a co-handled case’s date: not yet signed suggests urging, unless a leader has it', () => {
    const drafting = aCoHandledCase().after(...toAccepted, at('2020-05-06 10:00'));
    const withLeader = aCoHandledCase().after(
      ...toAccepted,
      opinionDrafted(),
      reviewed('divisionHeadReview', 'contentFormatReview', 'wordingReview'),
      at('2020-05-06 10:00'),
    );

    expect(reachedOf(drafting, 'leaderApproval')).toContain('urgeCandidate 05-06');
    expect(stepsWith(withLeader, 'urgeCandidate')).toEqual([]);
  });
});

describe('after an urge notice', () => {
  const urged = accepted.after(
    planConfirmed(),
    at('2020-05-15 10:00'),
    named({ noticeId: 'u1', kind: 'urge', docNumber: '催办〔2020〕1号' }),
  );

  it('suggests a report five working days later if what was late still is', () => {
    expect(reachedOf(urged.after(at('2020-05-22 10:00')), 'preliminaryOpinion')).toContain(
      'headReportCandidate 05-22',
    );
  });

  it('suggests nothing when it was done, or when the notice was a general one', () => {
    const done = urged.after(opinionSubmitted(), opinionPassed());
    const general = accepted.after(
      at('2020-05-15 10:00'),
      named({ noticeId: 's1', kind: 'supervision', docNumber: '督办〔2020〕1号' }),
    );

    expect(reachedOf(done.after(at('2020-05-22 10:00')), 'preliminaryOpinion')).not.toContain(
      'headReportCandidate 05-22',
    );
    expect(stepsWith(general.after(at('2020-05-22 10:00')), 'headReportCandidate')).toEqual([]);
  });

  it('counts a notice once', () => {
    const again = urged.after(named({ noticeId: 'u1', kind: 'urge', docNumber: '催办〔2020〕1号' }));

    expect(again.proposal).toEqual(urged.proposal);
  });
});

describe('after the reply', () => {
  it('only what follows it is on the agenda', () => {
    const story = aCase().after(...toReplied);

    expect(new Set(agenda(story.proposal).map((occasion) => occasion.step))).toEqual(
      new Set([
        'sendConsultationForm',
        'uploadReply',
        'recordMatters',
        'followUpVisit',
        'evaluationDue',
        'publishReply',
      ]),
    );
    expect(stepsWith(story.after(at('2020-12-31 10:00')), 'urgeCandidate')).toEqual([
      'sendConsultationForm',
      'uploadReply',
      'recordMatters',
      'followUpVisit',
      'evaluationDue',
    ]);
  });

  it('another reply has a ladder of its own', () => {
    const story = aCase().after(
      ...toReplied,
      at('2020-06-30 10:00'),
      evaluated('unsatisfied'),
      ...handledAgain,
      at('2020-12-31 10:00'),
    );
    const rungs = reachedOf(story, 'evaluationDue').map((each) => each.split(' ')[0]);

    expect(rungs.filter((rung) => rung === 'overdueDivisionHead')).toHaveLength(2);
    expect(rungs.filter((rung) => rung === 'urgeCandidate')).toHaveLength(2);
  });

  it('nothing is on the agenda of an ended case', () => {
    expect(agenda(accepted.after(withdrawn()).proposal)).toEqual([]);
    expect(nextWake(accepted.after(withdrawn()).proposal)).toBeUndefined();
  });
});

describe('waking', () => {
  it('happens in the early morning of a day, at one minute for one case', () => {
    const wakes = Array.from({ length: 200 }, (_each, index) =>
      wakeMoment(aCase({ number: `2020T${index}` }).proposal, accepted.today),
    ).map(minutesOfDay);

    expect(Math.min(...wakes)).toBeGreaterThanOrEqual(4 * 60 + 30);
    expect(Math.max(...wakes)).toBeLessThan(7 * 60 + 30);
    expect(new Set(wakes).size).toBeGreaterThan(80);
  });

  it('takes in one turn, in order, what a long sleep has missed', () => {
    const { proposal } = accepted;
    const missed = dueOccasions(proposal, moment('2020-06-30 10:00'));
    const woken = accepted.after(at('2020-06-30 10:00')).proposal.reached;

    expect(missed.map((each) => each.key).toSorted()).toEqual(woken.map((each) => each.key).toSorted());
    expect(missed.map((each) => each.on)).toEqual(missed.map((each) => each.on).toSorted());
  });

  it('wakes for the nearest occasion', () => {
    const wake = nextWake(accepted.proposal);

    expect(wake === undefined ? undefined : civilDateAt(wake)).toBe('2020-04-13');
  });
});
