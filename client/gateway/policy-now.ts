import { yearOf } from '../../domain/calendar/civil-date.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import { policyInForce } from '../../domain/policy/adopted-policy.ts';
import type { Policy } from '../../domain/policy/policy.ts';
import type { GatewayPorts } from './gateway-ports.ts';

type Ports = Pick<GatewayPorts, 'office' | 'policies' | 'now'>;

/** The rules in force for a handling year, for this year's proposals unless said. */
export async function policyNow(
  { office, policies, now }: Ports,
  handlingYear = yearOf(civilDateAt(now())),
): Promise<Policy> {
  return policyInForce(await policies.adopted(office), handlingYear);
}
