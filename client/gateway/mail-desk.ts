import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { decideMailAct, type MailAct } from '../../domain/notice/decide-mail-act.ts';
import type { OutboxState } from '../../domain/notice/mail.ts';
import type { DryRunTurn } from '../../domain/office/dry-run.ts';
import type { Actor } from '../../domain/office/person.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import type { RefusalDetail, Unmet } from '../../domain/proposal/refusal.ts';
import { refusalOf, unmet } from '../../domain/proposal/unmet.ts';
import { ACT_OF_MAIL, MAIL_OFFICE_ACTS, type MailOfficeAct } from '../../domain/wording/mail-acts.ts';
import type { MailRecords, OutboxLine, ShownMail } from '../ports.ts';
import { addressStandings, type AddressStanding } from './address-standings.ts';
import { commandKey } from './command-key.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { checked } from './invalid-input.ts';
import { keepRefusal } from './keeping-refusal.ts';
import { mailAddress } from './mail-address-field.ts';
import { lineField } from './text-field.ts';

/** What everything a person does about mail has: who, why, and an id under which it happens once. */
export type Reasoned = { readonly actor: Actor; readonly reason: string; readonly commandId?: string };

export type MailAsk = Reasoned & { readonly id: string; readonly act: MailAct };
export type AddressAsk = Reasoned & { readonly address: string; readonly bad: boolean };
export type DryRunAsk = Reasoned & { readonly on: boolean };

type Refused = { readonly answer: 'refused'; readonly refused: RefusalDetail };
export type MailAnswer =
  { readonly answer: 'done'; readonly state: OutboxState } | { readonly answer: 'unknownMail' } | Refused;
export type DeskAnswer = { readonly answer: 'done' } | Refused;

/** The office's outbox, as pages and the command line see it and the supervision office tends it. */
export type MailDesk = {
  /** The newest first. */
  list(limit: number, state?: OutboxState): Promise<readonly OutboxLine[]>;
  counts(): ReturnType<MailRecords['counts']>;
  /** A mail by its id, or by eight letters of it or more where no other begins so. */
  show(id: string): Promise<ShownMail | undefined>;
  /** Sends a mail again, or settles one in doubt; throws `InvalidInput`, as all that follow. */
  act(ask: MailAsk): Promise<MailAnswer>;
  /** Addresses that were ever marked, or that mail does not reach. */
  addresses(): Promise<readonly AddressStanding[]>;
  markAddress(ask: AddressAsk): Promise<DeskAnswer>;
  /** The turn of the dry run that holds; nothing where nobody ever turned it, which is off. */
  dryRun(): Promise<DryRunTurn | undefined>;
  dryRunTurns(): Promise<readonly DryRunTurn[]>;
  turnDryRun(ask: DryRunAsk): Promise<DeskAnswer>;
};

type Ports = Pick<GatewayPorts, 'office' | 'mails' | 'readModel' | 'register' | 'now'>;

const reasoned = z.looseObject({ reason: lineField(500), commandId: commandKey });
const idStart = /^[0-9a-f]{8,64}$/;

/** Opens the desk of one office; what is refused is kept. */
export function createMailDesk(ports: Ports): MailDesk {
  const { office, mails, readModel, now } = ports;
  const show = async (id: string) => (idStart.test(id) ? mails.mail(office, id) : undefined);
  const refuse = async (act: MailOfficeAct, ask: Reasoned, against: readonly Unmet[]): Promise<Refused> => {
    const refused = refusalOf(MAIL_OFFICE_ACTS[act], against);
    const { actor, commandId } = ask;
    await keepRefusal(ports, { act, actor, ...(commandId === undefined ? {} : { commandId }) }, refused);
    return { answer: 'refused', refused };
  };
  return {
    list: (limit, state) => readModel.outbox(office, limit, state),
    counts: () => mails.counts(office),
    show,
    async act(given) {
      const ask = withReason(given);
      const act = ACT_OF_MAIL[ask.act];
      if (!mayTend(ask)) return refuse(act, ask, [unmet('mailNotYours')]);
      const mail = await show(ask.id);
      const decision =
        mail &&
        (await mails.act(office, mail.id, { ...asDone(ask), act: ask.act, at: now() }, (standing) =>
          decideMailAct(standing, ask.act),
        ));
      if (!decision) return { answer: 'unknownMail' };
      return 'refused' in decision
        ? refuse(act, ask, decision.refused)
        : { answer: 'done', state: decision.next };
    },
    addresses: () => addressStandings(ports),
    async markAddress(given) {
      const ask = withReason(given);
      const { address } = checked(z.looseObject({ address: mailAddress }), ask);
      if (!mayTend(ask)) return refuse('markAddress', ask, [unmet('mailNotYours')]);
      const standing = (await addressStandings(ports)).find((each) => each.address === address);
      if (standing?.mark?.commandId === ask.commandId) return { answer: 'done' };
      const isSame = ask.bad ? standing?.mark?.bad : !standing?.why;
      if (isSame) return refuse('markAddress', ask, [unmet('addressSame')]);
      await mails.mark(office, { ...asDone(ask), address, bad: ask.bad, at: now() });
      return { answer: 'done' };
    },
    dryRun: () => mails.dryRun(office),
    dryRunTurns: () => mails.dryRunTurns(office),
    async turnDryRun(given) {
      const ask = withReason(given);
      if (!mayTend(ask)) return refuse('turnDryRun', ask, [unmet('mailNotYours')]);
      const turned = await mails.turn(office, { ...asDone(ask), on: ask.on, at: now() });
      return turned ? { answer: 'done' } : refuse('turnDryRun', ask, [unmet('dryRunSame')]);
    },
  };
}

function withReason<A extends Reasoned>(ask: A): A & { readonly commandId: string } {
  const { reason, commandId } = checked(reasoned, { ...ask, commandId: ask.commandId ?? randomUUID() });
  return { ...ask, reason, commandId };
}

function mayTend({ actor }: Reasoned): boolean {
  return holdsRight('tendMail', actor);
}

function asDone({ actor: { id, name }, reason, commandId }: Reasoned & { readonly commandId: string }) {
  return { by: { id, name }, reason, commandId };
}
