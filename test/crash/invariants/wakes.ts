import { nextWake } from '../../../domain/proposal/agenda.ts';
import type { CaseHistory } from './histories.ts';
import { caseAfter, type Recorded } from '../../support/record/recorded.ts';

/** A timer is armed with what is left when its task began; the task itself takes a while. */
const LATER_BY_AT_MOST_MS = 60_000;

/** I5: an open case has one armed wake, for the moment that its state asks for, or none where it asks for none. */
export function againstWakes(
  { steps }: Pick<Recorded, 'steps'>,
  histories: ReadonlyMap<string, CaseHistory>,
): readonly string[] {
  return [...steps].flatMap(([number, record]) => {
    const proposal = caseAfter(record);
    const { running, armed } = histories.get(number) ?? { running: false, armed: [] };
    const say = (what: string) => [`${number} ${what}`];
    if (proposal.ending) return running ? say('has ended and runs') : [];
    if (!running) return say('is open and does not run');
    const wake = nextWake(proposal);
    const [timer, ...more] = armed;
    if (more.length > 0) return say(`has ${armed.length} timers`);
    if (wake === undefined || timer === undefined)
      return (wake === undefined) === (timer === undefined)
        ? []
        : say(`is to wake at ${wake}, armed ${timer}`);
    const late = timer - wake;
    return late >= -1 && late < LATER_BY_AT_MOST_MS ? [] : say(`is armed ${late} ms after its wake`);
  });
}
