import { temporal } from '@temporalio/proto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nextWake } from '../../domain/proposal/agenda.ts';
import { replied } from '../support/acts.ts';
import { aCase } from '../support/cases.ts';
import { openTestNamespace, type TestNamespace } from '../support/test-namespace.ts';
import { openCaseShell, type CaseShell, type History } from './case-shell.ts';
import { coHandledCase, ledCase, type Lifecycle } from './lifecycles.ts';

const { EventType } = temporal.api.enums.v1;

const OPTIONS_UPDATED = EventType.EVENT_TYPE_WORKFLOW_EXECUTION_OPTIONS_UPDATED;
const TRANSITIONED = EventType.EVENT_TYPE_WORKFLOW_EXECUTION_TIME_SKIPPING_TRANSITIONED;

/** The formula counts a bare start: the opening update adds its acceptance and its answer. */
const OPENING_UPDATE = 2;

/** The formula arms a timer at the start and at every wake; none is armed when a case has come to its end. */
const NOT_ARMED_AT_THE_END = 1;

let place: TestNamespace;
let shell: CaseShell;

beforeAll(async () => {
  place = await openTestNamespace();
  shell = await openCaseShell(place, { wakesFrom: 'record' });
});

afterAll(async () => {
  await shell.close();
  await place.close();
});

describe('history events per lifecycle equal the formula', () => {
  it.each([
    ['led', ledCase],
    ['co-handled', coHandledCase],
  ])('E = 7 + 6T + (6 + 2p)U for a %s case', async (name, lifecycle) => {
    const live = await shell.open(lifecycle.options);
    await live.live(...lifecycle.doings);

    const { wakes, updates, moved, events } = expectedOf(lifecycle);
    const formula = 7 + 6 * wakes + 6 * updates + 2 * moved;
    const found = countedByType(await live.history());
    const total = Object.values(found).reduce((sum, count) => sum + count, 0);
    expect.soft(found, name).toMatchObject({
      TIMER_FIRED: wakes,
      MARKER_RECORDED: 1 + wakes + updates,
      WORKFLOW_TASK_COMPLETED: 1 + wakes + updates,
      WORKFLOW_EXECUTION_UPDATE_ACCEPTED: 1 + updates,
    });
    expect(total, `${name}: T = ${wakes}, U = ${updates}, moved ${moved}`).toBe(
      formula + OPENING_UPDATE - NOT_ARMED_AT_THE_END,
    );
    process.stdout.write(
      `events of a ${name} case: T ${wakes}, U ${updates}, p ${moved}/${updates}: formula ${formula}, found ${total}\n`,
    );

    const { entries, mails } = shell.journal.of(live.number);
    expect(entries.map((entry) => entry.event.type)).toEqual(events);
    expect(new Set(mails.map((mail) => mail.key)).size).toBe(mails.length);
  });

  it('adds nothing for a refused act', async () => {
    const live = await shell.open({ number: '2020T100' });
    const before = (await live.history()).events?.length;

    await expect(live.send(live.commandOf(replied()))).rejects.toMatchObject({
      cause: { type: expect.any(String), nonRetryable: true },
    });

    expect((await live.history()).events).toHaveLength(before ?? 0);
  });
});

/** T, U and p of a lifecycle by the rules alone. */
function expectedOf({ options, doings }: Lifecycle) {
  let story = aCase(options);
  let updates = 0;
  let moved = 0;
  for (const doing of doings) {
    const after = story.after(doing);
    if ('command' in doing) {
      updates += 1;
      if (nextWake(after.proposal) !== nextWake(story.proposal)) moved += 1;
    }
    story = after;
  }
  const events = story.journal.map((entry) => entry.event.type);
  return { wakes: events.filter((type) => type === 'OccasionsReached').length, updates, moved, events };
}

function countedByType(history: History): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const { eventType } of withoutSkipping(history.events ?? [])) {
    const name = EventType[eventType ?? 0]?.replace('EVENT_TYPE_', '') ?? '';
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

type Event = NonNullable<History['events']>[number];

/**
 * A history without what the skipping of time adds: its own events, and the task that the server runs for nothing
 * else when a hop, on a busy machine, ends in the middle of the wake's task.
 */
function withoutSkipping(events: readonly Event[]): readonly Event[] {
  const fruitful = new Set(events.map(taskOf));
  const idle = new Set<Event | undefined>();
  for (const [index, event] of events.entries()) {
    const [scheduled, started, completed] = events.slice(index + 1, index + 4);
    const isTask = completed?.eventType === EventType.EVENT_TYPE_WORKFLOW_TASK_COMPLETED;
    if (event.eventType !== TRANSITIONED || !isTask || fruitful.has(String(completed.eventId))) continue;
    for (const each of [scheduled, started, completed]) idle.add(each);
  }
  return events.filter(
    (event) => event.eventType !== OPTIONS_UPDATED && event.eventType !== TRANSITIONED && !idle.has(event),
  );
}

/** The completed task that an event came out of, if any. */
function taskOf(event: Event): string | undefined {
  for (const attributes of Object.values(event) as readonly unknown[]) {
    if (typeof attributes !== 'object' || attributes === null) continue;
    if ('workflowTaskCompletedEventId' in attributes) return String(attributes.workflowTaskCompletedEventId);
  }
  return undefined;
}
