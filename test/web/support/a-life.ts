import { civilDate } from '../../../domain/calendar/civil-date.ts';
import type { Assignment } from '../../../domain/proposal/assignment.ts';
import { createFakeOffice, type FakeOffice } from './fake-office.ts';
import { PEOPLE } from './people.ts';
import { registered } from './sample-assignments.ts';

const { head, creditHead, creditOfficer } = PEOPLE;

/** A case as far as its officer. */
export function acceptedCase(number = '20190668', given: Partial<Assignment> = {}): FakeOffice {
  const on = civilDate('2020-04-09');
  return createFakeOffice()
    .on('2020-04-07')
    .open(registered(number, given))
    .on('2020-04-09')
    .did(number, creditHead, { type: 'accept', officer: creditOfficer, on });
}

/** A case with much that is late, and a leader in charge. */
export function lateCase(number = '20190668'): FakeOffice {
  const { id, name } = PEOPLE.leader;
  return acceptedCase(number, { leaderInCharge: { id, name } }).on('2020-05-29').wakes(number);
}

/** A case as far as its first draft, on which nobody has been consulted. */
export function draftedCase(number = '20190668'): FakeOffice {
  return acceptedCase(number)
    .did(number, head, { type: 'signFor', on: civilDate('2020-04-09') })
    .did(number, creditOfficer, { type: 'submitOpinion', summary: '拟予采纳。' })
    .did(number, creditHead, { type: 'reviewOpinion', result: 'passed' })
    .did(number, creditOfficer, {
      type: 'recordCommunication',
      phase: 'before',
      occurredOn: civilDate('2020-04-09'),
      channel: 'telephone',
      counterpart: 'leadMember',
      outcome: 'noObjection',
    })
    .on('2020-05-20')
    .did(number, creditOfficer, {
      type: 'submitDraft',
      change: 'material',
      answeredItems: [1],
      resultClass: 'A',
      disclosure: { kind: 'closed', reason: '涉及商业秘密' },
    });
}
