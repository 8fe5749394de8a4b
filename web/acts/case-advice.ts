import { adviseNew } from '../../client/gateway/advise-new.ts';
import type { DirectoryUnit } from '../../client/ports.ts';
import type { AssignmentAdvice } from '../../domain/advice/assignment-advice.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { WebPorts } from '../web-ports.ts';

/** What is advised for a case that is to be assigned. */
export async function adviceOnCase(
  ports: Pick<WebPorts, 'office' | 'readModel'>,
  { assignment }: Proposal,
  units: readonly DirectoryUnit[],
): Promise<AssignmentAdvice | undefined> {
  return (await adviseNew(ports, [assignment], units)).at(0);
}
