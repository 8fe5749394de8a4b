import type { CivilDate } from '../calendar/civil-date.ts';
import type { Channel, Counterpart, Outcome, ResultClass, Satisfaction } from './facts.ts';

/** 在办情况: how far a proposal was when the office took the system into use (pack §7.1, table five). */
export type InHand = {
  readonly signedOn?: CivilDate;
  readonly acceptedOn?: CivilDate;
  readonly opinionOn?: CivilDate;
  readonly contacts: readonly InHandContact[];
  /** The number of the newest draft. */
  readonly draftNo?: number;
  readonly letter?: {
    readonly letterNumber: string;
    readonly issuedOn: CivilDate;
    readonly resultClass?: ResultClass;
  };
  readonly evaluation?: { readonly overall: Satisfaction; readonly receivedOn: CivilDate };
  readonly extendedTo?: CivilDate;
};

export type InHandContact = {
  readonly occurredOn: CivilDate;
  readonly channel: Channel;
  readonly counterpart: Counterpart;
  readonly outcome: Outcome;
};

export type InHandFacts = {
  /** The day on which a case that was under way was taken over. */
  readonly broughtInOn?: CivilDate;
  /** Occasions that had passed by then, by their keys: nothing is sent of them, nobody is blamed for them. */
  readonly passedOver?: readonly string[];
};

/** What shows a fact that is older than the system. */
export const BEFORE_THE_SYSTEM = '启用前补录';
