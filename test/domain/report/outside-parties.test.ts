import { describe, expect, it } from 'vitest';
import { lastHeardOn, outsideParties } from '../../../domain/report/outside-parties.ts';
import { heard, instructed, instructionAnswered, symposiumHeld, toAccepted } from '../../support/acts.ts';
import { aKeyCase, at, type Doing } from '../../support/cases.ts';
import { entry } from '../../support/books.ts';

const supervised = (...doings: readonly Doing[]) => ({
  proposal: aKeyCase().after(...toAccepted, ...doings).proposal,
  supervisingLeader: '样例市领导',
  supervisingUnit: '样例委员会、样例二委',
});

describe('parties outside', () => {
  it('have a record each: leaders first, then units, then whoever heard reports in a leader’s place', () => {
    const each = supervised(instructed({ delegate: '样例秘书长' }));
    expect(outsideParties([each], []).map(({ kind, name }) => [kind, name])).toEqual([
      ['supervisingLeader', '样例市领导'],
      ['supervisingUnit', '样例二委'],
      ['supervisingUnit', '样例委员会'],
      ['delegate', '样例秘书长'],
    ]);
  });

  it('are told with their cases, and with what they said', () => {
    const each = supervised(
      instructed(),
      instructionAnswered(),
      at('2020-05-20 10:00'),
      instructed({ leader: '样例市领导（副市长）' }),
      instructed({ leader: '样例别人' }),
      heard('supervisingUnit'),
      symposiumHeld(),
    );
    const [leader, unit] = outsideParties([{ ...each, supervisingUnit: '样例委员会' }], []);
    expect(leader?.cases).toMatchObject([{ number: each.proposal.assignment.number }]);
    expect(leader?.instructions).toHaveLength(2);
    expect(leader && lastHeardOn(leader)).toBe('2020-05-20');
    expect(leader?.hearings).toEqual([]);
    expect(unit?.hearings).toHaveLength(1);
    expect(unit?.instructions).toEqual([]);
  });

  it('carry how they are reached, and stand there by that alone; what was voided does not', () => {
    const content = { kind: 'supervisingLeader', name: '样例市领导', telephone: '000' } as const;
    const other = { kind: 'supervisingUnit', name: '样例新委' } as const;
    const gone = { ...entry<'outsideParty'>('c', { ...other, name: '样例误登' }) };
    const voided = { ...gone, now: { ...gone.now, voided: true } };
    const book = [entry<'outsideParty'>('a', content), entry<'outsideParty'>('b', other), voided];
    const parties = outsideParties([supervised()], book);
    expect(parties.map(({ name }) => name)).toEqual(['样例市领导', '样例二委', '样例委员会', '样例新委']);
    expect(parties[0]?.details?.now.content).toEqual(content);
  });
});
