import type { Communication } from '../../domain/proposal/facts.ts';
import { fill } from '../../domain/wording/fill.ts';
import {
  CHANNEL_NAMES,
  COUNTERPART_NAMES,
  OUTCOME_NAMES,
  PHASE_NAMES,
  TALK_LEVEL_NAMES,
} from '../../domain/wording/terms.ts';
import { dateText } from '../layout/dates.ts';
import { JOURNAL } from './journal-words.ts';
import { say, type Sentence } from './sentence.ts';

/** Who was spoken to, how, on which draft, with what result; whether it counts. */
export function communicationSentence(told: Communication): Sentence {
  const { phase, draftNo, ledBy, ourPeople, place, opinions, wish, lateReason } = told;
  const values = {
    phase: PHASE_NAMES[phase],
    occurredOn: dateText(told.occurredOn),
    counterpart: COUNTERPART_NAMES[told.counterpart],
    channel: CHANNEL_NAMES[told.channel],
    outcome: OUTCOME_NAMES[told.outcome],
  };
  return say(phase === 'contactOnly' ? JOURNAL.contact : JOURNAL.communication, values, [
    draftNo !== undefined && fill(JOURNAL.shownDraft, { no: draftNo }),
    ledBy && ledBy !== 'officer' && fill(JOURNAL.ledBy, { who: TALK_LEVEL_NAMES[ledBy] }),
    ourPeople && fill(JOURNAL.ourPeople, { people: ourPeople }),
    place && fill(JOURNAL.place, { place }),
    opinions && fill(JOURNAL.opinions, { opinions }),
    wish && fill(JOURNAL.wish, { wish }),
    lateReason && fill(JOURNAL.late, { reason: lateReason }),
  ]);
}
