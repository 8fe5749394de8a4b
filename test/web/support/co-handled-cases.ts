import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { createFakeOffice, type FakeOffice } from './fake-office.ts';
import { PEOPLE } from './people.ts';
import { registered } from './sample-assignments.ts';

const { creditHead, creditOfficer, foodHead, foodOfficer } = PEOPLE;
const ON = civilDate('2020-04-09');

/** Drafted by the officer, drafted by the head himself, and one of another division. */
export const CO_HANDLED = ['2020A001', '样〔2020〕2', '2020A003'] as const;

/** An office with three co-handled cases whose opinions are drafted. */
export function coHandledCases(): FakeOffice {
  const [byOfficer, byHead, ofFood] = CO_HANDLED;
  const given = { role: 'coHandler', outsideLeadUnit: '示例牵头局' } as const;
  return createFakeOffice()
    .on('2020-04-07')
    .open(registered(byOfficer, given))
    .open(registered(byHead, given))
    .open(registered(ofFood, { ...given, leadDivision: '食品安全监督管理处' }))
    .on('2020-04-09')
    .did(byOfficer, creditHead, { type: 'accept', officer: creditOfficer, on: ON })
    .did(byHead, creditHead, { type: 'accept', officer: creditOfficer, on: ON })
    .did(ofFood, foodHead, { type: 'accept', officer: foodOfficer, on: ON })
    .did(byOfficer, creditOfficer, { type: 'draftOpinion', summary: '示例意见' })
    .did(byHead, creditHead, { type: 'draftOpinion', summary: '示例意见' })
    .did(ofFood, foodOfficer, { type: 'draftOpinion', summary: '示例意见' });
}
