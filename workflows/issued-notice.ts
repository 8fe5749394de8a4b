import { allHandlersFinished, condition, setHandler } from '@temporalio/workflow';
import { addDays, laterOf } from '../domain/calendar/civil-date.ts';
import { civilDateAt, instant, instantAt, type Instant } from '../domain/calendar/instant.ts';
import { decideNotice, findLate, nextDueDay, type NoticeCommand } from '../domain/notice/decide-notice.ts';
import { evolveNotice, type NoticeEvent } from '../domain/notice/notice-events.ts';
import { NOTHING_ISSUED } from '../domain/notice/notice-progress.ts';
import { isOver, type NoticeState } from '../domain/notice/notice-state.ts';
import type { IssueOrder } from '../domain/notice/notice-terms.ts';
import type { IssuedNotice } from '../domain/notice/notice.ts';
import { refuseWith, unmet } from '../domain/proposal/unmet.ts';
import { NOTICE_ACTS } from '../domain/wording/notice-acts.ts';
import { issuing, type Issuing } from './issuing.ts';
import {
  issuedUpdate,
  nextWakeQuery,
  noticeActUpdate,
  noticeProgressQuery,
  type NoticeTaken,
} from './messages.ts';
import { untilWakeOr } from './moving-timer.ts';
import { noticeActivities } from './notice-activities.ts';
import { refusing } from './refusing.ts';

/**
 * A notice to be issued, or one that goes on from its record, or both where issuing it was cut off; `at` is the moment
 * on the office's clock.
 */
export type IssuedNoticeInput = { readonly at: Instant } & (
  | { readonly order: IssueOrder; readonly state?: NoticeState }
  | { readonly order?: undefined; readonly state: NoticeState }
);

/** How long who issues a notice waits for its mails to stand in the outbox once it has its number. */
const MAILS_WITHIN = '10 seconds';

/**
 * One notice to many divisions: numbered, its letters made, its mails written, its cases told, each once; then it waits
 * for every division's word, and finds on the day after each due day who is late. It is over when all have answered or
 * the supervision office closes it. Its history stays short: some events a hundred cases, a few an act of a person.
 *
 * A run that was reset, or came back with an older server, learns that it is behind its record when it writes, and
 * fails.
 */
export async function issuedNotice(input: IssuedNoticeInput): Promise<NoticeTaken> {
  const aheadMs = input.at - Date.now();
  let rungAt: number = input.at;
  const now = () => instant(Math.max(Date.now() + aheadMs, rungAt));
  let state: NoticeState | undefined = input.state;
  let written = state;
  const issue = input.order && issuing(input.order, input.at);
  if (issue) {
    void issue.entered.then(
      (entered) => {
        if (state) return;
        state = entered;
        written = entered;
      },
      () => undefined,
    );
  }

  setHandler(issuedUpdate, () => issuedAnswer(input, issue));
  setHandler(noticeActUpdate, act, { validator: (command) => void decide(command) });
  setHandler(noticeProgressQuery, () => {
    const over = state !== undefined && isOver(state);
    return issue?.progress(over) ?? { ...NOTHING_ISSUED, state: over ? 'over' : 'waiting' };
  });
  setHandler(nextWakeQuery, () => wake() ?? null);

  try {
    await issue?.entered;
  } catch (error) {
    // Whoever issues it is told why not.
    await condition(allHandlersFinished);
    throw error;
  }
  for (;;) {
    // An act whose writing fails is left unanswered on purpose: the server tells its sender that the run is over, and
    // lets the next run take it under the same id. A failure that answered it would answer every repeat, too.
    while (isUnwritten()) await write();
    if (isDone()) break;
    const wakeAt = wake();
    const rang = await untilWakeOr(wakeAt, now, () => isUnwritten() || wake() !== wakeAt || isDone());
    if (rang && wakeAt !== undefined) rungAt = Math.max(rungAt, wakeAt);
    if (rang && state) take(findLate(state, laterOf(civilDateAt(now()), civilDateAt(instant(rungAt)))));
  }
  return taken();

  function decide(command: NoticeCommand): readonly NoticeEvent[] {
    return refusing(() => {
      if (!state) refuseWith(NOTICE_ACTS[command.act.type], [unmet('noticeUnknown')]);
      return state ? decideNotice(command, now(), state) : [];
    }, state?.revision ?? 0);
  }

  function take(events: readonly NoticeEvent[]): void {
    state = state && events.reduce(evolveNotice, state);
  }

  async function act(command: NoticeCommand): Promise<NoticeTaken> {
    take(decide(command));
    const mine = state?.revision ?? 0;
    await condition(() => (written?.revision ?? 0) >= mine);
    return taken();
  }

  function isUnwritten(): boolean {
    return state !== written;
  }

  async function write(): Promise<void> {
    if (!state || !written) return;
    const { office, noticeId, revision, closed } = state;
    const before = written.divisions;
    const writing = state;
    await noticeActivities.writeNotice({
      office,
      noticeId,
      from: written.revision,
      revision,
      over: isOver(writing),
      ...(closed ? { closed } : {}),
      divisions: writing.divisions.filter((division, at) => division !== before[at]),
    });
    written = writing;
  }

  function isDone(): boolean {
    const over = state !== undefined && isOver(state);
    return over && !isUnwritten() && (issue?.isThrough() ?? true) && allHandlersFinished();
  }

  /** The moment from which on somebody is late with what nobody was found to be late with before. */
  function wake(): number | undefined {
    const due = state && !isOver(state) ? nextDueDay(state) : undefined;
    return due === undefined ? undefined : instantAt(addDays(due, 1), { hour: 0, minute: 0 });
  }

  function taken(): NoticeTaken {
    return {
      docNumber: state?.docNumber ?? '',
      revision: state?.revision ?? 0,
      over: state !== undefined && isOver(state),
    };
  }
}

async function issuedAnswer(input: IssuedNoticeInput, issue: Issuing | undefined): Promise<IssuedNotice> {
  const { noticeId, kind, docNumber, issuedOn } = input.state ?? (await issueEntered(issue));
  await condition(() => issue?.areMailsWritten() ?? true, MAILS_WITHIN);
  return { noticeId, kind, docNumber, issuedOn, cases: input.order?.cases ?? [] };
}

function issueEntered(issue: Issuing | undefined): Promise<NoticeState> {
  if (!issue) throw new Error('a notice is ordered or goes on from its record');
  return issue.entered;
}
