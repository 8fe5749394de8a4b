import type { CivilDate } from '../calendar/civil-date.ts';
import type { InHand } from './in-hand.ts';
import type { PersonRef } from '../office/person.ts';

/** 承办, 主办, 分办, and 汇办 or 会办: what we are to this proposal (domain terms; `lead` is the narrow class). */
export const HANDLING_ROLES = ['sole', 'lead', 'split', 'coHandler'] as const;
export type HandlingRole = (typeof HANDLING_ROLES)[number];

/** 主办答复件, the umbrella: what we answer ourselves. */
export const ANSWERED_BY_US: readonly HandlingRole[] = HANDLING_ROLES.filter((role) => role !== 'coHandler');

/** 重点提案: main, related, or key without saying which. */
export type KeyKind = 'main' | 'related' | 'undifferentiated';

/** One numbered suggestion inside a proposal (建议事项). */
export type SuggestionItem = {
  readonly no: number;
  readonly text: string;
  readonly division?: string;
};

/**
 * A proposal as it was handed to the bureau. Members' names and telephones stay in the register and never
 * enter a case: a durable history is no place for them.
 */
export type Assignment = {
  readonly office: string;
  readonly number: string;
  readonly title: string;
  readonly sessionName: string;
  readonly handlingYear: number;
  readonly role: HandlingRole;
  readonly keyKind?: KeyKind;
  readonly keyMainNumber?: string;
  readonly items: readonly SuggestionItem[];
  readonly handOverOn: CivilDate;
  /** Due dates given by the hand-over paper; they win over the policy's terms. */
  readonly replyDueOn?: CivilDate;
  readonly returnDueOn?: CivilDate;
  /** The unit that we write to; always present for a co-handled case. */
  readonly outsideLeadUnit?: string;
  readonly outsideCoUnits: readonly string[];
  readonly leadDivision?: string;
  readonly supportDivisions: readonly string[];
  readonly leaderInCharge?: PersonRef;
  /** The officer whom the workbook names already; the division still has to accept. */
  readonly proposedOfficer?: PersonRef;
  /** How far it was, where it was under way when the office took the system into use. */
  readonly inHand?: InHand;
};
