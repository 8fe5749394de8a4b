import type { Instant } from '../domain/calendar/instant.ts';
import { NOTHING_ISSUED, type NoticeProgress } from '../domain/notice/notice-progress.ts';
import type { NoticeState } from '../domain/notice/notice-state.ts';
import type { IssueOrder } from '../domain/notice/notice-terms.ts';
import { noticeActivities } from './notice-activities.ts';

/** Recipients whose mails are written in one activity: they are composed again when its worker dies. */
const MAILS_AT_ONCE = 10;

/** Cases told in one activity; a case that is told twice notes it once. */
const CASES_AT_ONCE = 100;

/** A notice on its way: into the register, into letters, into the outbox, to its cases. */
export type Issuing = {
  /** Resolves when it stands in the register under its number. */
  readonly entered: Promise<NoticeState>;
  areMailsWritten(): boolean;
  /** Everything has been done. */
  isThrough(): boolean;
  progress(over: boolean): NoticeProgress;
};

/** Issues a notice, step by step, and says how far it is. */
export function issuing(order: IssueOrder, at: Instant): Issuing {
  const { office, noticeId } = order;
  const place = { office, noticeId, at };
  let through = false;
  let mailsWritten = false;
  let progress = { ...NOTHING_ISSUED, cases: order.cases.length };
  const entered = noticeActivities.enterNotice(order, at);
  void entered.then(deliver, () => undefined);
  return {
    entered,
    areMailsWritten: () => mailsWritten,
    isThrough: () => through,
    progress: (over) => ({ ...progress, state: through ? (over ? 'over' : 'waiting') : 'issuing' }),
  };

  async function deliver(state: NoticeState): Promise<void> {
    let recipients = new Set(state.divisions.flatMap((division) => division.recipients)).size;
    progress = { ...progress, divisions: state.divisions.length, recipients };
    for (const { name } of state.divisions) {
      await noticeActivities.makeLetter(place, name);
      progress = { ...progress, made: progress.made + 1 };
    }
    // The register knows of those, too, who get copies.
    for (let from = 0; from === 0 || from < recipients; from += MAILS_AT_ONCE) {
      recipients = await noticeActivities.writeNoticeMails(place, from, MAILS_AT_ONCE);
      progress = { ...progress, recipients, written: Math.min(from + MAILS_AT_ONCE, recipients) };
    }
    mailsWritten = true;
    const { kind, docNumber, issuedOn } = state;
    const named = { noticeId, kind, docNumber, issuedOn };
    for (let from = 0; from < order.cases.length; from += CASES_AT_ONCE) {
      const numbers = order.cases.slice(from, from + CASES_AT_ONCE);
      const untold = await noticeActivities.nameCases(office, named, numbers);
      progress = {
        ...progress,
        told: progress.told + numbers.length - untold.length,
        untold: [...progress.untold, ...untold],
      };
    }
    through = true;
  }
}
