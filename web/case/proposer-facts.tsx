import type { ProposerDetails } from '../../client/ports.ts';
import type { Actor } from '../../domain/office/person.ts';
import { mayTelephone } from '../../domain/office/rights.ts';
import { CASE, SHARED } from '../words.ts';
import { FactList } from './fact-list.tsx';

const { proposerNames: NAMES } = CASE;

type ProposerProps = {
  readonly proposer: ProposerDetails;
  readonly actor: Actor | undefined;
  readonly division: string | null;
};

/** The proposer as the register has him or her; none of it ever goes into a mail. */
export function ProposerFacts({ proposer, actor, division }: ProposerProps) {
  const phone = proposer.phone && !mayTelephone(actor, division) ? CASE.phoneHidden : proposer.phone;
  return (
    <>
      <h2>{CASE.proposer}</h2>
      <p class="hint">{CASE.proposerNote}</p>
      <FactList
        facts={[
          [NAMES.kind, proposer.kind],
          [NAMES.leadMember, proposer.leadMember],
          [NAMES.proposerUnit, proposer.proposerUnit],
          [NAMES.coSigners, proposer.coSigners.join(SHARED.listJoin)],
          [NAMES.phone, phone],
          [NAMES.supervisingLeader, proposer.supervisingLeader],
          [NAMES.supervisingUnit, proposer.supervisingUnit],
          [NAMES.assignReason, proposer.assignReason],
          [NAMES.remark, proposer.remark],
        ]}
      />
    </>
  );
}
