import type { DirectoryPerson } from '../client/ports.ts';
import type { Labels } from '../domain/wording/labels.ts';
import type { DryRunTurn } from '../domain/office/dry-run.ts';
import type { Actor, OnDuty } from '../domain/office/person.ts';
import type { Visit } from './session/visit.ts';

/** What every page has around its content: the office, who is looking, and the token its forms carry. */
export type Frame = {
  readonly bureauName: string;
  /** The words of the rules in force this year. */
  readonly labels: Labels;
  readonly actor: Actor | undefined;
  /** The active people of the directory, from whom an identity is chosen. */
  readonly people: readonly (DirectoryPerson & OnDuty)[];
  /** How many alarms are open, for those who see them. */
  readonly openAlarms: number;
  readonly formToken: string;
  /** The turn of the dry run that holds; nothing where nobody ever turned it. */
  readonly dryRun: DryRunTurn | undefined;
  /** Path and query of the page itself. */
  readonly here: string;
};

/** What the middleware hands to the pages. */
export type WebEnv = { Variables: { visit: Visit; frame: Frame } };
