import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { instant, type Instant } from '../../domain/calendar/instant.ts';
import type { Person } from '../../domain/office/person.ts';
import { nextWake } from '../../domain/proposal/agenda.ts';
import { closeDatabase, openDatabase } from '../../prisma/open-database.ts';
import { openRecords } from '../../worker/open-records.ts';
import { aCase, at, moment } from '../support/cases.ts';
import { DATABASES, makeDatabasePlace, type DatabasePlace } from '../support/database.ts';
import { startTestSmtp, type TestSmtp } from '../support/smtp.ts';
import { crashSeed, dice } from './support/dice.ts';
import {
  startDispatcher,
  type DispatcherProcess,
  type DispatcherSettings,
} from './support/dispatcher-process.ts';

const OFFICE = 'bureau';
const MAIL_FROM = 'duban@supervision.example';
const CONTACT = '示例甲（010-00000000）';
const PEOPLE_COUNT = 1_000;
const PATIENCE_MS = 300_000;
const MORNING = moment('2020-04-20 08:30');

/** Mails that a process has on their way at a time, and with which it may die. */
const IN_FLIGHT = 5;

/** A thousand people of the supervision office, to all of whom the morning tells of the one case there is. */
const EVERYBODY: readonly Person[] = Array.from({ length: PEOPLE_COUNT }, (_, index) => ({
  id: `person${index}@bureau.example`,
  name: `督查${index}`,
  post: 'officer',
  unit: '督查处',
  unitKind: 'supervisionOffice',
}));

let place: DatabasePlace;
let smtp: TestSmtp;

describe.each(DATABASES)('the digests of 1,000 people on %s', (kind) => {
  beforeEach(async () => {
    place = await makeDatabasePlace(kind);
    smtp = await startTestSmtp();
    await fillOffice();
  });
  afterEach(async () => {
    await smtp.stop();
    await place.remove();
  });

  it(
    'reach everybody though the sender is killed in the middle, twice only where nobody can know',
    async () => {
      const { roll } = dice(crashSeed());
      const kills = [roll(200) + 1, 300 + roll(300), 700 + roll(250)];
      for (const [round, after] of kills.entries()) {
        await killedAfter(after, minutesAfter(round * 2));
        expect(await countOf('sending')).toBeLessThanOrEqual(IN_FLIGHT);
        await sendersAreGivenUp();
      }
      // What was on its way is tried once more, a minute after it was found.
      for (const minutes of [6, 8]) await undisturbed(minutesAfter(minutes));

      const arrived = arrivals();
      expect(arrived.size).toBe(PEOPLE_COUNT);
      const twice = [...arrived].filter(([, ids]) => ids.length > 1);
      expect(twice.length).toBeLessThanOrEqual(kills.length * IN_FLIGHT);
      for (const [person, ids] of twice)
        expect([person, ids.length, new Set(ids).size]).toEqual([person, 2, 1]);
      expect(await countOf('sent')).toBe(PEOPLE_COUNT);
      expect(await digestRuns()).toBe(1);
    },
    PATIENCE_MS,
  );

  it(
    'are all there or none, should the process die while it makes them',
    async () => {
      for (const delayMs of [20, 60, 120, 200]) {
        await killedWhen((dispatcher) => setTimeout(() => dispatcher.kill(), delayMs), MORNING);
        const written = await countOf();
        expect([0, PEOPLE_COUNT]).toContain(written);
        expect(await digestRuns()).toBe(written === 0 ? 0 : 1);
      }
      await killedAfter(1, MORNING);
      expect([await countOf(), await digestRuns()]).toEqual([PEOPLE_COUNT, 1]);
    },
    PATIENCE_MS,
  );

  it(
    'are one each with two dispatchers at the same time',
    async () => {
      const both = await Promise.all([
        startDispatcher(settings(MORNING)),
        startDispatcher(settings(MORNING)),
      ]);
      for (const each of both) each.begin();
      expect(await Promise.all(both.map((each) => each.ended()))).toEqual([0, 0]);
      const arrived = [...arrivals().values()];
      expect(arrived).toHaveLength(PEOPLE_COUNT);
      expect(arrived.every((ids) => ids.length === 1)).toBe(true);
      expect(await countOf('sent')).toBe(PEOPLE_COUNT);
      expect(await digestRuns()).toBe(1);
    },
    PATIENCE_MS,
  );
});

async function fillOffice(): Promise<void> {
  const records = await openRecords({
    office: OFFICE,
    databaseUrl: place.url,
    mailFrom: MAIL_FROM,
    contact: CONTACT,
  });
  const people = EVERYBODY.map((person) => ({ ...person, active: true }));
  await records.register.apply(OFFICE, { units: [], people, outsideUnits: [], proposals: [] }, MORNING);
  const { journal: entries, proposal } = aCase({ office: OFFICE, leadDivision: '示例处' }).after(
    at('2020-04-20 08:00'),
  );
  await records.caseWriter.write({
    office: OFFICE,
    number: proposal.assignment.number,
    lineage: 'first',
    entries,
    proposal,
    nextWakeAt: nextWake(proposal) ?? null,
    mails: [],
  });
  await records.close();
}

function settings(moment: Instant): DispatcherSettings {
  return {
    office: OFFICE,
    databaseUrl: place.url,
    smtpUrl: smtp.url,
    mailFrom: MAIL_FROM,
    contact: CONTACT,
    at: moment,
  };
}

const minutesAfter = (minutes: number) => instant(MORNING + minutes * 60_000);

/** Kills a dispatcher when the server has so many mails in full. */
async function killedAfter(mails: number, moment: Instant): Promise<void> {
  await killedWhen((dispatcher) => {
    smtp.behave(() => {
      if (smtp.mails.length >= mails) dispatcher.kill();
      return 'accept';
    });
  }, moment);
}

async function killedWhen(
  planKill: (dispatcher: DispatcherProcess) => unknown,
  moment: Instant,
): Promise<void> {
  const dispatcher = await startDispatcher(settings(moment));
  planKill(dispatcher);
  dispatcher.begin();
  expect(await dispatcher.ended()).toBeNull();
  smtp.behave('accept');
}

async function undisturbed(moment: Instant): Promise<void> {
  const dispatcher = await startDispatcher(settings(moment));
  dispatcher.begin();
  expect(await dispatcher.ended()).toBe(0);
}

/** The Message-IDs that arrived, by whose they are. */
function arrivals(): ReadonlyMap<string, readonly string[]> {
  const arrived = new Map<string, string[]>();
  for (const { envelope, headers } of smtp.mails) {
    const ids = arrived.get(envelope.to.join()) ?? [];
    ids.push(String(headers.get('message-id')));
    arrived.set(envelope.to.join(), ids);
  }
  return arrived;
}

async function asked<T>(question: (database: Awaited<ReturnType<typeof openDatabase>>) => Promise<T>) {
  const database = await openDatabase(place.url);
  try {
    return await question(database);
  } finally {
    await closeDatabase(database);
  }
}

const countOf = (state?: string) =>
  asked((database) =>
    database.outboxMail.count({ where: { kind: 'digest', ...(state === undefined ? {} : { state }) } }),
  );
const digestRuns = () => asked((database) => database.digestRun.count());

/** A lost sender's mails are freed by the database's own clock, which no test can turn. */
const sendersAreGivenUp = () =>
  asked((database) => database.outboxMail.updateMany({ where: { state: 'sending' }, data: { takenAt: 0 } }));
