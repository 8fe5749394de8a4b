import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { instantAt, type Instant } from '../../domain/calendar/instant.ts';
import { addWorkdays } from '../../domain/calendar/working-days.ts';
import { monthText } from '../../domain/monthly/month-text.ts';
import { nextDueDay } from '../../domain/notice/decide-notice.ts';
import { isOver, type NoticeState } from '../../domain/notice/notice-state.ts';
import { isOfSupervisionOffice } from '../../domain/office/person.ts';
import { COMPILATION } from '../../domain/wording/compilations.ts';
import { NOTICE_ACTS } from '../../domain/wording/notice-acts.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import type { DirectoryPerson } from '../ports.ts';
import { dueNoticeActs, type DueNoticeAct } from './notice-script.ts';
import { refusedIn, WORK, type RefusedAct, type RehearsalOffice } from './rehearsal-office.ts';
import type { Scenario } from './scenario.ts';

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
  if (!routine) return [];
  const actor = supervisor(people);
  const { monthly } = at.gateway;
  const refused: RefusedAct[] = [];
  for (const { round, days, drafted, released } of await monthly.months()) {
    const releaseOn = addWorkdays(calendarAsOf(today), days.releaseBy, routine.workdays);
    if (!drafted || released || releaseOn > today) continue;
    const { month } = round;
    const seen = (await monthly.month(month))?.current?.revision ?? 0;
    const answer = await monthly.release({ month, actor, seen });
    refused.push(...refusedIn(monthText(month), COMPILATION.releaseName, answer));
  }
  return refused;
}

/** Issues the notices of the day; returns what was refused. */
export async function issueNotices({
  at,
  scenario,
  people,
  today,
}: OfficeDay): Promise<readonly RefusedAct[]> {
  const refused: RefusedAct[] = [];
  for (const [index, { on, kind, topic, cases }] of scenario.notices.entries()) {
    if (on !== today) continue;
    const named = cases === undefined ? {} : { cases };
    const noticeId = `rehearsal-${index}`;
    const answer = await at.gateway.issueNotice({
      kind,
      topic,
      actor: supervisor(people),
      noticeId,
      ...named,
    });
    refused.push(...refusedIn(topic, NOTICES[kind].actName, answer));
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
  if (routine.owed === 'acknowledgement') {
    const answer = await at.gateway.acknowledgeNotice({ noticeId, actor });
    return refusedIn(docNumber, NOTICE_ACTS.acknowledge, answer);
  }
  const answer = await at.gateway.answerNotice({ noticeId, actor, text: routine.text });
  return refusedIn(docNumber, NOTICE_ACTS.answer, answer);
}

function supervisor(people: readonly DirectoryPerson[]): DirectoryPerson {
  const found = people.find((person) => person.active && isOfSupervisionOffice(person));
  if (!found) throw new Error('nobody to play supervisionOffice');
  return found;
}
