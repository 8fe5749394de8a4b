import type { ResultClass } from '../proposal/facts.ts';

/** The words that an office sets for itself each year; its policy, and that of each case, has them. */
export type Labels = {
  /** What the co-handler's role is called: 汇办 or 会办. */
  readonly coHandlerLabel: string;
  /** The classes of results that there are, with their names; absent: the four of `RESULT_CLASSES`. */
  readonly resultClasses?: ResultClassNames;
};

export type ResultClassNames = Readonly<Partial<Record<ResultClass, string>>>;

/** The four classes, as they stood before an office could name its own (pack §2 resultClass). */
export const RESULT_CLASS_NAMES: ResultClassNames = {
  A: 'A类：已经解决或基本解决',
  B: 'B类：正在解决或列入计划解决',
  C: 'C类：暂时不能解决',
  D: 'D类：留作参考',
};

/** The classes that a letter of the office can have, by name. */
export function resultClassNames({ resultClasses = RESULT_CLASS_NAMES }: Labels): ResultClassNames {
  return resultClasses;
}

/** A text of the catalogue or the policy with the year's words in their `{coHandler}` places; others stay open. */
export function labelled(text: string, { coHandlerLabel }: Labels): string {
  return text.replaceAll('{coHandler}', () => coHandlerLabel);
}
