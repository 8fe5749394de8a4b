import type { CaseWrite } from '../activities/ports.ts';
import type { CaseLineage } from './case-lineage.ts';
import type { ProposalCaseModel } from './generated/sqlite/models.ts';

/** A case as the read model keeps it: the whole state, and the columns that lists filter on. */
export function caseRow(
  { office, number, proposal, nextWakeAt }: CaseWrite,
  lineage: CaseLineage,
): ProposalCaseModel {
  const { assignment, plan } = proposal;
  return {
    office,
    number,
    ...lineage,
    revision: proposal.revision,
    handlingYear: assignment.handlingYear,
    role: assignment.role,
    keyKind: assignment.keyKind ?? null,
    division: proposal.division ?? null,
    officerId: proposal.officer?.id ?? null,
    replyDueOn: plan.due.dueOn,
    nextWakeAt: nextWakeAt === null ? null : BigInt(nextWakeAt),
    ended: proposal.ending !== undefined,
    state: JSON.stringify(proposal),
  };
}
