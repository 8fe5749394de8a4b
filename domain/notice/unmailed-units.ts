import { civilDateAt } from '../calendar/instant.ts';
import { openContributions } from '../proposal/contribution-facts.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import type { AddressedLine } from './digest-line.ts';
import type { DigestMorning } from './digest-morning.ts';
import { caseWords } from './mail-words.ts';
import { peopleFor } from './recipients.ts';

/** To the officer, once, on the morning after: a unit outside that was asked for its word cannot be reached by mail. */
export function unmailedUnits({
  cases,
  people,
  at,
  since,
  mailedUnits,
}: Pick<DigestMorning, 'cases' | 'people' | 'at' | 'since' | 'mailedUnits'>): readonly AddressedLine[] {
  return cases.flatMap((proposal) => {
    if (proposal.ending || proposal.policy.contributions?.mailUnits !== true) return [];
    const unmailed = openContributions(proposal).filter(
      ({ kind, from, askedOn }) =>
        kind === 'outsideUnit' &&
        !mailedUnits.includes(from) &&
        askedOn < civilDateAt(at) &&
        (since === undefined || askedOn >= civilDateAt(since)),
    );
    if (unmailed.length === 0) return [];
    const officers = peopleFor(proposal, ['officer'], people);
    return unmailed.flatMap(({ from: unit }) => {
      const text = fill(MAILS.digestNoAddressLine, { ...caseWords(proposal), unit });
      return officers.map(({ id }) => ({ section: 'changes' as const, text, news: true, personId: id }));
    });
  });
}
