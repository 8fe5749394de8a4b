import { isDeepStrictEqual } from 'node:util';
import { nextWake } from '../../../domain/proposal/agenda.ts';
import { caseAfter, type Recorded } from '../../support/record/recorded.ts';

/** I6: the row of a case is the fold of its record, column by column. */
export function againstReadModel({ steps, cases }: Pick<Recorded, 'steps' | 'cases'>): readonly string[] {
  const numbers = new Set([...steps.keys(), ...cases.map(({ number }) => number)]);
  return [...numbers].flatMap((number) => {
    const row = cases.find((each) => each.number === number);
    const record = steps.get(number);
    if (!row || !record) return [`${number} has ${row ? 'no record' : 'no row'}`];
    const proposal = caseAfter(record);
    const { assignment, plan } = proposal;
    const wake = nextWake(proposal);
    const fold = {
      revision: record.length,
      handlingYear: assignment.handlingYear,
      role: assignment.role,
      keyKind: assignment.keyKind ?? null,
      division: proposal.division ?? null,
      officerId: proposal.officer?.id ?? null,
      replyDueOn: plan.due.dueOn,
      nextWakeAt: wake === undefined ? null : BigInt(wake),
      ended: proposal.ending !== undefined,
      state: JSON.parse(JSON.stringify(proposal)) as unknown,
    };
    const stored = { ...row, state: JSON.parse(row.state) as unknown };
    return Object.entries(fold)
      .filter(([name, value]) => !isDeepStrictEqual(stored[name as keyof typeof fold], value))
      .map(([name]) => `${number}: ${name} is not what the record says`);
  });
}
