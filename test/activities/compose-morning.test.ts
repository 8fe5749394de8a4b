import { describe, expect, it } from 'vitest';
import { composeMorning } from '../../activities/compose-morning.ts';
import type { DigestSource } from '../../activities/ports.ts';
import type { AdoptedPolicy } from '../../domain/policy/adopted-policy.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { civilDate } from '../../domain/calendar/civil-date.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { HolidayList } from '../../domain/calendar/working-calendar.ts';
import type { AddressedMail } from '../../domain/notice/mail.ts';
import { leadCaseOf } from '../../domain/proposal/lead-case.ts';
import { LEAD, mergedInto, toAccepted, withdrawn } from '../support/acts.ts';
import { aCase, moment, PEOPLE, type Story } from '../support/cases.ts';

/** Mornings of one accepted case whose wakes never came: nothing of what time brought is on record. */
function mornings(
  lastAt?: Instant,
  adopted: readonly AdoptedPolicy[] = [],
  lists: readonly HolidayList[] = [],
  [only, ...beside]: readonly Story[] = [aCase().after(...toAccepted)],
) {
  const composed: AddressedMail[] = [];
  const digestSource: DigestSource = {
    openCases: async () => (only ? [only.proposal] : []),
    casesOf: async (_office, numbers) =>
      beside.map(({ proposal }) => proposal).filter(({ assignment }) => numbers.includes(assignment.number)),
    people: async () => Object.values(PEOPLE),
    mailTroubles: async () => [],
    happened: async () => [],
    holidayLists: async () => lists,
    lastDigestAt: async () => lastAt,
    mailedUnits: async () => [],
    recordDigest: async (_office, _on, _at, mails) => {
      composed.push(...mails);
      return { recorded: true, mails: mails.length };
    },
  };
  return {
    composed,
    on: (text: string) =>
      composeMorning(
        {
          digestSource,
          policies: { adopted: async () => adopted },
          compilations: { unreleased: async () => [] },
          notices: { open: async () => [], urgedOn: async () => [] },
        },
        { office: 'test', at: moment(text) },
      ),
  };
}

describe('the morning', () => {
  it('waits for the hour, even when a missed tick is caught up early', async () => {
    const office = mornings();
    expect(await office.on('2020-05-08 07:50')).toBe(0);
    expect(await office.on('2020-05-08 08:30')).toBeGreaterThan(0);
  });

  it('leaves at the hour of the rules in force, and only once', async () => {
    const policy = { ...DEFAULT_POLICY, mail: { ...DEFAULT_POLICY.mail, digestAt: { hour: 9, minute: 10 } } };
    const later = {
      policy,
      fromYear: 2020,
      adoptedAt: moment('2020-04-01 10:00'),
      adoptedBy: PEOPLE.supervisor,
      source: '',
    };
    const office = mornings(undefined, [later]);
    expect(await office.on('2020-05-08 08:30')).toBe(0);
    expect(await office.on('2020-05-08 09:10')).toBeGreaterThan(0);
    expect(await mornings(moment('2020-05-08 08:30')).on('2020-05-08 08:40')).toBe(0);
  });

  it('is none on a day off', async () => {
    expect(await mornings().on('2020-05-02 08:30')).toBe(0);
    expect(await mornings().on('2020-05-09 08:30')).toBeGreaterThan(0);
  });

  it('goes by the list that the office has loaded', async () => {
    const mourning = { name: '样例假', from: civilDate('2020-05-07'), to: civilDate('2020-05-08') };
    const list: HolidayList = {
      year: 2020,
      paper: '样例令',
      publishedOn: civilDate('2020-05-06'),
      holidays: [mourning],
      makeUpWorkdays: [],
    };
    expect(await mornings(undefined, [], [list]).on('2020-05-08 08:30')).toBe(0);
    expect(await mornings(undefined, [], []).on('2020-05-08 08:30')).toBeGreaterThan(0);
  });

  it('tells the supervision office of a lead case that is gone, and reminds nobody of what was its to do', async () => {
    const lead = aCase({ number: LEAD }).after(...toAccepted);
    const merged = aCase().after(...toAccepted, mergedInto({ lead: leadCaseOf(lead.proposal) }));
    const of = async (...cases: readonly Story[]) => {
      const office = mornings(moment('2020-05-07 08:30'), [], [], cases);
      await office.on('2020-05-08 08:30');
      return office.composed
        .map((mail) => [mail.personId, JSON.stringify(mail.content)] as const)
        .filter(([, text]) => text.includes('更正并案') || text.includes('形成初步办理意见'));
    };
    expect(await of(merged, lead)).toEqual([]);
    const told = await of(merged, lead.after(withdrawn()));
    expect(told.map(([to]) => to)).toEqual([PEOPLE.supervisor.id]);
    expect(told[0]?.[1]).toContain(`更正并案（牵头件第${LEAD}号已撤`);
  });

  it('tells what fell due since the last one although the case has not woken yet', async () => {
    const office = mornings(moment('2020-04-29 08:30'));
    await office.on('2020-04-30 08:30');
    const texts = office.composed.map((mail) => JSON.stringify(mail.content));
    expect(texts.some((text) => text.includes('形成初步办理意见'))).toBe(true);
  });
});
