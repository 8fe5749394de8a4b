import type { Actor } from '../../domain/office/person.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import { knownPolicies, policyInForce } from '../../domain/policy/adopted-policy.ts';
import { policyDifferences, type PolicyDifference } from '../../domain/policy/policy-differences.ts';
import type { Policy, PolicyVersion } from '../../domain/policy/policy.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { refusalOf, unmet } from '../../domain/proposal/unmet.ts';
import { fill } from '../../domain/wording/fill.ts';
import { POLICY_INPUTS } from '../../domain/wording/policy-inputs.ts';
import { readPolicy } from '../policy/read-policy.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { InvalidInput } from './invalid-input.ts';

/** A policy document to be put in force for proposals of a handling year and later ones. */
export type AdoptionRequest = {
  readonly document: Uint8Array;
  readonly fromYear: number;
  readonly actor: Actor;
  /** Only says what it would change. */
  readonly dryRun: boolean;
};

export type AdoptionAnswer =
  | {
      readonly answer: 'read';
      readonly policy: Policy;
      /** The version that is in force for that handling year until then, and what is otherwise in the new one. */
      readonly former: PolicyVersion & { readonly title: string };
      readonly differences: readonly PolicyDifference[];
      /** `already`: this very version was adopted before, and nothing changed. */
      readonly outcome: 'preview' | 'adopted' | 'already';
    }
  | { readonly answer: 'refused'; readonly refused: RefusalDetail };

/** Reads a document and, unless it is a dry run, adopts it; throws `InvalidInput` with everything wrong in it. */
export async function adoptPolicy(
  { office, policies, now }: Pick<GatewayPorts, 'office' | 'policies' | 'now'>,
  { document, fromYear, actor, dryRun }: AdoptionRequest,
): Promise<AdoptionAnswer> {
  if (!holdsRight('changePolicy', actor))
    return { answer: 'refused', refused: refusalOf(POLICY_INPUTS.adopt, [unmet('policyNotYours')]) };
  const adopted = await policies.adopted(office);
  const policy = readPolicy(document, knownPolicies(adopted));
  const former = policyInForce(adopted, fromYear);
  const read = { answer: 'read', policy, former, differences: policyDifferences(former, policy) } as const;
  const standing = knownPolicies(adopted).find(
    ({ id, version }) => id === policy.id && version === policy.version,
  );
  if (standing) return { ...read, outcome: alreadyAdopted(standing, policy) };
  if (dryRun) return { ...read, outcome: 'preview' };
  const source = new TextDecoder().decode(document);
  const fresh = await policies.adopt(office, {
    policy,
    fromYear,
    adoptedAt: now(),
    adoptedBy: { id: actor.id, name: actor.name },
    source,
  });
  return { ...read, outcome: fresh ? 'adopted' : 'already' };
}

/** A version that was adopted never changes: cases go by it. */
function alreadyAdopted(standing: Policy, policy: Policy): 'already' {
  const { id, version } = policy;
  if (policyDifferences(standing, policy).length > 0)
    throw new InvalidInput([{ field: '', message: fill(POLICY_INPUTS.versionTaken, { id, version }) }]);
  return 'already';
}
