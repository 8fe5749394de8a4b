import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { inParallel } from '../../client/in-parallel.ts';
import { instant } from '../../domain/calendar/instant.ts';
import type { NoticeKind } from '../../domain/notice/notice-kind.ts';
import { noticeWorkflowId, proposalWorkflowId } from '../../workflows/workflow-ids.ts';
import { PEOPLE } from '../support/cases.ts';
import { momentOf } from '../support/office.ts';
import { againstCommands } from './invariants/commands.ts';
import { againstEnvelopes } from './invariants/envelopes.ts';
import { againstEscalation } from './invariants/escalation.ts';
import { readHistories, type CaseHistory } from './invariants/histories.ts';
import { againstDelivery, againstOutbox } from '../support/record/mails.ts';
import { againstReadModel } from './invariants/read-model.ts';
import { readRecorded, type Recorded } from '../support/record/recorded.ts';
import { againstRegisters } from './invariants/registers.ts';
import { againstRules } from './invariants/rules-kept.ts';
import { againstWakes } from './invariants/wakes.ts';
import { caseClocks, type CaseClocks } from './support/case-clocks.ts';
import { startCrashOffice, type CrashOffice, type PartName } from './support/crash-office.ts';
import { crashWorkbook, numbersOf } from './support/crash-workbook.ts';
import { crashSeed, dice } from './support/dice.ts';
import { openFrontDoor, type FrontDoor } from './support/front-door.ts';
import { blows, createKiller, type Killer } from './support/killer.ts';
import { peopleAt, type People, type SentCommand } from './support/lives.ts';
import { mailRound, type MailRound } from './support/mail-round.ts';

const COUNT = 100;
const NUMBERS = numbersOf(COUNT);
const AT_ONCE = 24;
const MINUTE_MS = 60_000;

/** The days of the story, and how many things each case's people do on each of them. */
const DAYS = [
  { on: '2020-04-07', acts: 2 },
  { on: '2020-04-10', acts: 2 },
  { on: '2020-04-20', acts: 2 },
] as const;

const ALL: readonly PartName[] = ['worker1', 'postgres', 'web', 'temporal', 'worker2'];

const seed = crashSeed();

let office: CrashOffice;
let door: FrontDoor;
let killer: Killer;
let people: People;
let clocks: CaseClocks;
let mail: MailRound;
let recorded: Recorded;
let histories: ReadonlyMap<string, CaseHistory>;

beforeAll(async () => {
  office = await startCrashOffice(momentOf('2020-04-07 09:00'));
  door = openFrontDoor(office);
  killer = createKiller(office);
  people = peopleAt(door, office.now, () => killer.doing('act'));
  clocks = caseClocks(office, () => killer.doing('wake'));
  mail = mailRound(office);
  office.smtp.behave((recipient) => {
    if (recipient !== '') killer.doing('mail');
    return 'accept';
  });
  await liveThrough();
  await comeToRest();
  recorded = { ...(await readRecorded(office.databaseUrl, office.office)), known };
  histories = await readHistories(office, NUMBERS);
}, 600_000);

afterAll(async () => {
  await mail.end();
  await office.close();
});

async function liveThrough(): Promise<void> {
  const plan = dice(seed);
  killer.plan(blows('import', ['temporal', 'worker2'], 1, plan));
  killer.doing('import');
  await door.ask('/import', { body: await crashWorkbook(COUNT) });
  for (const [index, { on, acts }] of DAYS.entries()) {
    const morning = momentOf(`${on} 08:30`);
    if (index > 0) {
      killer.plan(blows('wake', ALL, COUNT * 2, plan));
      await inParallel(AT_ONCE, NUMBERS, (number) => clocks.move(number, morning));
      await rest();
      office.turn(morning);
      // A killed case wakes late, and its clock goes on: what it wrote then may bear a moment after the morning's.
      known.set(on, await mail.revisions());
      killer.plan(blows('mail', ['worker1', 'postgres'], 10, plan));
      await mail.morning(morning);
    }
    killer.plan(blows('act', ALL, COUNT * acts, plan));
    await inParallel(AT_ONCE, [...NUMBERS.entries()], ([at, number]) =>
      people.live(number, acts, dice(seed + index * COUNT + at + 1)),
    );
    await notices(index);
    await rest();
  }
}

/** Everybody and every workflow at rest, and nothing more is killed. */
async function rest(): Promise<void> {
  await killer.everythingUp();
  await inParallel(AT_ONCE, NUMBERS, (number) => clocks.quiet(proposalWorkflowId(office.office, number)));
}

const issued: string[] = [];
const known = new Map<string, ReadonlyMap<string, number>>();

type Ask = { readonly kind: NoticeKind; readonly id: string; readonly cases: readonly string[] };

/** What the supervisors ask for on a day: one notice over many open cases, and one that urges each of a few. */
function asksOf(day: number, open: readonly string[]): readonly Ask[] {
  const supervised = open.filter((number) => isSupervised(NUMBERS.indexOf(number), day));
  const urged = NUMBERS.filter((_number, at) => at % 9 === day);
  return [
    { kind: 'supervision', id: `supervision-${day}`, cases: supervised },
    ...urged.map((number): Ask => ({ kind: 'urge', id: `urge-${day}-${number}`, cases: [number] })),
  ];
}

function isSupervised(at: number, day: number): boolean {
  return at % 3 !== 2 && at % 7 === day;
}

async function notices(day: number): Promise<void> {
  const open = await door.openNumbers();
  killer.plan(blows('notice', ['worker2'], 1, dice(seed + day)));
  for (const { kind, id, cases } of asksOf(day, open)) {
    killer.doing('notice');
    const { status } = await door.notice(kind, id, cases, PEOPLE.supervisor.id);
    if (status !== 200) continue;
    issued.push(id);
    await clocks.quiet(noticeWorkflowId(office.office, id));
  }
}

async function comeToRest(): Promise<void> {
  await rest();
  const now = office.now();
  await mail.leasesRunOut();
  await mail.dispatch(instant(now + 5 * MINUTE_MS));
  await mail.dispatch(instant(now + 6 * 24 * 60 * MINUTE_MS));
}

describe(`${COUNT} proposals through kills at random moments`, () => {
  it('strikes every part in the middle of what it does', () => {
    const times = (part: PartName) => killer.struck.filter((blow) => blow.part === part).length;
    expect(killer.struck.length).toBeGreaterThanOrEqual(25);
    for (const part of ALL) expect(times(part), part).toBeGreaterThanOrEqual(4);
  });

  it('has enough on record for the rules to be broken', () => {
    const isAccepted = ({ replies }: SentCommand) => replies.some(({ json }) => json.accepted);
    expect(people.sent.filter(isAccepted).length).toBeGreaterThan(COUNT);
    expect(recorded.outbox.filter(({ state }) => state === 'sent').length).toBeGreaterThan(COUNT);
    expect(issued.length).toBeGreaterThan(DAYS.length);
  });

  it('loses no process but those that were killed', () => {
    expect(office.ownEnds()).toEqual([]);
  });

  it('keeps standard output to answers, whatever is wrong', () => {
    expect(office.strays()).toEqual([]);
  });

  it('I1: keeps every command that somebody saw accepted, once, in history and on record', () => {
    expect(againstCommands(people.sent, recorded, histories)).toEqual([]);
  });

  it('I2: passes no gate without its evidence', () => {
    expect(againstRules(people.sent, recorded)).toEqual([]);
  });

  it('I3: writes the mails that history and calendar ask for', () => {
    expect(againstOutbox(recorded, office.office)).toEqual([]);
    expect(recorded.notices.map(({ noticeId }) => noticeId).toSorted()).toEqual(issued.toSorted());
  });

  it('I3: sends each of them once, and says so where it cannot know', () => {
    expect(againstDelivery(recorded, office.smtp.mails)).toEqual([]);
  });

  it('I4: lets the level of a step only rise', () => {
    expect(againstEscalation(recorded)).toEqual([]);
  });

  it('I5: has one armed wake for every open case', () => {
    expect(againstWakes(recorded, histories)).toEqual([]);
  });

  it('I6: shows what the record says', () => {
    expect(againstReadModel(recorded)).toEqual([]);
  });

  it('I7: writes to nobody outside a case', () => {
    expect(againstEnvelopes(recorded, office.office)).toEqual([]);
  });

  it('counts notices and letters without a gap', () => {
    expect(againstRegisters(recorded)).toEqual([]);
  });
});
