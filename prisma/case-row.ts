import type { CaseWrite } from '../activities/ports.ts';
import type { CaseLineage } from './case-lineage.ts';
import type { ProposalCaseModel } from './generated/sqlite/models.ts';

/** A case as the read model keeps it, under its lineage. */
export function caseRow(write: CaseWrite, lineage: CaseLineage): ProposalCaseModel {
  return { office: write.office, number: write.number, ...lineage, ...caseColumns(write) };
}

/** What changes of a case with each write: the whole state, and the columns that lists filter on. */
export function caseColumns({ proposal, nextWakeAt }: Pick<CaseWrite, 'proposal' | 'nextWakeAt'>) {
  const { assignment, plan } = proposal;
  return {
    revision: proposal.revision,
    handlingYear: assignment.handlingYear,
    role: assignment.role,
    keyKind: assignment.keyKind ?? null,
    division: proposal.division ?? null,
    officerId: proposal.officer?.id ?? null,
    leadNumber: proposal.mergedInto?.leadNumber ?? null,
    replyDueOn: plan.due.dueOn,
    nextWakeAt: nextWakeAt === null ? null : BigInt(nextWakeAt),
    ended: proposal.ending !== undefined,
    state: JSON.stringify(proposal),
  };
}
