import { isOutsideId } from '../../domain/office/outside-unit.ts';
import type { ContributionEvent } from '../../domain/proposal/evolve-contributions.ts';
import { fill } from '../../domain/wording/fill.ts';
import { dateText } from '../layout/dates.ts';
import { JOURNAL } from './journal-words.ts';
import { lateLine } from './late-line.ts';
import { say, type Sentence } from './sentence.ts';

/** What the record says of what others were asked to say. */
export function contributionSentence(event: ContributionEvent): Sentence {
  switch (event.type) {
    case 'ContributionsRequested': {
      const [first] = event.contributions;
      const units = event.contributions.map(({ from }) => from).join('、');
      return say(JOURNAL.contributionsRequested, { units, dueOn: first ? dateText(first.dueOn) : '' }, [
        first?.letterNumber !== undefined &&
          fill(JOURNAL.askedByLetter, { letterNumber: first.letterNumber }),
        first && lateLine(first.askedOn, first.lateReason),
      ]);
    }
    case 'ContributionReceived': {
      const { on, summary, filledBy, phone, by } = event.received;
      const from = [filledBy, phone].filter((each) => each !== undefined).join(' ');
      return say(JOURNAL.contributionReceived, { no: event.no, on: dateText(on) }, [
        summary,
        from !== '' && fill(JOURNAL.contributionFrom, { from }),
        isOutsideId(by.id) && fill(JOURNAL.contributionByLink, { unit: by.name }),
      ]);
    }
    case 'ContributionReturned': {
      const { on, reason } = event.returned;
      const said = { no: event.no, on: dateText(on), dueOn: dateText(event.dueOn) };
      return say(JOURNAL.contributionReturned, said, [fill(JOURNAL.reasons, { reasons: reason })]);
    }
    case 'ContributionWaived': {
      const { on, urgedOn, reason } = event.waiver;
      return say(JOURNAL.contributionWaived, { no: event.no, on: dateText(on), urgedOn: dateText(urgedOn) }, [
        fill(JOURNAL.reasons, { reasons: reason }),
      ]);
    }
  }
}
