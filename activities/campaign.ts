import { calendarAsOf } from '../domain/calendar/calendar-versions.ts';
import { civilDateAt } from '../domain/calendar/instant.ts';
import type { BatchOutcome, CampaignKind, CampaignOrder } from '../domain/office/campaign.ts';
import { takingCalendar, type NextCommand } from '../domain/proposal/next-command.ts';
import type { Ports } from './ports.ts';

/** Cases that are told at the same time. */
const AT_ONCE = 8;

type Over = Pick<Ports, 'campaigns' | 'digestSource'>;

/** What each kind of campaign does to a case, as the office's data has it now. */
const KINDS: Readonly<Record<CampaignKind, (ports: Over, order: CampaignOrder) => Promise<NextCommand>>> = {
  async calendar({ digestSource }, { office, at }) {
    const today = civilDateAt(at);
    return takingCalendar(calendarAsOf(today, await digestSource.holidayLists(office)), today);
  },
};

/** The cases that a campaign still concerns, by number. */
export async function chooseCases(ports: Over, order: CampaignOrder): Promise<readonly string[]> {
  const [next, cases] = await Promise.all([
    KINDS[order.kind](ports, order),
    ports.campaigns.cases(order.office),
  ]);
  return cases.filter((each) => next(each)).map(({ proposal }) => proposal.assignment.number);
}

/** Tells some cases their next command and says what came of it; repeating it changes nothing. */
export async function tellCases(
  ports: Over,
  order: CampaignOrder,
  numbers: readonly string[],
): Promise<BatchOutcome> {
  const next = await KINDS[order.kind](ports, order);
  const told = new Map<string, Told>();
  const waiting = numbers.values();
  const teller = async () => {
    for (const number of waiting) told.set(number, await tellCase(ports, order, number, next));
  };
  await Promise.all(Array.from({ length: AT_ONCE }, teller));
  const those = (what: Told) => numbers.filter((number) => told.get(number) === what);
  return { done: those('done').length, refused: those('refused'), unreached: those('unreached') };
}

type Told = 'done' | 'refused' | 'unreached';

async function tellCase(
  { campaigns }: Over,
  { office, by }: CampaignOrder,
  number: string,
  next: NextCommand,
): Promise<Told> {
  const command = await nextFor();
  if (!command) return 'done';
  const answer = await campaigns.tell(office, number, { ...command, actor: by });
  if (answer !== 'refused') return answer;
  // Somebody may have ended the case, or told it the same, in between.
  return (await nextFor()) ? 'refused' : 'done';

  async function nextFor() {
    const stored = await campaigns.case(office, number);
    return stored && next(stored);
  }
}
