import type { FoundLink } from '../../client/ports.ts';
import { onDuty } from '../../domain/office/deputies.ts';
import { addressOf, outsideId, outsideTeller, type Teller } from '../../domain/office/outside-unit.ts';
import { actorOf } from '../session/actor-of.ts';
import type { WebPorts } from '../web-ports.ts';

/**
 * In whose name the bearer of a link acts: the person or unit that the mail went to, as the directory has them now.
 * Nothing for whoever is no longer in service: nobody takes over the links of another.
 */
export async function bearerOf(
  { office, register }: Pick<WebPorts, 'office' | 'register'>,
  { grant, personId }: FoundLink,
): Promise<Teller | undefined> {
  if (grant.purpose === 'contribute') {
    if (personId !== outsideId(grant.unit)) return undefined;
    const unit = (await register.outsideUnits(office)).find(({ name }) => name === grant.unit);
    return unit && addressOf(unit) !== undefined ? outsideTeller(unit.name) : undefined;
  }
  return actorOf(onDuty(await register.people(office)).find(({ id }) => id === personId));
}
