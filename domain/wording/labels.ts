/** The words that an office sets for itself each year; its policy, and that of each case, has them. */
export type Labels = {
  /** What the co-handler's role is called: 汇办 or 会办. */
  readonly coHandlerLabel: string;
};

/** A text of the catalogue or the policy with the year's words in their `{coHandler}` places; others stay open. */
export function labelled(text: string, { coHandlerLabel }: Labels): string {
  return text.replaceAll('{coHandler}', () => coHandlerLabel);
}
