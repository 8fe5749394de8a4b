import type { ProposalEvent } from './events.ts';
import { runningPause, type Extension, type TermFacts } from './term-facts.ts';

export type TermEvent = Extract<
  ProposalEvent,
  { type: 'ExtensionRequested' | 'ExtensionDecided' | 'ExtensionUndone' | 'TermPaused' | 'TermResumed' }
>;

/** What moves a case's term, after an event. */
export function termFactsAfter(facts: TermFacts, event: TermEvent): TermFacts {
  const { extensions = [], pauses = [] } = facts;
  switch (event.type) {
    case 'ExtensionRequested':
      return { extensions: [...extensions, event.extension] };
    case 'ExtensionDecided':
      return { extensions: replacedLast(extensions, { decision: event.decision }) };
    case 'ExtensionUndone': {
      const { on, reason, by } = event;
      return { extensions: replacedLast(extensions, { undone: { on, reason, by } }) };
    }
    case 'TermPaused':
      return { pauses: [...pauses, event.pause] };
    case 'TermResumed': {
      const running = runningPause(facts);
      return {
        pauses: pauses.map((pause) => (pause === running ? { ...pause, until: event.until } : pause)),
      };
    }
  }
}

function replacedLast(extensions: readonly Extension[], change: Partial<Extension>): readonly Extension[] {
  return extensions.map((each, index) => (index === extensions.length - 1 ? { ...each, ...change } : each));
}
