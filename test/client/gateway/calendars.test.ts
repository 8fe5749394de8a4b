import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseCases, tellCases } from '../../../activities/campaign.ts';
import { createCalendars } from '../../../client/gateway/calendars.ts';
import { listData, readHolidayList } from '../../../client/gateway/holiday-list-file.ts';
import { InvalidInput } from '../../../client/gateway/invalid-input.ts';
import type { HolidayLists, ReadModel } from '../../../client/ports.ts';
import { calendarAsOf } from '../../../domain/calendar/calendar-versions.ts';
import { sameList } from '../../../domain/calendar/compare-calendars.ts';
import { civilDateAt, instant } from '../../../domain/calendar/instant.ts';
import type { LoadedList } from '../../../domain/calendar/loaded-list.ts';
import type { CampaignOrder } from '../../../domain/office/campaign.ts';
import type { PersonCommand } from '../../../domain/proposal/commands.ts';
import { decide } from '../../../domain/proposal/decide.ts';
import { evolve } from '../../../domain/proposal/evolve.ts';
import type { Proposal } from '../../../domain/proposal/proposal.ts';
import { Refusal } from '../../../domain/proposal/refusal.ts';
import { toAccepted, withdrawn } from '../../support/acts.ts';
import { aCase, moment, PEOPLE } from '../../support/cases.ts';
import { LIST_OF_2027 } from '../../support/holiday-lists.ts';

const NOW = moment('2026-11-23 10:00');
let file: string;
beforeAll(async () => {
  file = await readFile('samples/calendars/2027-invented.json', 'utf8');
});

/** An office of running cases and one ended, whose server can fall silent. */
function anOffice(running = 5) {
  const opened = { handOverOn: '2026-10-20' };
  const cases = new Map<string, Proposal>();
  for (let n = 1; n <= running; n += 1)
    cases.set(`N${n}`, aCase({ number: `N${n}`, ...opened }).after(...toAccepted).proposal);
  cases.set('ended', aCase({ number: 'ended', ...opened }).after(withdrawn()).proposal);
  const lists: LoadedList[] = [];
  const told: PersonCommand[] = [];
  const orders: CampaignOrder[] = [];
  const holidayLists: HolidayLists = {
    loaded: async () => [...lists],
    add: async (_office, after, loaded) => after === lists.length && lists.push(loaded) > 0,
  };
  const stored = (proposal: Proposal) => ({ proposal, lineage: 'first', nextWakeAt: null });
  const readModel = {
    cases: async () => [...cases.values()].map(stored),
    case: async (_office: string, number: string) => stored(cases.get(number) ?? never()),
  };
  const office = {
    cases,
    lists,
    told,
    orders,
    /** Cases that are told before the server falls silent. */
    answers: Number.POSITIVE_INFINITY,
    calendars: createCalendars({
      office: 'sample',
      holidayLists,
      readModel: readModel as unknown as ReadModel,
      now: () => NOW,
      campaigns: {
        start: async (order) => void orders.push(order),
        stop: async () => undefined,
        progress: async () => undefined,
      },
    }),
    over: {
      digestSource: { holidayLists: async () => lists.map(({ list }) => list) } as never,
      campaigns: {
        ...readModel,
        tell: async (_office: string, number: string, command: PersonCommand) => {
          if (told.length >= office.answers) return 'unreached' as const;
          told.push(command);
          const before = cases.get(number) ?? never();
          try {
            const events = decide({ type: 'Act', at: instant(NOW), ...command }, before);
            cases.set(number, events.reduce(evolve, before));
            return 'done' as const;
          } catch (error) {
            if (error instanceof Refusal) return 'refused' as const;
            throw error;
          }
        },
      },
    },
  };
  return office;
}

describe('a file', () => {
  it('is the sample’s, word for word, and 2026 is as it was published', async () => {
    expect(readHolidayList(listData(file)).list).toEqual(LIST_OF_2027);
    const { list } = readHolidayList(listData(await readFile('samples/calendars/2026.json', 'utf8')));
    const shipped = calendarAsOf(civilDateAt(NOW)).lists.at(-1);
    expect(shipped && sameList(list, shipped)).toBe(true);
  });

  it.each([
    [{ year: 1991 }, '年度（year）：不能小于1992'],
    [
      { holidays: [{ name: '元旦', from: '2027-01-01', to: '2027-02-30' }] },
      '放假（holidays）第1项的止日（to）：日期应为实际存在的日期',
    ],
    [{ makeUpWorkdays: ['2027-01-30', '2月20日'] }, '调休上班日（makeUpWorkdays）第2项：日期应为'],
    [{ paper: undefined }, '文号（paper）：没有填写'],
    [{ note: '' }, '没有“note”这样的字段'],
  ])('with %j is refused with the place in words', (change, said) => {
    const data = { ...(JSON.parse(file) as object), ...change };
    expect(() => readHolidayList(data)).toThrow(InvalidInput);
    expect(() => readHolidayList(data)).toThrow(said);
  });

  it('that is no JSON is refused', () => {
    expect(() => listData('year: 2027')).toThrow('文件不是 JSON');
  });
});

describe('loading', () => {
  const load = (office: ReturnType<typeof anOffice>, confirmed: boolean, actor = PEOPLE.supervisor) =>
    office.calendars.load({ data: listData(file), actor, confirmed });

  it('first shows what would move and changes nothing', async () => {
    const office = anOffice();
    const shown = await load(office, false);
    expect(shown).toMatchObject({ answer: 'preview', known: false, workdays: 249 });
    if (shown.answer === 'refused') throw new Error('refused');
    expect(shown.preview.open).toBe(5);
    expect(shown.preview.concerned).toHaveLength(5);
    expect(shown.preview.concerned[0]?.firm.length).toBeGreaterThan(0);
    expect([office.lists, office.orders]).toEqual([[], []]);
    expect(await load(office, false)).toEqual(shown);
  });

  it('is the supervision office’s', async () => {
    const office = anOffice();
    expect(await load(office, true, PEOPLE.head as never)).toMatchObject({
      answer: 'refused',
      refused: { code: 'calendarNotYours' },
    });
    expect(await office.calendars.stop(PEOPLE.clerk)).toMatchObject({ code: 'calendarNotYours' });
    expect(office.lists).toEqual([]);
  });

  it('refuses a year of holidays, with the number of its working days', async () => {
    const office = anOffice();
    const holidays = [{ name: '样例', from: '2027-01-01', to: '2027-12-31' }];
    const data = { ...(JSON.parse(file) as object), holidays, makeUpWorkdays: [] };
    await expect(office.calendars.load({ data, actor: PEOPLE.supervisor, confirmed: true })).rejects.toThrow(
      '2027年共有0个工作日，应在245至255个之间',
    );
    expect(office.lists).toEqual([]);
  });

  it('then keeps who loaded it and when, and every date that is opened or shown goes by it', async () => {
    const office = anOffice();
    expect(await load(office, true)).toMatchObject({ answer: 'started' });
    expect(office.lists).toMatchObject([{ loadedAt: NOW, loadedBy: { id: PEOPLE.supervisor.id } }]);
    expect((await office.calendars.inForce()).knownThrough).toBe('2027-12-31');
    const [newest, next] = await office.calendars.versions();
    expect(newest).toMatchObject({ inForce: true, list: { year: 2027 }, loaded: { loadedAt: NOW } });
    expect(next?.loaded).toBeUndefined();
  });

  it('twice adds nothing; with all cases planned anew there is nothing to do', async () => {
    const office = anOffice();
    await load(office, true);
    await runThrough(office);
    expect(await load(office, true)).toMatchObject({ answer: 'nothingToDo', known: true });
    expect([office.lists.length, office.orders.length]).toEqual([1, 1]);
  });

  it('of two at once adds the list once', async () => {
    const office = anOffice();
    await Promise.all([load(office, true), load(office, true)]);
    expect(office.lists).toHaveLength(1);
  });
});

describe('planning anew', () => {
  it('goes on where it stopped: nobody is told twice, and what is over is left alone', async () => {
    const office = anOffice(20);
    await office.calendars.load({ data: listData(file), actor: PEOPLE.supervisor, confirmed: true });
    office.answers = 7;
    const first = await runThrough(office);
    expect([first.done, first.unreached.length, first.refused]).toEqual([7, 13, []]);
    const left = await office.calendars.load({ actor: PEOPLE.supervisor, confirmed: false });
    expect(left).toMatchObject({ answer: 'preview', known: true });
    if (left.answer === 'refused') throw new Error('refused');
    expect(left.preview.concerned).toHaveLength(13);

    office.answers = Number.POSITIVE_INFINITY;
    expect(await office.calendars.load({ actor: PEOPLE.supervisor, confirmed: true })).toMatchObject({
      answer: 'started',
    });
    expect((await runThrough(office)).done).toBe(13);
    const ids = office.told.map(({ commandId }) => commandId);
    expect([ids.length, new Set(ids).size]).toEqual([20, 20]);
    expect(ids[0]).toBe('calendar:cn-2026-11-10.1:N1:first');
    expect(office.cases.get('ended')?.calendarTakings).toBeUndefined();
    expect(await runThrough(office)).toMatchObject({ done: 0, unreached: [] });
  });
});

async function runThrough(office: ReturnType<typeof anOffice>) {
  const order = office.orders.at(-1) ?? never();
  return tellCases(office.over, order, await chooseCases(office.over, order));
}

function never(): never {
  throw new Error('there is none');
}
