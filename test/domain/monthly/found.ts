import { civilDate } from '../../../domain/calendar/civil-date.ts';
import type { CompilationRevision, ReleasedCompilation } from '../../../domain/monthly/compilation.ts';
import type { MonthlyRound } from '../../../domain/monthly/monthly-round.ts';
import type { FoundCompilation } from '../../../domain/monthly/write-compilation.ts';
import { moment, PEOPLE } from '../../support/cases.ts';

/** April as the supervision office finds it: the first version stands, and nothing is out. */
export function found(
  told: Partial<FoundCompilation> = {},
  revision: Partial<CompilationRevision> = {},
): FoundCompilation {
  const draft = {
    month: '2020-04',
    asOf: civilDate('2020-04-24'),
    missing: ['2020T002'],
    sections: [{ id: 'summary', title: '样例', mailTitle: '样例', text: '样例概况' }],
    milestones: [],
  };
  const at = moment('2020-04-24 08:30');
  const last = { month: '2020-04', revision: 1, draft, edits: {}, at, by: undefined, ...revision };
  return { month: '2020-04', actor: PEOPLE.supervisor, issued: undefined, last, ...told };
}

/** April's reports, of which one is missing. */
export const ROUND: MonthlyRound = {
  month: '2020-04',
  lines: [],
  due: 2,
  received: 1,
  missing: ['2020T002'],
  asked: true,
  lastDueOn: civilDate('2020-04-23'),
};

/** April's issue. */
export const ISSUED: ReleasedCompilation = {
  month: '2020-04',
  issueId: 'i-1',
  year: 2020,
  issueNo: 3,
  revision: 1,
  releasedOn: civilDate('2020-04-24'),
  releasedBy: { id: PEOPLE.supervisor.id, name: PEOPLE.supervisor.name },
  documentId: 'document-1',
  recipients: 3,
};
