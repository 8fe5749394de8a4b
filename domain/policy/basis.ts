/**
 * Where a value of the policy comes from: the bureau's own summary of 2020 (`source`), a public rule of
 * another place (`publicRule`), our default, which is to be confirmed locally like the former, or what the office
 * itself has laid down (`local`).
 */
export const BASES = ['source', 'publicRule', 'default', 'local'] as const;
export type Basis = (typeof BASES)[number];
