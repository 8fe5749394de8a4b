import { civilDateAt } from '../calendar/instant.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { isOutsideId } from '../office/outside-unit.ts';
import type { Contribution } from '../proposal/contribution-facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import type { AddressedLine } from './digest-line.ts';
import type { DigestMorning } from './digest-morning.ts';
import { caseWords } from './mail-words.ts';
import { peopleFor } from './recipients.ts';

/**
 * To the officer, once: a unit outside has given its word itself, or one that was asked cannot be reached by mail. What
 * happened on a day is told on the next morning.
 */
export function contributionNews({
  cases,
  people,
  at,
  since,
  mailedUnits,
}: Pick<DigestMorning, 'cases' | 'people' | 'at' | 'since' | 'mailedUnits'>): readonly AddressedLine[] {
  const isNews = (on: CivilDate) => on < civilDateAt(at) && (since === undefined || on >= civilDateAt(since));
  return cases.flatMap((proposal) => {
    const lines = (proposal.contributions ?? [])
      .filter(({ kind }) => kind === 'outsideUnit')
      .flatMap((each) => [
        ...givenLine(proposal, each, isNews),
        ...unreached(proposal, each, isNews, mailedUnits),
      ]);
    if (lines.length === 0 || proposal.ending) return [];
    const officers = peopleFor(proposal, ['officer'], people);
    return lines.flatMap((text) =>
      officers.map(({ id }) => ({ section: 'changes' as const, text, news: true, personId: id })),
    );
  });
}

type IsNews = (on: CivilDate) => boolean;

function givenLine(
  proposal: Proposal,
  { from: unit, received }: Contribution,
  isNews: IsNews,
): readonly string[] {
  if (!received || !isOutsideId(received.by.id) || !isNews(received.on)) return [];
  return [fill(MAILS.digestContributionLine, { ...caseWords(proposal), unit })];
}

function unreached(
  proposal: Proposal,
  { from: unit, askedOn, received, waiver }: Contribution,
  isNews: IsNews,
  mailedUnits: DigestMorning['mailedUnits'],
): readonly string[] {
  const isMailed = proposal.policy.contributions?.mailUnits === true;
  if (!isMailed || !mailedUnits || mailedUnits.includes(unit) || received || waiver || !isNews(askedOn))
    return [];
  return [fill(MAILS.digestNoAddressLine, { ...caseWords(proposal), unit })];
}
