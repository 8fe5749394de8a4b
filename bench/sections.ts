import type { Figure } from './report/figure.ts';
import { calendars } from './sections/calendars.ts';
import { gates } from './sections/gates.ts';
import { herd } from './sections/herd.ts';
import { lifecycles } from './sections/lifecycles.ts';
import { plans } from './sections/plans.ts';
import { starts } from './sections/starts.ts';
import { waiting } from './sections/waiting.ts';
import type { Sitting } from './sitting.ts';

/** A part of the bench, run in a process of its own. */
export type Section = {
  readonly name: string;
  readonly title: string;
  readonly measure: (sitting: Sitting) => Promise<readonly Figure[]>;
};

/** The parts in the order in which they run. */
export const SECTIONS: readonly Section[] = [
  { name: 'lifecycles', title: 'Whole lives', measure: lifecycles },
  { name: 'gates', title: 'Gates', measure: gates },
  { name: 'plans', title: 'Backward plans', measure: plans },
  { name: 'herd', title: 'A herd', measure: herd },
  { name: 'calendars', title: 'A calendar that changes in mid-year', measure: calendars },
  { name: 'starts', title: 'Starting', measure: starts },
  { name: 'waiting', title: 'Waiting cases', measure: waiting },
];
