/**
 * Where a value of the policy comes from: the bureau's own summary of 2020 (`source`), a public rule of
 * another place (`publicRule`), or our default; all but the first are to be confirmed locally.
 */
export type Basis = 'source' | 'publicRule' | 'default';
