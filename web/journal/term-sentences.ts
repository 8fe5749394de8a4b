import type { Replan } from '../../domain/plan/replan.ts';
import type { ProposalEvent } from '../../domain/proposal/events.ts';
import type { TermEvent } from '../../domain/proposal/evolve-terms.ts';
import { fill } from '../../domain/wording/fill.ts';
import { dateText } from '../layout/dates.ts';
import { SHARED } from '../layout/frame-words.ts';
import { JOURNAL } from './journal-words.ts';
import { say, type Sentence } from './sentence.ts';

/** What the record says of a term that is asked, allowed or made to move. */
export function termSentence(event: TermEvent): Sentence {
  switch (event.type) {
    case 'ExtensionRequested': {
      const { newDueOn, reasons, requestedOn, receipt } = event.extension;
      const dates = { newDueOn: dateText(newDueOn), on: dateText(requestedOn) };
      return say(JOURNAL.extensionRequested, dates, [because(reasons), receivedBy(receipt)]);
    }
    case 'ExtensionDecided': {
      const { granted, on, evidence } = event.decision;
      return say(granted ? JOURNAL.extensionGranted : JOURNAL.extensionDenied, { on: dateText(on) }, [
        fill(JOURNAL.evidence, { evidence }),
      ]);
    }
    case 'ExtensionUndone':
      return say(JOURNAL.extensionUndone, {}, [because(event.reason)]);
    case 'TermPaused': {
      const { from, reason, evidence, receipt } = event.pause;
      return say(JOURNAL.termPaused, { from: dateText(from) }, [
        because(reason),
        fill(JOURNAL.evidence, { evidence }),
        receivedBy(receipt),
      ]);
    }
    case 'TermResumed':
      return say(JOURNAL.termResumed, { until: dateText(event.until) });
  }
}

/** What moved with the plan: each step's old date and new date. */
export function replanSentence({ plan, moves }: Replan, titles: ReadonlyMap<string, string>): Sentence {
  return say(JOURNAL.replanned, { dueOn: dateText(plan.due.dueOn) }, movedLines(moves, titles));
}

/** By which papers a newer calendar was taken, what moved with it, and that the regulated date did not. */
export function calendarSentence(
  { papers, plan, moves }: Extract<ProposalEvent, { type: 'CalendarTaken' }>,
  titles: ReadonlyMap<string, string>,
): Sentence {
  const said = { papers: papers.join(SHARED.listJoin), dueOn: dateText(plan.due.dueOn) };
  return say(
    moves.length > 0 ? JOURNAL.calendarTaken : JOURNAL.calendarTakenUnmoved,
    said,
    movedLines(moves, titles),
  );
}

function movedLines(moves: Replan['moves'], titles: ReadonlyMap<string, string>): readonly string[] {
  return moves.map(({ step, from, to }) =>
    fill(JOURNAL.moved, { step: titles.get(step) ?? step, from: dateText(from), to: dateText(to) }),
  );
}

function because(reasons: string): string {
  return fill(JOURNAL.reasons, { reasons });
}

function receivedBy(receipt: string | undefined): string | undefined {
  return receipt === undefined ? undefined : fill(JOURNAL.receipt, { receipt });
}
