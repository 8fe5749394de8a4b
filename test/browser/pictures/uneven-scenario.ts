import { readFile } from 'node:fs/promises';
import type { Scenario } from '../../../client/rehearsal/scenario.ts';
import { readScenario } from '../../../client/rehearsal/scenario.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';

/** The proposal that is late, and its officer. */
export const LATE = '20199015';
export const OFFICER = '陈样本';

/** Those that keep to the plan's days; all others are ahead of it. */
const ON_THE_DAY = ['20199005', '20199021'];

/** Working days by which the others draft before the plan's day. */
const AHEAD = -8;

/** The rehearsed year up to a morning in May, with people who are not all equally prompt. */
export async function unevenScenario(): Promise<Scenario> {
  const scenario = readScenario(await readFile('samples/2020/scenario.json', 'utf8'));
  const answered = scenario.routines.answeredByUs.map((act) =>
    act.step === 'draftReply' ? { ...act, workdays: act.workdays + AHEAD } : act,
  );
  const onTheDay = ON_THE_DAY.map((number) => [
    number,
    { why: 'on the day', late: { draftReply: -AHEAD }, unsatisfiedFirst: false },
  ]);
  return {
    ...scenario,
    endsOn: civilDate('2020-05-28'),
    routines: { ...scenario.routines, answeredByUs: answered },
    troubles: {
      ...Object.fromEntries(onTheDay),
      [LATE]: { why: '没有联系委员', late: { preContact: 30 }, unsatisfiedFirst: false },
      '20199022': { why: '没有形成意见', late: { preliminaryOpinion: 30 }, unsatisfiedFirst: false },
    },
  };
}
