import { PROPOSER_NAMES } from '../../client/proposer-names.ts';
import type { ProposerDetails } from '../../client/ports.ts';
import type { Actor } from '../../domain/office/person.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import { FactList } from './fact-list.tsx';
import { CASE } from './case-words.ts';
import { SHARED } from '../layout/frame-words.ts';

type ProposerProps = {
  readonly proposer: ProposerDetails;
  readonly actor: Actor | undefined;
  readonly division: string | null;
};

/** The proposer as the register has him or her; none of it ever goes into a mail. */
export function ProposerFacts({ proposer, actor, division }: ProposerProps) {
  const phone =
    proposer.phone && !holdsRight('telephone', actor, division) ? CASE.phoneHidden : proposer.phone;
  return (
    <>
      <h2>{CASE.proposer}</h2>
      <p class="hint">{CASE.proposerNote}</p>
      <FactList
        facts={[
          [PROPOSER_NAMES.kind, proposer.kind],
          [PROPOSER_NAMES.leadMember, proposer.leadMember],
          [PROPOSER_NAMES.proposerUnit, proposer.proposerUnit],
          [PROPOSER_NAMES.coSigners, proposer.coSigners.join(SHARED.listJoin)],
          [PROPOSER_NAMES.phone, phone],
          [PROPOSER_NAMES.supervisingLeader, proposer.supervisingLeader],
          [PROPOSER_NAMES.supervisingUnit, proposer.supervisingUnit],
          [PROPOSER_NAMES.assignReason, proposer.assignReason],
          [PROPOSER_NAMES.remark, proposer.remark],
        ]}
      />
    </>
  );
}
