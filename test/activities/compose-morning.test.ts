import { describe, expect, it } from 'vitest';
import { composeMorning } from '../../activities/compose-morning.ts';
import type { DigestSource } from '../../activities/ports.ts';
import type { Instant } from '../../domain/calendar/instant.ts';
import type { AddressedMail } from '../../domain/notice/mail.ts';
import { toAccepted } from '../support/acts.ts';
import { aCase, moment, PEOPLE } from '../support/cases.ts';

/** Mornings of one accepted case whose wakes never came: nothing of what time brought is on record. */
function mornings(lastAt?: Instant) {
  const composed: AddressedMail[] = [];
  const digestSource: DigestSource = {
    openCases: async () => [aCase().after(...toAccepted).proposal],
    people: async () => Object.values(PEOPLE),
    lastDigestAt: async () => lastAt,
    recordDigest: async (_office, _on, _at, mails) => {
      composed.push(...mails);
      return { recorded: true, mails: mails.length };
    },
  };
  return {
    composed,
    on: (text: string) => composeMorning({ digestSource }, { office: 'test', at: moment(text) }),
  };
}

describe('the morning', () => {
  it('waits for the hour, even when a missed tick is caught up early', async () => {
    const office = mornings();
    expect(await office.on('2020-05-08 07:50')).toBe(0);
    expect(await office.on('2020-05-08 08:30')).toBeGreaterThan(0);
  });

  it('is none on a day off', async () => {
    expect(await mornings().on('2020-05-02 08:30')).toBe(0);
    expect(await mornings().on('2020-05-09 08:30')).toBeGreaterThan(0);
  });

  it('tells what fell due since the last one although the case has not woken yet', async () => {
    const office = mornings(moment('2020-04-29 08:30'));
    await office.on('2020-04-30 08:30');
    const texts = office.composed.map((mail) => JSON.stringify(mail.content));
    expect(texts.some((text) => text.includes('形成初步办理意见'))).toBe(true);
  });
});
