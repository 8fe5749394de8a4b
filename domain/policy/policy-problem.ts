/** What does not hold together in a policy: where it stands in the document, and why, in plain words. */
export type PolicyProblem = { readonly path: readonly string[]; readonly message: string };
