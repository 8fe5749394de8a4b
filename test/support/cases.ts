import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import { civilDate, type CivilDate } from '../../domain/calendar/civil-date.ts';
import { civilDateAt, instantAt, type Instant } from '../../domain/calendar/instant.ts';
import type { MailRequest } from '../../domain/notice/mail.ts';
import type { Person } from '../../domain/office/person.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { StepId } from '../../domain/policy/step-ids.ts';
import { nextWake } from '../../domain/proposal/agenda.ts';
import type { Assignment } from '../../domain/proposal/assignment.ts';
import type { Act, Command } from '../../domain/proposal/commands.ts';
import { decide } from '../../domain/proposal/decide.ts';
import type { ProposalEvent } from '../../domain/proposal/events.ts';
import { openedProposal } from '../../domain/proposal/evolve.ts';
import type { NamedInNotice } from '../../domain/proposal/facts.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import { openCase } from '../../domain/proposal/open-case.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { reactions } from '../../domain/proposal/reactions.ts';
import { Refusal, type RefusalDetail } from '../../domain/proposal/refusal.ts';

/** The division that has the case; like everybody in it, invented. */
export const DIVISION = '样例一处';
export const OTHER_DIVISION = '样例二处';

const person = (id: string, name: string, rest: Omit<Person, 'id' | 'name'>): Person => ({
  id,
  name,
  ...rest,
});
const inDivision = (unit: string) => ({ unit, unitKind: 'division' as const });
const inOffice = { unit: '样例督查处', unitKind: 'supervisionOffice' as const };
const inLeadership = { unit: '样例局领导', unitKind: 'leadership' as const };

/** Everybody whom the tests know, by what he or she is to the case. */
export const PEOPLE = {
  officer: person('officer@example.test', '样例经办', { post: 'officer', ...inDivision(DIVISION) }),
  colleague: person('colleague@example.test', '样例同事', { post: 'officer', ...inDivision(DIVISION) }),
  liaison: person('liaison@example.test', '样例联络', { post: 'liaison', ...inDivision(DIVISION) }),
  head: person('head@example.test', '样例处长', { post: 'divisionHead', ...inDivision(DIVISION) }),
  otherOfficer: person('other@example.test', '别处经办', { post: 'officer', ...inDivision(OTHER_DIVISION) }),
  otherHead: person('otherhead@example.test', '别处处长', {
    post: 'divisionHead',
    ...inDivision(OTHER_DIVISION),
  }),
  supervisor: person('supervisor@example.test', '样例督查', { post: 'officer', ...inOffice }),
  clerk: person('clerk@example.test', '样例文秘', {
    post: 'officer',
    unit: '样例办公室',
    unitKind: 'generalOffice',
  }),
  leader: person('leader@example.test', '样例副局长', { post: 'leaderInCharge', ...inLeadership }),
  otherLeader: person('otherleader@example.test', '别的副局长', { post: 'leaderInCharge', ...inLeadership }),
  chief: person('chief@example.test', '样例局长', { post: 'bureauHead', ...inLeadership }),
} as const satisfies Readonly<Record<string, Person>>;

export type PersonName = keyof typeof PEOPLE;

/** A case on its way: what it is now, what its clock shows, and all that it left behind. */
export type Story = {
  readonly proposal: Proposal;
  readonly now: Instant;
  readonly today: CivilDate;
  readonly journal: readonly JournalEntry[];
  readonly mails: readonly MailRequest[];
  /** The same case after more has been done; throws `Refusal` at the first that is refused. */
  readonly after: (...doings: readonly Doing[]) => Story;
};

/** Something that is done to a case: a command, at the moment that the case's clock shows, or time. */
export type Doing =
  | { readonly command: (story: Pick<Story, 'now' | 'today' | 'proposal'>) => Command }
  | { readonly until: Instant };

export type CaseOptions = Partial<Omit<Assignment, 'handOverOn' | 'replyDueOn'>> & {
  readonly handOverOn?: string;
  readonly replyDueOn?: string;
  readonly policy?: Policy;
  readonly calendarOn?: string;
  /** The day on which the case is opened; that of its hand-over unless said. */
  readonly openedOn?: string;
};

/** A case handed over on 7 April 2020 and opened at nine that day, unless said otherwise; not yet assigned. */
export function aCase(options: CaseOptions = {}): Story {
  const {
    handOverOn = '2020-04-07',
    replyDueOn,
    policy = DEFAULT_POLICY,
    calendarOn,
    openedOn,
    ...given
  } = options;
  const assignment: Assignment = {
    office: 'sample',
    number: '2020T001',
    title: '关于样例事项的提案',
    sessionName: '六届六次会议',
    handlingYear: 2020,
    role: 'sole',
    items: [
      { no: 1, text: '样例建议一' },
      { no: 2, text: '样例建议二' },
    ],
    handOverOn: civilDate(handOverOn),
    ...(replyDueOn === undefined ? {} : { replyDueOn: civilDate(replyDueOn) }),
    outsideCoUnits: given.role === 'lead' ? ['样例外局'] : [],
    ...(given.role === 'coHandler' ? { outsideLeadUnit: '样例牵头局' } : {}),
    supportDivisions: [],
    leaderInCharge: { id: PEOPLE.leader.id, name: PEOPLE.leader.name },
    ...given,
  };
  const now = moment(`${openedOn ?? handOverOn} 09:00`);
  const calendar = calendarAsOf(civilDate(calendarOn ?? handOverOn));
  const by = { id: PEOPLE.supervisor.id, name: PEOPLE.supervisor.name };
  const [opened, ...rest] = openCase({ assignment, policy, calendar, by }, now);
  if (opened?.type !== 'Opened') throw new Error('a case begins with its opening');
  const journal = [opened, ...rest].map((event, index) => ({
    revision: index + 1,
    at: now,
    commandId: null,
    actor: null,
    event,
  }));
  const told = reactions(journal);
  return storyOf({
    proposal: told.at(-1)?.proposal ?? openedProposal(opened),
    now,
    journal,
    mails: told.flatMap(({ mails }) => mails),
  });
}

/** The shipped rules as cases have them that were opened before the rules had editions. */
export const FIRST_EDITION: Policy = (({ edition: _none, ...rules }) => rules)(DEFAULT_POLICY);

/** The shipped rules, with a term that may stand still. */
export const PAUSING: Policy = {
  ...DEFAULT_POLICY,
  termChanges: { extensions: 1, extensionMonths: 3, pauses: true, basis: 'default' },
};

/** A key proposal answered by us. */
export const aKeyCase = (options: CaseOptions = {}) => aCase({ role: 'lead', keyKind: 'main', ...options });

/** A proposal on which we write to the lead unit. */
export const aCoHandledCase = (options: CaseOptions = {}) => aCase({ role: 'coHandler', ...options });

/** '2020-05-08 09:00' on the office's clock. */
export function moment(text: string): Instant {
  const [date = '', time = ''] = text.split(' ');
  const [hour = '0', minute = '0'] = time.split(':');
  return instantAt(civilDate(date), { hour: Number(hour), minute: Number(minute) });
}

/** Time passes until a moment, and the case wakes whenever it wants to be woken. */
export const at = (text: string): Doing => ({ until: moment(text) });

/** A person does something; dates that the act leaves open are today's. */
export const by = (who: PersonName, act: Act | ((today: CivilDate, proposal: Proposal) => Act)): Doing => ({
  command: ({ now, today, proposal }) => ({
    type: 'Act',
    at: now,
    commandId: `${who}-${now}-${proposal.revision}`,
    actor: PEOPLE[who],
    act: typeof act === 'function' ? act(today, proposal) : act,
  }),
});

/** The case is named in a notice of today. */
export const named = (notice: Omit<NamedInNotice, 'issuedOn'>): Doing => ({
  command: ({ now, today }) => ({ type: 'NoteNotice', at: now, notice: { ...notice, issuedOn: today } }),
});

/** The codes of a refusal, in their order; fails when the doing is accepted. A refusal leaves the case as it was. */
export function refusalOf(story: Story, doing: Doing): readonly string[] {
  return refusalDetailOf(story, doing).unmet.map((condition) => condition.code);
}

/** The whole refusal. */
export function refusalDetailOf(story: Story, doing: Doing): RefusalDetail {
  const before = JSON.stringify(story.proposal);
  try {
    story.after(doing);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (JSON.stringify(story.proposal) !== before)
      throw new Error('a refusal changed the case', { cause: error });
    return error.detail;
  }
  throw new Error('accepted, although a refusal was expected');
}

/** What the last doing made happen, by type. */
export function happenedIn(story: Story, doing: Doing): readonly ProposalEvent['type'][] {
  return story
    .after(doing)
    .journal.slice(story.journal.length)
    .map((entry) => entry.event.type);
}

/** The day on which a step was met. */
export function doneOn(story: Story, step: StepId): CivilDate | undefined {
  return story.proposal.done[step]?.on;
}

type Situation = Omit<Story, 'today' | 'after'>;

function storyOf(situation: Situation): Story {
  return {
    ...situation,
    today: civilDateAt(situation.now),
    after: (...doings) => doings.reduce((story, doing) => after(story, doing), storyOf(situation)),
  };
}

function after(story: Story, doing: Doing): Story {
  if ('until' in doing) return pass(story, doing.until);
  const command = doing.command(story);
  return happen(story, decide(command, story.proposal), command);
}

function pass(story: Story, until: Instant): Story {
  let current = story;
  for (
    let wake = nextWake(current.proposal);
    wake !== undefined && wake <= until;
    wake = nextWake(current.proposal)
  ) {
    const now = Math.max(wake, current.now) as Instant;
    const command: Command = { type: 'PassTime', at: now };
    const events = decide(command, current.proposal);
    if (events.length === 0) throw new Error(`woken at ${civilDateAt(now)} for nothing`);
    current = happen({ ...current, now }, events);
  }
  return storyOf({ ...current, now: until });
}

function happen(situation: Situation, events: readonly ProposalEvent[], command?: Command): Story {
  const { now } = situation;
  const person = command?.type === 'Act' ? command : undefined;
  const before = situation.proposal;
  const actor = person ? { id: person.actor.id, name: person.actor.name } : null;
  const entries = events.map((event, index) => ({
    revision: before.revision + index + 1,
    at: now,
    commandId: person?.commandId ?? null,
    actor,
    event,
  }));
  const told = reactions(entries, before);
  return storyOf({
    proposal: told.at(-1)?.proposal ?? before,
    now,
    journal: [...situation.journal, ...entries],
    mails: [...situation.mails, ...told.flatMap(({ mails }) => mails)],
  });
}
