import type { MailEvent } from '../domain/notice/mail-life.ts';
import type { DatabaseTransaction } from './open-database.ts';

/** What of a changed mail its life needs. */
export const CHANGED_MAIL = { id: true, office: true, toAddress: true, attempts: true } as const;
export type ChangedMail = {
  readonly id: string;
  readonly office: string;
  readonly toAddress: string;
  readonly attempts: number;
};

/** Rows of one statement; a statement takes no more than some thousands of values. */
const BATCH = 500;

/** Adds a line to the life of each mail, in the transaction that changed them; `commandId` is that of a person's act. */
export async function noteMails(
  transaction: DatabaseTransaction,
  mails: readonly ChangedMail[],
  { at, what, detail, by, commandId }: Omit<MailEvent, 'attempt'> & { readonly commandId?: string },
): Promise<void> {
  for (let from = 0; from < mails.length; from += BATCH) {
    await transaction.mailEvent.createMany({
      data: mails.slice(from, from + BATCH).map(({ id, office, toAddress, attempts }) => ({
        office,
        mailId: id,
        address: toAddress,
        at: BigInt(at),
        what,
        attempt: attempts,
        detail: detail ?? null,
        actorId: by?.id ?? null,
        actorName: by?.name ?? null,
        commandId: commandId ?? null,
      })),
    });
  }
}
