import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt, type Instant } from '../../domain/calendar/instant.ts';
import { addWorkdays } from '../../domain/calendar/working-days.ts';
import { nextDueDay } from '../../domain/notice/decide-notice.ts';
import { isOver, type NoticeState } from '../../domain/notice/notice-state.ts';
import { isOfSupervisionOffice } from '../../domain/office/person.ts';
import type { NoticeActAnswer } from '../gateway/notice-acts.ts';
import type { ReleaseAnswer } from '../gateway/monthly-answers.ts';
import type { DirectoryPerson } from '../ports.ts';
import { dueNoticeActs, type DueNoticeAct } from './notice-script.ts';
import type { RefusedAct, RehearsalOffice } from './run-rehearsal.ts';
import type { Scenario } from './scenario.ts';

/** The hour at which people of a rehearsal work. */
export const WORK = { hour: 10, minute: 0 };

/** What a day of a rehearsal has beside its cases; the clock stands at the hour of work. */
export type OfficeDay = {
  readonly at: RehearsalOffice;
  readonly scenario: Scenario;
  readonly people: readonly DirectoryPerson[];
  readonly today: CivilDate;
};

/** Has divisions acknowledge and answer the notices whose day has come; returns what was refused. */
export async function answerNotices(day: OfficeDay): Promise<readonly RefusedAct[]> {
  const { at, scenario, today } = day;
  const refused: RefusedAct[] = [];
  for (const { state } of await at.readModel.notices(at.office)) {
    if (!state || isOver(state)) continue;
    const due = dueNoticeActs(scenario, state, calendarAsOf(today), today);
    const lateSince = nextDueDay(state);
    if (due.length === 0 && (lateSince === undefined || lateSince >= today)) continue;
    await at.moveNotice(state.noticeId, issuedAt(state), instantAt(today, WORK));
    for (const act of due) refused.push(...(await answerOne(day, state, act)));
  }
  return refused;
}

/** Releases the compilations whose day has come; returns what was refused. */
export async function releaseCompilations(day: OfficeDay): Promise<readonly RefusedAct[]> {
  const { at, scenario, people, today } = day;
  const [routine] = scenario.routines.compilations;
  const actor = people.find(isOfSupervisionOffice);
  if (!routine || !actor) return [];
  const { monthly } = at.gateway;
  const refused: RefusedAct[] = [];
  for (const { round, days, drafted, released } of await monthly.months()) {
    const releaseOn = addWorkdays(calendarAsOf(today), days.releaseBy, routine.workdays);
    if (!drafted || released || releaseOn > today) continue;
    const { month } = round;
    const seen = (await monthly.month(month))?.current?.revision ?? 0;
    refused.push(...refusedIn(month, 'releaseCompilation', await monthly.release({ month, actor, seen })));
  }
  return refused;
}

function issuedAt({ issuedOn }: NoticeState): Instant {
  return instantAt(issuedOn, WORK);
}

async function answerOne(
  { at, people }: OfficeDay,
  { noticeId, docNumber }: NoticeState,
  { division, routine }: DueNoticeAct,
): Promise<readonly RefusedAct[]> {
  const actor = people.find(
    ({ unit, post, active }) => active && unit === division && post === 'divisionHead',
  );
  if (!actor) throw new Error(`nobody answers ${docNumber} for ${division}`);
  const answer =
    routine.owed === 'acknowledgement'
      ? await at.gateway.acknowledgeNotice({ noticeId, actor })
      : await at.gateway.answerNotice({ noticeId, actor, text: routine.text });
  return refusedIn(docNumber, `${routine.owed} of ${division}`, answer);
}

function refusedIn(
  number: string,
  act: string,
  answer: NoticeActAnswer | ReleaseAnswer,
): readonly RefusedAct[] {
  if (answer.answer === 'accepted' || answer.answer === 'released') return [];
  const message = answer.answer === 'refused' ? answer.refused.message : answer.answer;
  return [{ number, act, message }];
}
