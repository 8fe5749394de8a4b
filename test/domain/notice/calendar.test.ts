import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { entriesOf, fallenAway, milestoneEntries } from '../../../domain/notice/calendar-entries.ts';
import { calendarText } from '../../../domain/notice/calendar-text.ts';
import { planAdjusted, planConfirmed, toAccepted, toDraft, withdrawn } from '../../support/acts.ts';
import { aCase, aKeyCase, at, moment, PEOPLE } from '../../support/cases.ts';
import { parseCalendar } from '../../support/parse-calendar.ts';

const accepted = aCase().after(...toAccepted, planConfirmed());
const everybody = Object.values(PEOPLE);

describe('a file for a calendar', () => {
  const text = calendarText(milestoneEntries(accepted.proposal, 'officer'), moment('2020-04-08 10:00'));

  it('has lines of 75 octets at most, none of which cuts a character', () => {
    const lines = text.split('\r\n');

    expect(text).not.toMatch(/[^\r]\n|\r[^\n]/);
    expect(lines.at(-1)).toBe('');
    for (const line of lines) {
      expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      expect(Buffer.from(line).toString()).toBe(line);
    }
    expect(text).toContain('\r\n ');
  });

  it('has an all-day event for each milestone, stamped with the given moment', () => {
    const { events, properties } = parseCalendar(text);
    const opinion = events.find((event) => event['SUMMARY']?.includes('形成初步办理意见'));

    expect(properties).toMatchObject({ VERSION: '2.0', METHOD: 'PUBLISH' });
    expect(opinion).toMatchObject({
      UID: 'sample/2020T001/preliminaryOpinion/1@duban',
      DTSTAMP: '20200408T020000Z',
      'DTSTART;VALUE=DATE': '20200508',
      'DTEND;VALUE=DATE': '20200509',
      SUMMARY: '第2020T001号（关于样例事项的提案）　形成初步办理意见',
      STATUS: 'CONFIRMED',
    });
    expect(new Set(events.map((event) => event['UID'])).size).toBe(events.length);
  });

  it('escapes what would end a value, and lets no title write a line of its own', () => {
    const title = '甲;乙,丙\\丁\r\nATTENDEE:mailto:x@example.test\u2028戊';
    const { events } = parseCalendar(
      calendarText(
        [{ uid: 'u', sequence: 1, on: civilDate('2020-12-31'), title, cancelled: true }],
        moment('2020-04-08 10:00'),
      ),
    );

    expect(events).toHaveLength(1);
    expect(Object.keys(events[0] ?? {})).not.toContain('ATTENDEE');
    expect(events[0]).toMatchObject({ STATUS: 'CANCELLED', 'DTEND;VALUE=DATE': '20210101' });
    expect(events[0]?.['SUMMARY']).toBe('甲\\;乙\\,丙\\\\丁\\nATTENDEE:mailto:x@example.test\\n戊');
  });
});

describe('an entry', () => {
  it('keeps its id when its date moves, and its number grows', () => {
    const moved = accepted.after(planAdjusted('preliminaryOpinion', '2020-05-06'));
    const [before, after] = [accepted, moved].map(({ proposal }) =>
      milestoneEntries(proposal, 'officer').find(({ uid }) => uid.includes('preliminaryOpinion')),
    );

    expect(after?.uid).toBe(before?.uid);
    expect(after?.on).toBe('2020-05-06');
    expect(after?.sequence).toBeGreaterThan(before?.sequence ?? Infinity);
  });

  it('that a case has no more is cancelled', () => {
    const gone = {
      ...accepted.proposal,
      revision: accepted.proposal.revision + 1,
      plan: { ...accepted.proposal.plan, steps: accepted.proposal.plan.steps.slice(0, -3) },
    };
    const entries = fallenAway(accepted.proposal, gone, 'officer');

    expect(entries.length).toBeGreaterThan(0);
    for (const { cancelled, sequence } of entries) {
      expect(cancelled).toBe(true);
      expect(sequence).toBe(gone.revision);
    }
    expect(fallenAway(accepted.proposal, accepted.proposal, 'officer')).toEqual([]);
  });

  it('shows no title where a mail may not', () => {
    const closed = { kind: 'closed', reason: '涉及商业秘密' } as const;
    const policy = accepted.proposal.policy;
    const hidden = {
      ...accepted.proposal,
      policy: { ...policy, mail: { ...policy.mail, titleInMail: false } },
    };
    const drafted = aCase().after(...toDraft).proposal;
    const last = drafted.drafts.at(-1);
    const secret = last ? { ...drafted, drafts: [{ ...last, disclosure: closed }] } : drafted;

    for (const proposal of [hidden, secret]) {
      for (const { title } of milestoneEntries(proposal, 'officer')) expect(title).not.toContain('样例事项');
    }
  });
});

describe('a person’s calendar', () => {
  it('has his own milestones in open cases, and reports that were asked for', () => {
    const key = aKeyCase({ number: '2020T002' }).after(...toAccepted, at('2020-04-20 09:00')).proposal;
    const ended = aCase({ number: '2020T003' }).after(...toAccepted, withdrawn()).proposal;
    const cases = [accepted.proposal, key, ended];
    const uids = (who: keyof typeof PEOPLE) => entriesOf(PEOPLE[who], cases, everybody).map(({ uid }) => uid);

    expect(uids('officer')).toContain('sample/2020T001/preliminaryOpinion/1@duban');
    expect(uids('officer')).toContain('sample/2020T002/2020-04/1@duban');
    expect(uids('officer').join()).not.toContain('2020T003');
    expect(uids('head').length).toBeGreaterThan(0);
    expect(uids('supervisor').length).toBeGreaterThan(0);
    for (const who of ['leader', 'chief', 'otherOfficer', 'otherHead', 'colleague'] as const)
      expect(uids(who)).toEqual([]);
  });

  it('has those of whom he stands in for', () => {
    const deputy = { ...PEOPLE.colleague, standsInFor: [PEOPLE.officer] };
    const people = [deputy, ...everybody.filter(({ id }) => id !== PEOPLE.officer.id && id !== deputy.id)];

    expect(entriesOf(deputy, [accepted.proposal], people).length).toBeGreaterThan(0);
  });
});
