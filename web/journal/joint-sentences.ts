import type { JointEvent } from '../../domain/proposal/evolve-joint.ts';
import { fill } from '../../domain/wording/fill.ts';
import { dateText } from '../layout/dates.ts';
import { JOURNAL } from './journal-words.ts';
import { say, type Sentence } from './sentence.ts';

/** What the record says of cases that are handled as one. */
export function jointSentence(event: JointEvent, titles: ReadonlyMap<string, string>): Sentence {
  switch (event.type) {
    case 'MergedInto': {
      const { leadNumber, leadTitle, reason, on } = event.merger;
      return say(JOURNAL.mergedInto, { leadNumber, leadTitle, on: dateText(on) }, [
        fill(JOURNAL.reasons, { reasons: reason }),
      ]);
    }
    case 'LeadFollowed': {
      const { leadNumber, steps, leadGone } = event;
      const said = steps.length > 0 ? JOURNAL.leadFollowed : JOURNAL.leadLooked;
      return say(said, { leadNumber }, [
        ...steps.map(({ step, on }) =>
          fill(JOURNAL.leadStep, { step: titles.get(step) ?? step, on: dateText(on) }),
        ),
        leadGone && JOURNAL.leadGone,
      ]);
    }
    case 'MergeUndone':
      return say(JOURNAL.mergeUndone, { leadNumber: event.leadNumber }, [
        fill(JOURNAL.reasons, { reasons: event.reason }),
      ]);
  }
}
