import type { MailRecords } from '../client/ports.ts';
import { OUTBOX_STATES, type OutboxState } from '../domain/notice/mail.ts';
import { actOnMail } from './act-on-mail.ts';
import { lastMarks } from './address-marks.ts';
import { dryRunTurns, lastTurn } from './dry-run-turns.ts';
import { keptMail } from './kept-mail.ts';
import { mailTroubles } from './mail-troubles.ts';
import type { Database } from './open-database.ts';
import { storedOutboxState } from './stored-kind.ts';

/** The outbox as the supervision office tends it: single mails, addresses, the dry run. */
export function createMailRecords(database: Database): MailRecords {
  return {
    async counts(office) {
      const groups = await database.outboxMail.groupBy({
        by: ['state'],
        where: { office },
        _count: { _all: true },
      });
      const counted = new Map(groups.map(({ state, _count }) => [storedOutboxState(state), _count._all]));
      const entries = OUTBOX_STATES.map((state) => [state, counted.get(state) ?? 0] as const);
      return Object.fromEntries(entries) as Record<OutboxState, number>;
    },
    mail: (office, start) => keptMail(database, office, start),
    act: (office, id, acting, decide) =>
      database.$transaction((transaction) => actOnMail(transaction, office, id, acting, decide)),
    marks: (office) => lastMarks(database, office),
    troubles: (office) => mailTroubles(database, office),
    async mark(office, { address, bad, reason, at, by, commandId }) {
      await database.$executeRaw`
        INSERT INTO "AddressMark" ("office", "address", "bad", "reason", "at", "actorId", "actorName", "commandId")
        VALUES (${office}, ${address}, ${bad}, ${reason}, ${BigInt(at)}, ${by.id}, ${by.name}, ${commandId})
        ON CONFLICT DO NOTHING`;
    },
    async dryRun(office) {
      const turn = await lastTurn(database, office);
      if (!turn) return undefined;
      const { serial: _serial, ...told } = turn;
      return told;
    },
    dryRunTurns: (office) => dryRunTurns(database, office),
    async turn(office, { on, reason, at, by, commandId }, ifNeverTurned = false) {
      const where = { office_commandId: { office, commandId } };
      if ((await database.dryRunTurn.findUnique({ where })) !== null) return true;
      const last = await lastTurn(database, office);
      if ((last?.on ?? false) === on || (ifNeverTurned && last)) return false;
      const added = await database.$executeRaw`
        INSERT INTO "DryRunTurn" ("office", "serial", "on", "reason", "at", "actorId", "actorName", "commandId")
        VALUES (${office}, ${(last?.serial ?? 0) + 1}, ${on}, ${reason}, ${BigInt(at)}, ${by?.id ?? null},
          ${by?.name ?? null}, ${commandId})
        ON CONFLICT DO NOTHING`;
      return added === 1;
    },
  };
}
