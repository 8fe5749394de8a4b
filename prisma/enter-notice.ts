import type { NoticeEntry } from '../activities/ports.ts';
import { yearOf } from '../domain/calendar/civil-date.ts';
import type { Instant } from '../domain/calendar/instant.ts';
import { docNumberOf } from '../domain/notice/doc-number.ts';
import { isOver, type NoticeDivision, type NoticeState } from '../domain/notice/notice-state.ts';
import { againstUrgingDivisions, urgedSince } from '../domain/notice/urge-conditions.ts';
import { refuseWith } from '../domain/proposal/unmet.ts';
import { NOTICES } from '../domain/wording/notices.ts';
import { nextSerial } from './next-serial.ts';
import type { DatabaseTransaction } from './open-database.ts';
import { storedDate } from './stored-date.ts';

/** Rows of one statement; a statement takes no more than some thousands of values. */
const BATCH = 500;

/**
 * Gives a notice the next number of its kind and year and writes it down with all that it concerns. An urge notice to a
 * division that has just been urged raises `Refusal`, and the transaction gives its number back.
 */
export async function enterNotice(
  transaction: DatabaseTransaction,
  { terms, cases, divisions, recipients }: NoticeEntry,
  at: Instant,
): Promise<NoticeState> {
  const { office, noticeId, kind, topic, issuedOn, ackDue, answerDue, issuedBy } = terms;
  const year = yearOf(issuedOn);
  // From here on every other notice of the kind waits for the end of this one.
  const serial = await nextSerial(transaction, office, kind, year);
  if (kind === 'urge') await refuseIfUrged(transaction, terms, divisions);
  const docNumber = docNumberOf({ ...terms, year }, serial);
  const states = divisions.map(({ name, recipients, asksNothing }): NoticeDivision => ({
    name,
    ...(asksNothing ? { asksNothing } : {}),
    cases: cases.filter(({ division }) => division === name).length,
    recipients,
    answers: [],
  }));
  const over = isOver({ divisions: states });
  const row = { office, noticeId, kind, year, serial, docNumber, topic, issuedOn, issuedAt: BigInt(at) };
  const by = { issuedById: issuedBy.id, issuedByName: issuedBy.name };
  await transaction.notice.create({
    data: { ...row, ...by, terms: JSON.stringify(terms), revision: 0, over },
  });
  const place = { office, noticeId };
  const rows = cases.map((each, index) => ({ ...place, ...each, position: index + 1 }));
  for (let from = 0; from < rows.length; from += BATCH) {
    await transaction.noticeCase.createMany({ data: rows.slice(from, from + BATCH) });
  }
  await transaction.noticeDivision.createMany({
    data: states.map((state, at) => ({
      ...place,
      name: state.name,
      position: at + 1,
      state: JSON.stringify(state),
    })),
  });
  await transaction.noticeRecipient.createMany({
    data: recipients.map(({ id, name, divisions: [division = ''], copyOf }, at) => ({
      ...place,
      personId: id,
      name,
      division,
      position: at + 1,
      copyOf: copyOf ? JSON.stringify(copyOf) : null,
    })),
  });
  return {
    ...place,
    kind,
    docNumber,
    topic,
    issuedOn,
    ackDue,
    answerDue,
    revision: 0,
    divisions: states,
  };
}

/** Two people may have looked at the register at once before either notice stood in it. */
async function refuseIfUrged(
  transaction: DatabaseTransaction,
  { office, kind, issuedOn, rules }: NoticeEntry['terms'],
  divisions: NoticeEntry['divisions'],
): Promise<void> {
  const names = divisions.map(({ name }) => name);
  const since = urgedSince(issuedOn, rules);
  const rows = await transaction.noticeDivision.findMany({
    where: { office, name: { in: names }, notice: { kind, issuedOn: { gte: since } } },
    select: { name: true, notice: { select: { docNumber: true, issuedOn: true } } },
  });
  const urged = rows.map(({ name, notice: { docNumber, issuedOn: on } }) => ({
    docNumber,
    issuedOn: storedDate(on),
    divisions: [name],
  }));
  refuseWith(NOTICES[kind].actName, againstUrgingDivisions(names, urged, issuedOn, rules));
}
