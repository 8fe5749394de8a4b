import { describe, expect, it } from 'vitest';
import {
  decideMailAct,
  MAIL_ACTS,
  type MailAct,
  type MailStanding,
} from '../../../domain/notice/decide-mail-act.ts';
import { OUTBOX_STATES, type OutboxState } from '../../../domain/notice/mail.ts';

/** What each act makes of a mail in each state: the next state, or the code of the no. */
const TABLE: Readonly<Record<OutboxState, Readonly<Record<MailAct, string>>>> = {
  queued: {
    resent: 'mailUnderWay',
    foundDelivered: 'mailNotInDoubt',
    foundUndelivered: 'mailNotInDoubt',
  },
  sending: {
    resent: 'mailUnderWay',
    foundDelivered: 'mailNotInDoubt',
    foundUndelivered: 'mailNotInDoubt',
  },
  sent: { resent: 'queued', foundDelivered: 'mailNotInDoubt', foundUndelivered: 'mailNotInDoubt' },
  failed: { resent: 'queued', foundDelivered: 'mailNotInDoubt', foundUndelivered: 'mailNotInDoubt' },
  ambiguous: { resent: 'queued', foundDelivered: 'sent', foundUndelivered: 'queued' },
  held: { resent: 'queued', foundDelivered: 'mailNotInDoubt', foundUndelivered: 'mailNotInDoubt' },
  superseded: {
    resent: 'mailSuperseded',
    foundDelivered: 'mailNotInDoubt',
    foundUndelivered: 'mailNotInDoubt',
  },
};

const standing = (given: Partial<MailStanding>): MailStanding => ({
  state: 'ambiguous',
  addressIsBad: false,
  dryRun: false,
  ...given,
});

function outcome(given: Partial<MailStanding>, act: MailAct): readonly string[] {
  const decision = decideMailAct(standing(given), act);
  return 'next' in decision ? [decision.next] : decision.refused.map(({ code }) => code);
}

describe('an act on a mail', () => {
  it.each(OUTBOX_STATES.flatMap((state) => MAIL_ACTS.map((act) => [state, act] as const)))(
    'on a mail that is %s: %s',
    (state, act) => {
      expect(outcome({ state }, act)).toEqual([TABLE[state][act]]);
    },
  );

  it('lets nothing leave in a dry run or to a bad address, and names both', () => {
    const against = { addressIsBad: true, dryRun: true };
    expect(outcome(against, 'resent')).toEqual(['addressIsBad', 'dryRunIsOn']);
    expect(outcome(against, 'foundUndelivered')).toEqual(['addressIsBad', 'dryRunIsOn']);
    expect(outcome(against, 'foundDelivered')).toEqual(['sent']);
    expect(outcome({ state: 'superseded', dryRun: true }, 'resent')).toEqual([
      'mailSuperseded',
      'dryRunIsOn',
    ]);
  });
});
