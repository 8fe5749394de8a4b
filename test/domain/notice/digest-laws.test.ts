import { describe, expect, it } from 'vitest';
import { addDays } from '../../../domain/calendar/civil-date.ts';
import { civilDateAt, instantAt } from '../../../domain/calendar/instant.ts';
import { composeDigests } from '../../../domain/notice/digest.ts';
import type { AddressedMail } from '../../../domain/notice/mail.ts';
import { CONTACT_PLACE } from '../../../domain/notice/contact.ts';
import { SITE } from '../../../domain/notice/site.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { caughtUp } from '../../../domain/proposal/caught-up.ts';
import { PEOPLE } from '../../support/cases.ts';
import { sample } from '../../support/frozen-lives.ts';
import { nothingBeside, textOf } from '../../support/mornings.ts';
import type { Life } from '../../support/random-lives.ts';

const DIGEST_AT = DEFAULT_POLICY.mail.digestAt;
const people = Object.values(PEOPLE);
const leaders: readonly string[] = [PEOPLE.leader.id, PEOPLE.otherLeader.id, PEOPLE.chief.id];

/** The morning after a life as far as it went, with all that happened in it as news. */
function morningAfter({ proposal, now, journal }: Life): readonly AddressedMail[] {
  const at = instantAt(addDays(civilDateAt(now), 1), DIGEST_AT);
  const since = instantAt(proposal.assignment.handOverOn, { hour: 0, minute: 0 });
  const { number } = proposal.assignment;
  const happened = journal.map((entry) => ({ ...entry, number }));
  const cases = [caughtUp(proposal, at)];
  return composeDigests({
    office: 'sample',
    at,
    since,
    cases,
    happened,
    people,
    rules: DEFAULT_POLICY.supervision,
    ...nothingBeside(at),
  });
}

describe('the morning after any life', () => {
  const mornings = sample.map((life) => ({ life, mails: morningAfter(life) }));

  it('writes to each person once at most, never to a leader, never for an ended case', () => {
    expect(mornings.some(({ mails }) => mails.length > 0)).toBe(true);
    for (const { life, mails } of mornings) {
      const to = mails.map(({ personId }) => personId);
      expect(new Set(to).size).toBe(to.length);
      const officer = life.proposal.officer?.id;
      expect(to.filter((id) => leaders.includes(id) && id !== officer)).toEqual([]);
      if (life.proposal.ending) expect(to).toEqual([]);
    }
  });

  it('writes to nobody outside the case', () => {
    for (const { life, mails } of mornings) {
      const { division, officer } = life.proposal;
      for (const { personId } of mails) {
        const person = people.find(({ id }) => id === personId);
        const isInside =
          person?.unitKind !== 'division' || person.unit === division || person.id === officer?.id;
        expect(isInside, `${personId} on ${life.proposal.assignment.number}`).toBe(true);
      }
    }
  });

  it('leaves no gap, and stays readable', () => {
    for (const mail of mornings.flatMap(({ mails }) => mails)) {
      expect(textOf(mail).replaceAll(SITE, '').replaceAll(CONTACT_PLACE, '')).not.toMatch(
        /[{}]|undefined|NaN/,
      );
      for (const block of mail.content.blocks)
        if (block.type === 'section') expect(block.lines.length).toBeLessThanOrEqual(31);
    }
  });
});
