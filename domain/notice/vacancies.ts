import { isOfSupervisionOffice, type PersonId } from '../office/person.ts';
import type { Recipient } from '../policy/policy.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { POST_NAMES, RESPONSIBLE_NAMES } from '../wording/parties.ts';
import type { AddressedLine } from './digest-line.ts';
import type { DigestMorning } from './digest-morning.ts';
import { peopleFor, placeHolders } from './recipients.ts';

/** The posts whose holders a case is written to, and that somebody else has to look after where they are vacant. */
const POSTS = ['officer', 'divisionHead'] as const satisfies readonly Recipient[];

const NAMES = { officer: RESPONSIBLE_NAMES.officer, divisionHead: POST_NAMES.divisionHead } as const;

/** A hint to the supervision office, one line for each vacant post of a division: whose mails go to whom instead. */
export function vacancyLines({
  cases,
  people,
}: Pick<DigestMorning, 'cases' | 'people'>): readonly AddressedLine[] {
  const vacant = new Map<string, { readonly n: number; readonly instead: ReadonlySet<string> }>();
  for (const proposal of cases) {
    const { division, officer } = proposal;
    if (proposal.ending || division === undefined) continue;
    for (const post of POSTS) {
      if (post === 'officer' && officer === undefined) continue;
      if (placeHolders(proposal, post, people).length > 0) continue;
      const key = `${division}${NAMES[post]}`;
      const before = vacant.get(key);
      const instead = peopleFor(proposal, [post], people).map(({ name }) => name);
      vacant.set(key, {
        n: (before?.n ?? 0) + 1,
        instead: new Set([...(before?.instead ?? []), ...instead]),
      });
    }
  }
  const office: readonly PersonId[] = people.filter(isOfSupervisionOffice).map(({ id }) => id);
  return [...vacant].flatMap(([post, { n, instead }]) => {
    const text = fill(MAILS.digestVacancy, { post, n, instead: [...instead].join('、') });
    return office.map((personId) => ({ section: 'changes' as const, text, news: true, personId }));
  });
}
