import type { RefusalCode } from '../wording/refusals.ts';

/** One condition that is not met: its code, the sentence for people, and who can meet it. */
export type Unmet = {
  readonly code: RefusalCode;
  readonly message: string;
  readonly who: string;
};

/** A rule's no: every unmet condition at once, under the code of the first. */
export type RefusalDetail = {
  readonly code: RefusalCode;
  readonly message: string;
  readonly unmet: readonly Unmet[];
};

/** Thrown by `decide`; carried to people as data, never as a defect. */
export class Refusal extends Error {
  readonly detail: RefusalDetail;

  constructor(detail: RefusalDetail) {
    super(detail.message);
    this.name = 'Refusal';
    this.detail = detail;
  }
}
