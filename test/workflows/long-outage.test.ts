import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { rehydrateAll } from '../../client/gateway/rehydrate.ts';
import { civilDateAt, instant, instantAt, type Instant } from '../../domain/calendar/instant.ts';
import type { JournalEntry } from '../../domain/proposal/journal.ts';
import { aCase, DIVISION } from '../support/cases.ts';
import { makeDatabasePlace, type DatabasePlace } from '../support/database.ts';
import { momentOf, openTestOffice, type TestOffice } from '../support/office.ts';
import { againstDelivery, againstOutbox } from '../support/record/mails.ts';
import { readRecorded } from '../support/record/recorded.ts';
import type { ReceivedMail } from '../support/smtp.ts';
import { openSmallOffice } from './small-office.ts';

const NUMBERS = ['2020T601', '2020T602'];
const PATIENCE_MS = 240_000;
const HALF_A_MINUTE_MS = 30_000;

/** Between two moments nothing of the office runs; the morning after is made up for at the last. */
type Outage = { readonly from: Instant; readonly to: Instant; readonly morning: Instant };

const OUTAGES: readonly (readonly [string, (firstWake: Instant) => Outage])[] = [
  [
    'a minute around a wake',
    (wake) => ({
      from: instant(wake - HALF_A_MINUTE_MS),
      to: instant(wake + HALF_A_MINUTE_MS),
      morning: instantAt(civilDateAt(wake), { hour: 8, minute: 30 }),
    }),
  ],
  ['a day', () => until('2020-04-09 17:00')],
  ['thirty days', () => until('2020-05-08 17:00')],
];

let place: DatabasePlace;
let office: TestOffice;
let later: TestOffice | undefined;

describe.each(OUTAGES)('after %s without a server', (_length, outageFrom) => {
  beforeEach(async () => {
    place = await makeDatabasePlace('sqlite');
    office = await openSmallOffice(NUMBERS, { databaseUrl: place.url });
  });
  afterEach(async () => {
    await later?.close();
    later = undefined;
    await office.close();
    await place.remove();
  });

  it(
    'each due thing is handled once and in order, and everybody has one mail: the server is back',
    async () => {
      const outage = await livedUntilOutage(outageFrom);
      await moveTo(office, outage.to);
      await madeUpFor(office, outage);
    },
    PATIENCE_MS,
  );

  it(
    'the same on a server that has lost everything, where all that was due comes late',
    async () => {
      const outage = await livedUntilOutage(outageFrom);
      // A new namespace stands for it.
      later = await openTestOffice(textOf(outage.to), { databaseUrl: place.url });
      later.setClock(outage.to);
      const clockAheadMs = outage.to - Date.now();
      expect(await rehydrateAll({ ...later, clockAheadMs }, later.office)).toEqual({
        cases: { restarted: NUMBERS.length, running: 0 },
        notices: { restarted: 0, running: 0 },
      });
      await moveTo(later, outage.to);
      await madeUpFor(later, outage);
    },
    PATIENCE_MS,
  );
});

function until(moment: string): Outage {
  return { from: momentOf('2020-04-08 17:00'), to: momentOf(moment), morning: momentOf(moment) };
}

/** The office's first days as usual, up to the moment from which nothing of it runs. */
async function livedUntilOutage(outageFrom: (firstWake: Instant) => Outage): Promise<Outage> {
  const wakes = (await office.readModel.cases(office.office)).map(({ nextWakeAt }) => nextWakeAt ?? Infinity);
  const outage = outageFrom(instant(Math.min(...wakes)));
  await office.dispatch();
  if (civilDateAt(outage.from) < civilDateAt(outage.to)) {
    await moveTo(office, momentOf('2020-04-08 08:30'));
    await office.morning();
  }
  await moveTo(office, outage.from);
  return outage;
}

async function madeUpFor(now: TestOffice, outage: Outage): Promise<void> {
  if (outage.morning > outage.to) await moveTo(now, outage.morning);
  const before = receivedOf(now).length;
  await now.morning();
  const caughtUp = receivedOf(now).slice(before);
  // The cases are nobody's yet but the division's head, its liaison and the supervision office.
  const readers = caughtUp.filter(({ headers }) => headers.get('x-duban-kind') === 'digest');
  const addresses = readers.map(({ envelope }) => envelope.to.join());
  expect(addresses.length).toBeGreaterThan(0);
  expect(new Set(addresses).size).toBe(addresses.length);

  // Neither a second morning nor a second sweep brings anything more.
  expect([await now.morning(), await now.dispatch()]).toEqual([0, 0]);

  for (const { proposal, nextWakeAt } of await now.readModel.cases(now.office)) {
    const { number } = proposal.assignment;
    const journal = await now.readModel.journal(now.office, number);
    const usual = aCase({ office: now.office, number, leadDivision: DIVISION });
    expect(occasionsIn(journal)).toEqual(occasionsIn(usual.after({ until: outage.morning }).journal));
    expect(nextWakeAt).toBeGreaterThan(outage.morning);
    for (const { at, event } of journal)
      if (event.type === 'OccasionsReached')
        for (const { on } of event.occasions) expect(on <= civilDateAt(at)).toBe(true);
  }

  const recorded = await readRecorded(place.url, now.office);
  expect(againstOutbox(recorded, now.office)).toEqual([]);
  const everything = [...new Set([...receivedOf(office), ...receivedOf(now)])];
  expect(againstDelivery(recorded, everything)).toEqual([]);
  for (const { sentAt, notBefore } of recorded.outbox)
    expect(sentAt).toBeGreaterThanOrEqual(Number(notBefore));
}

async function moveTo(moved: TestOffice, at: Instant): Promise<void> {
  await Promise.all(NUMBERS.map((number) => moved.moveCase(number, at)));
  moved.setClock(at);
}

const receivedOf = ({ smtp }: TestOffice): readonly ReceivedMail[] => smtp.mails;

/** What time has brought to a case, in its order. */
function occasionsIn(journal: readonly JournalEntry[]): readonly string[] {
  return journal.flatMap(({ event }) =>
    event.type === 'OccasionsReached' ? event.occasions.map(({ key }) => key) : [],
  );
}

/** A moment as `openTestOffice` is told it, to the minute. */
function textOf(at: Instant): string {
  const minutes = Math.floor((at - instantAt(civilDateAt(at), { hour: 0, minute: 0 })) / 60_000);
  const two = (part: number) => String(part).padStart(2, '0');
  return `${civilDateAt(at)} ${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
}
