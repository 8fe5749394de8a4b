import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { addDays, daysBetween } from '../../domain/calendar/civil-date.ts';
import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import { instantAt, type Instant } from '../../domain/calendar/instant.ts';
import { isWorkday } from '../../domain/calendar/working-calendar.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { yearFigures, type YearFigures } from '../../domain/report/year-figures.ts';
import type { Actor } from '../../domain/office/person.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { actName } from '../../domain/wording/acts.ts';
import { fill } from '../../domain/wording/fill.ts';
import { REHEARSALS } from '../../domain/wording/rehearsals.ts';
import type { StoredCase } from '../ports.ts';
import { dueContributions, dueReports, nextInScript, scriptOf, type DueAct } from './case-script.ts';
import { castOf } from './cast.ts';
import { fillData } from './fill-data.ts';
import { answerNotices, issueNotices, releaseCompilations } from './office-day.ts';
import { refusedIn, WORK, type RefusedAct, type RehearsalOffice } from './rehearsal-office.ts';
import type { Scenario } from './scenario.ts';
import { inParallel } from '../in-parallel.ts';

/** What came of a rehearsal. */
export type RehearsedYear = {
  readonly figures: YearFigures;
  readonly days: number;
  readonly acts: number;
  readonly mails: number;
  readonly refused: readonly RefusedAct[];
};

/** Cases that move at the same time: more would only wait for the machine. */
const AT_ONCE = 16;

/**
 * Lives a scenario from its first to its last day through the gateway; given up between two days with the signal's
 * reason.
 */
export async function runRehearsal(
  scenario: Scenario,
  workbook: Uint8Array,
  at: RehearsalOffice,
  onProgress: (share: number, on: CivilDate) => void,
  signal?: AbortSignal,
): Promise<RehearsedYear> {
  const places = new Map<string, number>();
  // One move a day is enough: an act is dated by the day, whatever the hour.
  const lastMoved = new Map<string, CivilDate>();
  const refused: RefusedAct[] = [];
  let acts = 0;
  let mails = 0;
  let days = 0;
  at.setClock(instantAt(scenario.startsOn, { hour: 9, minute: 0 }));
  await at.gateway.importWorkbook(workbook, OPERATOR, false);
  const people = await at.register.people(at.office);

  const perform = async (proposal: Proposal, due: Omit<DueAct, 'workdays'>, today: CivilDate) => {
    const cast = castOf(people, proposal);
    const { number } = proposal.assignment;
    const data = fillData(due.data, {
      proposal,
      today,
      officer: cast.officer.id,
      ...(due.month === undefined ? {} : { month: due.month }),
      ...(due.no === undefined ? {} : { no: due.no }),
    });
    const answer = await at.gateway.act({ number, type: due.act, data, actor: cast[due.as] });
    acts += 1;
    const about = fill(REHEARSALS.case, { number });
    refused.push(...refusedIn(about, actName(due.act, proposal.policy), answer));
    return answer.answer === 'accepted';
  };

  const hasWork = (proposal: Proposal, today: CivilDate) => {
    if (proposal.ending) return false;
    const place = places.get(proposal.assignment.number) ?? 0;
    const next = nextInScript(scriptOf(scenario, proposal), place, proposal);
    return (next !== undefined && next.on <= today) || owedActs(scenario, proposal, today).length > 0;
  };

  const move = async (number: string, to: Instant, today: CivilDate) => {
    lastMoved.set(number, today);
    await at.moveCase(number, to);
  };

  const workOn = async (number: string, today: CivilDate) => {
    for (;;) {
      const proposal = (await at.readModel.case(at.office, number))?.proposal;
      if (!proposal || proposal.ending) return;
      const place = places.get(number) ?? 0;
      const next = nextInScript(scriptOf(scenario, proposal), place, proposal);
      const [owed] = owedActs(scenario, proposal, today);
      const due = owed ?? (next && next.on <= today ? next.act : undefined);
      if (!due) return;
      if (lastMoved.get(number) !== today) await move(number, instantAt(today, WORK), today);
      if (!owed && next) places.set(number, next.place + 1);
      const accepted = await perform(proposal, due, today);
      if (!accepted && owed) return;
    }
  };

  const doDated = async ({ number, ...due }: Scenario['dated'][number], today: CivilDate) => {
    const stored = await at.readModel.case(at.office, number);
    if (!stored) throw new Error(`the scenario has an act on ${number}, and there is no such case`);
    if (lastMoved.get(number) !== today) await move(number, instantAt(today, WORK), today);
    await perform(stored.proposal, due, today);
  };

  const length = daysBetween(scenario.startsOn, scenario.endsOn);
  for (let today = scenario.startsOn; today <= scenario.endsOn; today = addDays(today, 1)) {
    signal?.throwIfAborted();
    onProgress(daysBetween(scenario.startsOn, today) / length, today);
    if (!isWorkday(calendarAsOf(today), today)) continue;
    days += 1;
    const morning = instantAt(today, DEFAULT_POLICY.mail.digestAt);
    const open = (await at.readModel.cases(at.office)).filter(({ proposal }) => !proposal.ending);
    if (open.length === 0) break;
    const waking = open.filter((each) => wakesBy(each, morning));
    await inParallel(AT_ONCE, waking, ({ proposal }) => move(proposal.assignment.number, morning, today));
    at.setClock(morning);
    if (today !== scenario.startsOn) mails += await at.morning(morning);
    at.setClock(instantAt(today, WORK));
    const awake = (await at.readModel.cases(at.office)).filter(({ proposal }) => hasWork(proposal, today));
    await inParallel(AT_ONCE, awake, ({ proposal }) => workOn(proposal.assignment.number, today));
    for (const dated of scenario.dated) if (dated.on === today) await doDated(dated, today);
    const day = { at, scenario, people, today };
    refused.push(
      ...(await answerNotices(day)),
      ...(await releaseCompilations(day)),
      ...(await issueNotices(day)),
    );
  }
  mails += await at.morning(instantAt(addDays(scenario.endsOn, 1), DEFAULT_POLICY.mail.digestAt));
  onProgress(1, scenario.endsOn);
  const [cases, notices] = await Promise.all([
    at.readModel.cases(at.office),
    at.readModel.notices(at.office),
  ]);
  const figures = yearFigures(
    cases.map(({ proposal }) => proposal),
    notices,
  );
  return { figures, days, acts, mails, refused };
}

function owedActs(scenario: Scenario, proposal: Proposal, today: CivilDate): readonly DueAct[] {
  return [...dueReports(scenario, proposal, today), ...dueContributions(scenario, proposal, today)];
}

const OPERATOR: Actor = {
  id: 'operator@rehearsal.invalid',
  name: '演练',
  post: 'officer',
  unit: '督查处',
  unitKind: 'supervisionOffice',
};

function wakesBy({ nextWakeAt }: StoredCase, at: Instant): boolean {
  return nextWakeAt !== null && nextWakeAt <= at;
}
