import type { Unmet } from '../proposal/refusal.ts';
import { unmet } from '../proposal/unmet.ts';
import type { OutboxState } from './mail.ts';
import type { MailHappening } from './mail-life.ts';

/** What a person of the supervision office may do about one mail, by what it is kept as. */
export const MAIL_ACTS = [
  'resent',
  'foundDelivered',
  'foundUndelivered',
] as const satisfies readonly MailHappening[];
export type MailAct = (typeof MAIL_ACTS)[number];

/** Where a mail stands, and what else speaks for or against sending it. */
export type MailStanding = {
  readonly state: OutboxState;
  readonly addressIsBad: boolean;
  readonly dryRun: boolean;
};

export type MailDecision = { readonly next: OutboxState } | { readonly refused: readonly Unmet[] };

const RESENDABLE: readonly OutboxState[] = ['sent', 'failed', 'ambiguous', 'held'];

/**
 * What an act makes of a mail, or everything that speaks against it. Sent again is the same mail with the same
 * Message-ID; a mail in doubt was either delivered or goes back into the queue.
 */
export function decideMailAct(standing: MailStanding, act: MailAct): MailDecision {
  const against = [...againstState(standing.state, act), ...againstLeaving(standing, act)];
  if (against.length > 0) return { refused: against };
  return { next: act === 'foundDelivered' ? 'sent' : 'queued' };
}

function againstState(state: OutboxState, act: MailAct): readonly Unmet[] {
  if (act !== 'resent') return state === 'ambiguous' ? [] : [unmet('mailNotInDoubt')];
  if (RESENDABLE.includes(state)) return [];
  return [unmet(state === 'superseded' ? 'mailSuperseded' : 'mailUnderWay')];
}

function againstLeaving({ addressIsBad, dryRun }: MailStanding, act: MailAct): readonly Unmet[] {
  if (act === 'foundDelivered') return [];
  return [...(addressIsBad ? [unmet('addressIsBad')] : []), ...(dryRun ? [unmet('dryRunIsOn')] : [])];
}
