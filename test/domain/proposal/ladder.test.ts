import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addDays, civilDate, compareDates } from '../../../domain/calendar/civil-date.ts';
import { instantAt } from '../../../domain/calendar/instant.ts';
import { addWorkdays } from '../../../domain/calendar/working-days.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Policy, Rung } from '../../../domain/policy/policy.ts';
import { agenda } from '../../../domain/proposal/agenda.ts';
import { Refusal } from '../../../domain/proposal/refusal.ts';
import { plannedStep } from '../../../domain/proposal/step-facts.ts';
import {
  dateCorrected,
  drafted,
  extensionAsked,
  extensionDecided,
  instructed,
  keyToSubmitted,
  opinionDrafted,
  opinionPassed,
  opinionSubmitted,
  planAdjusted,
  planConfirmed,
  reported,
  reviewed,
  toAccepted,
  toConsulted,
  toSubmitted,
} from '../../support/acts.ts';
import {
  aCase,
  aCoHandledCase,
  aKeyCase,
  at,
  by,
  named,
  type Doing,
  type Story,
} from '../../support/cases.ts';

const accepted = aCase().after(...toAccepted, planConfirmed());
const urged = (on: string): readonly Doing[] => [
  at(`${on} 10:00`),
  named({ noticeId: 'u1', kind: 'urge', docNumber: '催办〔2020〕1号' }),
];
const three = ['divisionHeadReview', 'contentFormatReview', 'wordingReview'] as const;

/** The days on which a rung was reached for a mark: a step, a month or a follow-up. */
const daysOf = ({ proposal }: Story, rung: Rung, mark: string) =>
  proposal.reached
    .filter((each) => each.rung === rung && [each.step, each.month, each.followUp?.mark].includes(mark))
    .map(({ on }) => on);

describe('the ladder of pack §5.1, row by row', () => {
  const later = at('2020-12-31 10:00');
  const rows: readonly (readonly [row: string, story: () => Story, rung: Rung, mark: string, on: string])[] =
    [
      [
        '一 late by one day',
        () => accepted.after(later),
        'overdueOfficer',
        'preliminaryOpinion',
        '2020-05-09',
      ],
      [
        '二 late by three',
        () => accepted.after(later),
        'overdueDivisionHead',
        'preliminaryOpinion',
        '2020-05-12',
      ],
      [
        '二 R−10 not yet with the supervision office',
        () =>
          aCase().after(...toConsulted, planAdjusted('submitForReview', '2020-06-18', 'supervisor'), later),
        'overdueDivisionHead',
        'submitForReview',
        '2020-06-22',
      ],
      ['三 late by five', () => accepted.after(later), 'urgeCandidate', 'preliminaryOpinion', '2020-05-14'],
      [
        '三 R−5 not yet with the leaders',
        () => aCase().after(...toConsulted, later),
        'urgeCandidate',
        'wordingReview',
        '2020-06-30',
      ],
      [
        '三 C−1 not yet signed',
        () => aCoHandledCase().after(...toAccepted, later),
        'urgeCandidate',
        'leaderApproval',
        '2020-05-06',
      ],
      [
        '三 a monthly report three days late',
        () => aKeyCase().after(...toAccepted, later),
        'urgeCandidate',
        '2020-04',
        '2020-04-27',
      ],
      [
        '三 a report on an instruction three days late',
        () => accepted.after(instructed({ dueOn: civilDate('2020-04-15') }), later),
        'urgeCandidate',
        'instruction/1',
        '2020-04-20',
      ],
      [
        '四 five days after an urge notice',
        () => accepted.after(...urged('2020-05-15'), later),
        'headReportCandidate',
        'preliminaryOpinion',
        '2020-05-22',
      ],
      [
        '四 R−2 not yet signed',
        () => aCase().after(...toSubmitted, reviewed(...three), later),
        'headReportCandidate',
        'leaderApproval',
        '2020-07-03',
      ],
      [
        '四 R−2 not yet signed by the bureau head',
        () => aKeyCase().after(...keyToSubmitted, reviewed(...three, 'leaderApproval'), later),
        'headReportCandidate',
        'bureauHeadApproval',
        '2020-09-28',
      ],
      [
        '四 the regulated date has passed unanswered',
        () => accepted.after(later),
        'headReportCandidate',
        'replyDue',
        '2020-07-08',
      ],
      [
        '四 the same, nothing sent to the lead unit',
        () => aCoHandledCase().after(...toAccepted, later),
        'headReportCandidate',
        'opinionDue',
        '2020-05-08',
      ],
    ];

  it.each(rows)('%s', (_row, story, rung, mark, on) => {
    expect(daysOf(story(), rung, mark)).toEqual([on]);
  });

  it('neverUrgeLeaders: asks to see to the signing after one day and the office’s head two days later', () => {
    const story = aCase().after(...toSubmitted, reviewed(...three), later);

    expect(daysOf(story, 'urgeCandidate', 'leaderApproval')).toEqual([]);
    expect(daysOf(story, 'coordinate', 'leaderApproval')).toEqual(['2020-07-01']);
    expect(daysOf(story, 'coordinateHead', 'leaderApproval')).toEqual(['2020-07-03']);
    expect(daysOf(story, 'coordinate', 'draftReply')).toEqual([]);
  });
});

describe('five days after an urge notice', () => {
  const headReports = (story: Story) =>
    story.proposal.reached
      .filter(({ rung, key }) => rung === 'headReportCandidate' && key.startsWith('urge/'))
      .map(({ key }) => key);

  it('climbs for every piece of work that was urged, monthly reports and answers among them', () => {
    const key = aKeyCase().after(
      ...toAccepted,
      instructed({ dueOn: civilDate('2020-04-15') }),
      ...urged('2020-04-28'),
      at('2020-05-09 10:00'),
    );

    expect(headReports(key)).toEqual(
      expect.arrayContaining([
        'urge/u1/2020-04/headReportCandidate',
        'urge/u1/instruction/1/headReportCandidate',
        'urge/u1/confirmPlan/headReportCandidate',
      ]),
    );
  });

  it('spares what was done meanwhile, what was not late then, and what lies with leaders', () => {
    const key = aKeyCase().after(
      ...toAccepted,
      ...urged('2020-04-28'),
      reported('2020-04'),
      planConfirmed(),
      at('2020-05-09 10:00'),
    );
    const signing = aCase().after(
      ...toSubmitted,
      reviewed(...three),
      ...urged('2020-07-02'),
      at('2020-08-01 10:00'),
    );

    expect(headReports(key)).toEqual(['urge/u1/contactCoUnits/headReportCandidate']);
    expect(headReports(signing)).not.toContain('urge/u1/leaderApproval/headReportCandidate');
  });

  it('is of the first late step alone in a case of an earlier edition', () => {
    const older: Policy = { ...DEFAULT_POLICY, edition: 2 };
    const story = aKeyCase({ policy: older }).after(
      ...toAccepted,
      ...urged('2020-04-28'),
      at('2020-05-09 10:00'),
    );

    expect(headReports(story)).toEqual(['urge/u1/headReportCandidate']);
  });
});

describe('metNever', () => {
  it('says nothing more of a step that is done, and a corrected day of it changes nothing that was told', () => {
    const done = accepted.after(
      at('2020-05-15 10:00'),
      ...urged('2020-05-15'),
      opinionSubmitted(),
      opinionPassed(),
    );
    const corrected = done.after(dateCorrected('preliminaryOpinion', '2020-05-14'), at('2020-06-30 10:00'));

    expect(daysOf(corrected, 'headReportCandidate', 'preliminaryOpinion')).toEqual([]);
    expect(corrected.proposal.notices).toEqual(done.proposal.notices);
    expect(corrected.journal.find(({ event }) => event.type === 'DateCorrected')?.event).toMatchObject({
      noticesStand: ['催办〔2020〕1号'],
    });
  });
});

describe('onceEach', () => {
  it('an instruction’s day put right arms only what is still ahead', () => {
    const story = accepted.after(instructed({ dueOn: civilDate('2020-04-15') }), at('2020-04-21 10:00'));
    const corrected = (from: Story) =>
      from.after(
        by('supervisor', {
          type: 'correctEntry',
          entry: 'instruction',
          no: 1,
          dueOn: civilDate('2020-05-15'),
          reason: '日期登记有误',
        }),
        at('2020-06-30 10:00'),
      );

    expect(daysOf(corrected(story), 'urgeCandidate', 'instruction/1')).toEqual(['2020-04-20']);
    const ahead = accepted.after(instructed({ dueOn: civilDate('2020-04-15') }), at('2020-04-16 10:00'));
    expect(daysOf(corrected(ahead), 'urgeCandidate', 'instruction/1')).toEqual(['2020-05-20']);
  });

  const RUNGS_OF_STEPS: readonly Rung[] = ['overdueOfficer', 'overdueDivisionHead', 'urgeCandidate'];

  it.each(['preliminaryOpinion', 'preContact'] as const)(
    'a date of %s moved at any moment: no rung twice, none below again, those ahead counted from the new date',
    (step) => {
      const move = fc.record({ wait: fc.integer({ min: 1, max: 30 }), by: fc.integer({ min: -3, max: 25 }) });
      fc.assert(
        fc.property(fc.array(move, { minLength: 1, maxLength: 5 }), (moves) => {
          let story: Story = accepted;
          let on = civilDate('2020-04-16');
          for (const { wait, by: days } of moves) {
            on = addDays(on, wait);
            story = story.after({ until: instantAt(on, { hour: 10, minute: 0 }) });
            const before = story;
            const reached = new Set(before.proposal.reached.map(({ key }) => key));
            story = tried(before, planAdjusted(step, addDays(on, days)));
            const dueOn = plannedStep(story.proposal, step)?.dueOn ?? on;
            for (const rule of DEFAULT_POLICY.ladder.filter(({ rung }) => RUNGS_OF_STEPS.includes(rung))) {
              const key = `${step}/${rule.rung}`;
              const ahead = agenda(story.proposal).filter((each) => each.key === key);
              const expected = reached.has(key)
                ? []
                : [addWorkdays(story.proposal.calendar, dueOn, rule.overdueWorkdays)];
              expect(ahead.map((each) => each.on)).toEqual(expected);
            }
          }
          const end = story.after(at('2020-12-31 10:00')).proposal.reached;
          for (const rung of RUNGS_OF_STEPS)
            expect(end.filter((each) => each.key === `${step}/${rung}`)).toHaveLength(1);
        }),
        { numRuns: 40 },
      );
    },
  );

  it('an extension at any moment: the same for what is counted from the regulated date', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 100 }), fc.integer({ min: 10, max: 80 }), (wait, days) => {
        const on = addDays(civilDate('2020-04-20'), wait);
        const waited = accepted.after({ until: instantAt(on, { hour: 10, minute: 0 }) });
        const extended = tried(tried(waited, extensionAsked(days)), extensionDecided());
        const keys = extended.after(at('2021-06-30 10:00')).proposal.reached.map(({ key }) => key);
        const before = waited.proposal.reached.length;

        expect(new Set(keys).size).toBe(keys.length);
        expect(keys.length).toBeGreaterThanOrEqual(before);
        const due = extended.proposal.plan.due;
        for (const { rung, beforeDueWorkdays, whileOpen } of DEFAULT_POLICY.checkpoints) {
          const key = `${whileOpen}/${rung}/${beforeDueWorkdays}`;
          const ahead = agenda(extended.proposal).filter((each) => each.key === key);
          for (const each of ahead) {
            const day = addWorkdays(extended.proposal.calendar, due.planBase, -beforeDueWorkdays);
            expect(compareDates(each.on, day)).toBe(0);
          }
          if (waited.proposal.reached.some((each) => each.key === key)) expect(ahead).toEqual([]);
        }
      }),
      { numRuns: 40 },
    );
  });
});

/** What is refused leaves the case as it was. */
function tried(story: Story, doing: Doing): Story {
  try {
    return story.after(doing);
  } catch (error) {
    if (error instanceof Refusal) return story;
    throw error;
  }
}

it('an opinion that is drafted and reviewed lies with the leader, and is not urged at C−1', () => {
  const story = aCoHandledCase().after(
    ...toAccepted,
    opinionDrafted(),
    reviewed(...three),
    at('2020-05-06 10:00'),
  );

  expect(daysOf(story, 'urgeCandidate', 'leaderApproval')).toEqual([]);
  expect(
    daysOf(
      aCase().after(...toSubmitted, drafted(), at('2020-07-31 10:00')),
      'urgeCandidate',
      'wordingReview',
    ),
  ).toEqual(['2020-06-30']);
});

it('a level that is reached by being late is not reached again at its checkpoint', () => {
  const story = aCase().after(...toConsulted, at('2020-12-31 10:00'));

  expect(daysOf(story, 'overdueDivisionHead', 'submitForReview')).toEqual(['2020-06-19']);
});
