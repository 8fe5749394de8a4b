import { civilDate } from '../../domain/calendar/civil-date.ts';
import { accepted, disputed, disputeDecided, mergedInto, opinionDrafted, talked } from '../support/acts.ts';
import { by, DIVISION, OTHER_DIVISION, PEOPLE } from '../support/cases.ts';
import type { Lifecycle } from './lifecycles.ts';

const NO_MATCH = { score: 0, relevance: 0, ownItems: 0, items: 2, openCases: 0 };

const contact = talked({ phase: 'contactOnly' });

/** A case that was under way when it came in, changes its division and its role, and is handled with another. */
export const turnedCase: Lifecycle = {
  options: {
    number: '2020T198',
    role: 'coHandler',
    keyKind: 'main',
    leadDivision: DIVISION,
    proposedOfficer: { id: PEOPLE.officer.id, name: PEOPLE.officer.name },
    openedOn: '2020-05-20',
    inHand: {
      contacts: [],
      signedOn: civilDate('2020-04-09'),
      acceptedOn: civilDate('2020-04-14'),
    },
  },
  doings: [
    contact,
    opinionDrafted(),
    disputed(),
    disputeDecided('sole'),
    mergedInto(),
    reassignedUnder('leader', OTHER_DIVISION),
    reassignedUnder('otherLeader', DIVISION),
    accepted(),
    // So much more that a run begins with all of it.
    ...Array.from({ length: 6 }, () => contact),
  ],
};

function reassignedUnder(leader: 'leader' | 'otherLeader', division: string) {
  const { id, name } = PEOPLE[leader];
  return by('supervisor', {
    type: 'reassign',
    division,
    reason: '样例改派理由',
    leaderInCharge: { id, name },
    advised: { by: 'load', divisions: [{ ...NO_MATCH, division }] },
  });
}
