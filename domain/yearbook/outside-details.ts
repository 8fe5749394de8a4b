/** What a party outside is to our key proposals: a city leader, a committee, or whoever hears reports in his place. */
export const OUTSIDE_KINDS = ['supervisingLeader', 'supervisingUnit', 'delegate'] as const;
export type OutsideKind = (typeof OUTSIDE_KINDS)[number];

/** How a party outside is reached; what it did stands in the cases. */
export type OutsideDetails = {
  /** As the proposals name it. */
  readonly name: string;
  readonly kind: OutsideKind;
  readonly post?: string;
  readonly unit?: string;
  readonly liaison?: string;
  readonly telephone?: string;
  readonly note?: string;
};
