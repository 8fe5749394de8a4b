import { createHash } from 'node:crypto';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { Actor } from '../../domain/office/person.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import { policyVersionOf } from '../../domain/policy/adopted-policy.ts';
import type { Policy, PolicyVersion } from '../../domain/policy/policy.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { refusalOf, unmet } from '../../domain/proposal/unmet.ts';
import { fill } from '../../domain/wording/fill.ts';
import { POLICY_INPUTS } from '../../domain/wording/policy-inputs.ts';
import { inParallel } from '../in-parallel.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { InvalidInput } from './invalid-input.ts';
import { keepingRefusal } from './keeping-refusal.ts';
import { partFor, previewMove, type MovedCase } from './preview-move.ts';
import { sendAct } from './send-act.ts';

/** Chosen running cases to be moved to another version of the rules. */
export type MoveRequest = {
  readonly numbers: readonly string[];
  readonly to: PolicyVersion;
  readonly reason: string;
  readonly actor: Actor;
  /** Only says what would become of each. */
  readonly dryRun: boolean;
};

export type MoveAnswer =
  | { readonly answer: 'moved'; readonly policy: Policy; readonly cases: readonly MovedCase[] }
  | { readonly answer: 'refused'; readonly refused: RefusalDetail };

/** So many cases at the same time; each waits for its record. */
const AT_ONCE = 8;

/**
 * Says for every case chosen what would move, and unless it is a dry run moves it. Asked again it moves what is left:
 * a case that has the version stays as it is. Throws `InvalidInput` for a version that nobody adopted.
 */
export async function movePolicies(ports: GatewayPorts, request: MoveRequest): Promise<MoveAnswer> {
  const { office, policies, readModel, now } = ports;
  const { numbers, to, actor, dryRun } = request;
  if (!holdsRight('changePolicy', actor))
    return { answer: 'refused', refused: refusalOf(POLICY_INPUTS.move, [unmet('policyNotYours')]) };
  const policy = policyVersionOf(await policies.adopted(office), to);
  if (!policy) throw new InvalidInput([{ field: 'to', message: fill(POLICY_INPUTS.noVersion, to) }]);
  const stored = new Map(
    (await readModel.cases(office)).map(({ proposal }) => [proposal.assignment.number, proposal]),
  );
  const today = civilDateAt(now());
  const cases = new Map(
    numbers.map((number) => [number, previewMove(number, stored.get(number), policy, today)]),
  );
  if (!dryRun) {
    const wanted = [...cases.values()].filter(({ outcome }) => outcome === 'preview');
    await inParallel(AT_ONCE, wanted, async (one) => {
      const proposal = stored.get(one.number);
      if (proposal) cases.set(one.number, await moved(ports, request, policy, proposal, one));
    });
  }
  return { answer: 'moved', policy, cases: [...cases.values()] };
}

async function moved(
  ports: GatewayPorts,
  { actor, reason, to }: MoveRequest,
  policy: Policy,
  proposal: Proposal,
  preview: MovedCase,
): Promise<MovedCase> {
  const act = { type: 'takePolicy', policy: partFor(policy, proposal), reason } as const;
  const commandId = commandIdOf(proposal, to);
  const { number } = proposal.assignment;
  const answer = await keepingRefusal(
    ports,
    { act: 'takePolicy', actor, number, commandId },
    sendAct(ports, number, { commandId, actor, act }),
  );
  return {
    ...preview,
    outcome: answer.answer,
    ...(answer.answer === 'refused' ? { refused: answer.refused } : {}),
  };
}

/** The same for every attempt at the same move of the same case as it stands. */
function commandIdOf({ assignment, revision }: Proposal, { id, version }: PolicyVersion): string {
  const hash = createHash('sha256').update(JSON.stringify([assignment.number, revision, id, version]));
  return `policy:${hash.digest('hex').slice(0, 32)}`;
}
