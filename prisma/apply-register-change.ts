import type { RegisterChange } from '../client/ports.ts';
import { yearOf } from '../domain/calendar/civil-date.ts';
import { civilDateAt, type Instant } from '../domain/calendar/instant.ts';
import { nextSerial } from './next-serial.ts';
import type { DatabaseTransaction } from './open-database.ts';

/**
 * Puts an import down: what it names is written anew, what it does not name stays. A proposal that was registered
 * before keeps the moment of its first registration.
 */
export async function applyRegisterChange(
  transaction: DatabaseTransaction,
  office: string,
  change: RegisterChange,
  at: Instant,
): Promise<void> {
  // Two imports at once would each clear away what the other writes: the second waits for the first one's number.
  await nextSerial(transaction, office, 'import', yearOf(civilDateAt(at)));
  const { units, people, outsideUnits } = change;
  await transaction.unit.deleteMany({ where: { office, name: { in: units.map(({ name }) => name) } } });
  await transaction.unit.createMany({
    data: units.map(({ name, kind, duties, leaderInCharge = null }) => ({
      office,
      name,
      kind,
      duties,
      leaderInCharge,
    })),
  });
  await transaction.person.deleteMany({ where: { office, id: { in: people.map(({ id }) => id) } } });
  await transaction.person.createMany({
    data: people.map(({ id, name, post, unit, unitKind, mobile = null, deputyName = null, active }) => ({
      office,
      id,
      name,
      post,
      unit,
      unitKind,
      mobile,
      deputyName,
      active,
    })),
  });
  await transaction.outsideUnit.deleteMany({
    where: { office, name: { in: outsideUnits.map(({ name }) => name) } },
  });
  await transaction.outsideUnit.createMany({
    data: outsideUnits.map(({ name, kind, contactName = null, phone = null, email = null }) => ({
      office,
      name,
      kind,
      contactName,
      phone,
      email,
    })),
  });
  await registerProposals(transaction, office, change, at);
}

async function registerProposals(
  transaction: DatabaseTransaction,
  office: string,
  { proposals }: RegisterChange,
  at: Instant,
): Promise<void> {
  const where = { office, number: { in: proposals.map(({ assignment }) => assignment.number) } };
  const earlier = await transaction.registeredProposal.findMany({
    where,
    select: { number: true, registeredAt: true },
  });
  const registeredAt = new Map(earlier.map((row) => [row.number, row.registeredAt]));
  await transaction.registeredProposal.deleteMany({ where });
  await transaction.registeredProposal.createMany({
    data: proposals.map(({ assignment, proposer }) => ({
      office,
      number: assignment.number,
      handlingYear: assignment.handlingYear,
      assignment: JSON.stringify(assignment),
      proposer: JSON.stringify(proposer),
      registeredAt: registeredAt.get(assignment.number) ?? at,
    })),
  });
}
