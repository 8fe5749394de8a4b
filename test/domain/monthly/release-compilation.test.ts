import { expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import {
  decideRelease,
  releasedBefore,
  type ReleaseRequest,
} from '../../../domain/monthly/release-compilation.ts';
import { Refusal } from '../../../domain/proposal/refusal.ts';
import { PEOPLE } from '../../support/cases.ts';
import { found, ISSUED, ROUND } from './found.ts';

/** A release of April on the day of its draft. */
function request(told: Partial<ReleaseRequest> = {}): ReleaseRequest {
  return {
    ...found(),
    seen: 1,
    round: ROUND,
    days: { draftOn: civilDate('2020-04-24'), releaseBy: civilDate('2020-04-26') },
    today: civilDate('2020-04-24'),
    people: Object.values(PEOPLE),
    members: [],
    phones: [],
    reason: undefined,
    ...told,
  };
}

function refused(told: Partial<ReleaseRequest>): readonly string[] {
  try {
    decideRelease(request(told));
    return [];
  } catch (error) {
    if (error instanceof Refusal) return error.detail.unmet.map(({ code }) => code);
    throw error;
  }
}

/** A day early, over another version than was seen, whose text names a member and a report that has come, to nobody. */
const everything = {
  ...found({}, { revision: 2, edits: { summary: '虚构委员来电' } }),
  today: civilDate('2020-04-23'),
  round: { ...ROUND, missing: ['2020T003'] },
  members: ['虚构委员'],
  people: [],
};

it('goes to the leaders, as the version that was seen, under a number of the day’s year', () => {
  const decision = decideRelease(request());
  expect(decision).toMatchObject({ revision: { revision: 1 }, year: 2020 });
  expect(decision.recipients.map(({ name }) => name).toSorted()).toEqual(
    [PEOPLE.chief, PEOPLE.leader, PEOPLE.otherLeader].map(({ name }) => name).toSorted(),
  );
});

it('is refused with everything that is unmet at once', () => {
  expect(refused(everything)).toEqual([
    'compilationChanged',
    'compilationIncomplete',
    'compilationOutdated',
    'memberInCompilation',
    'noLeaders',
  ]);
  expect(refused({ ...everything, last: undefined })).toEqual([
    'compilationMissing',
    'compilationIncomplete',
    'noLeaders',
  ]);
});

it('tells others the same, but not where members stand in the text', () => {
  expect(refused({ ...everything, actor: PEOPLE.head })).toEqual([
    'compilationNotYours',
    'compilationChanged',
    'compilationIncomplete',
    'compilationOutdated',
    'noLeaders',
  ]);
});

it('is refused once a month is out, where nothing else matters any more', () => {
  expect(refused({ ...everything, issued: ISSUED })).toEqual(['compilationReleased']);
  expect(refused({ issued: ISSUED, actor: PEOPLE.head })).toEqual([
    'compilationNotYours',
    'compilationReleased',
  ]);
});

it('comes to the same under the same id, for those whose work it is', () => {
  expect(releasedBefore(found({ issued: ISSUED }), 'i-1')).toBe(ISSUED);
  expect(releasedBefore(found({ issued: ISSUED }), 'i-2')).toBeUndefined();
  expect(releasedBefore(found({ issued: ISSUED, actor: PEOPLE.head }), 'i-1')).toBeUndefined();
  expect(releasedBefore(found(), 'i-1')).toBeUndefined();
});

it('takes no name of one sign for a member’s', () => {
  const texts = found({}, { edits: { summary: '与甲方、样例乙座谈' } });
  expect(refused({ ...texts, members: ['甲'] })).toEqual([]);
  expect(refused({ ...texts, members: ['甲', '样例乙', '样例乙'] })).toEqual(['memberInCompilation']);
});
