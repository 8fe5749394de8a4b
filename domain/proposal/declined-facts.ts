import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';

/** 不催办理由: why the supervision office does not urge a piece of work that is late against one date. */
export type DeclinedUrge = {
  /** The step, month or follow-up, as occasions know it. */
  readonly mark: string;
  readonly title: string;
  /** The date of the work when it was declined: against a later one it may be suggested again. */
  readonly dueOn: CivilDate;
  readonly reason: string;
  readonly on: CivilDate;
  readonly by: PersonRef;
};

/** What the supervision office has said against urging, the oldest first. */
export type DeclinedFacts = { readonly declined?: readonly DeclinedUrge[] };

/** Whether urging this work against its date was declined. */
export function isDeclined(
  { declined = [] }: DeclinedFacts,
  { mark, dueOn }: Pick<DeclinedUrge, 'mark' | 'dueOn'>,
): boolean {
  return declined.some((each) => each.mark === mark && each.dueOn === dueOn);
}
