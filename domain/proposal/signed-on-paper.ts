/** Whose decision it is, by name and post, and what shows it, where somebody else tells of it. */
export type SignedOnPaper = { readonly onBehalfOf?: string; readonly evidence?: string };

/** What is kept of it. */
export function signedOnPaper({ onBehalfOf, evidence }: SignedOnPaper): SignedOnPaper {
  return {
    ...(onBehalfOf === undefined ? {} : { onBehalfOf }),
    ...(evidence === undefined ? {} : { evidence }),
  };
}
