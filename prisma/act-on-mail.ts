import type { MailActing, MailRecords } from '../client/ports.ts';
import type { MailAct, MailDecision, MailStanding } from '../domain/notice/decide-mail-act.ts';
import type { OutboxState } from '../domain/notice/mail.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import { badAddresses } from './address-marks.ts';
import { isDryRun } from './dry-run-turns.ts';
import { CHANGED_MAIL, noteMails } from './note-mails.ts';
import type { DatabaseTransaction } from './open-database.ts';
import { storedOutboxState } from './stored-kind.ts';

/** Does a person's act on one mail once, as decided over how the mail stands; what came in between is decided anew. */
export async function actOnMail(
  transaction: DatabaseTransaction,
  office: string,
  id: string,
  { act, at, reason, by, commandId }: MailActing,
  decide: (standing: MailStanding) => MailDecision,
): ReturnType<MailRecords['act']> {
  for (;;) {
    const mail = await transaction.outboxMail.findUnique({ where: { id, office } });
    if (mail === null) return undefined;
    const state = storedOutboxState(mail.state);
    const done = await transaction.mailEvent.findUnique({
      where: { mailId_commandId: { mailId: id, commandId } },
    });
    if (done !== null) return { next: state };
    const decision = decide({
      state,
      addressIsBad: (await badAddresses(transaction, office)).includes(mail.toAddress),
      dryRun: await isDryRun(transaction, office),
    });
    if ('refused' in decision) return decision;
    const changed = await transaction.outboxMail.updateManyAndReturn({
      where: { id, state },
      data: settled(act, decision.next, at),
      select: CHANGED_MAIL,
    });
    if (changed.length === 0) continue;
    await noteMails(transaction, changed, { at, what: act, detail: reason, by, commandId });
    return decision;
  }
}

/** Found delivered, it counts as sent from the moment that somebody found out. */
function settled(act: MailAct, state: OutboxState, at: Instant) {
  return act === 'foundDelivered' ? { state, sentAt: at, lastError: null } : { state, notBefore: at };
}
