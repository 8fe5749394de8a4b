import type { PersonCommand } from '../../domain/proposal/commands.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { sendAct } from './send-act.ts';

/** Sends a command to a case for whom only counts whether it was taken; nobody reads why not. */
export async function tellCase(
  ports: Omit<GatewayPorts, 'office'>,
  office: string,
  number: string,
  command: PersonCommand,
): Promise<'done' | 'refused' | 'unreached'> {
  const { answer } = await sendAct({ ...ports, office }, number, command);
  switch (answer) {
    case 'accepted':
    case 'recording':
      return 'done';
    case 'refused':
      return 'refused';
    case 'unknownCase':
    case 'busy':
    case 'down':
      return 'unreached';
  }
}
