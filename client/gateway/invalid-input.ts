import type { z } from 'zod';

/** One thing wrong with what came in, in words for people. */
export type InputIssue = { readonly field: string; readonly message: string };

/** What came in is not of the form asked for; nothing happened. */
export class InvalidInput extends Error {
  readonly issues: readonly InputIssue[];

  constructor(issues: readonly InputIssue[]) {
    super(issues.map(({ field, message }) => (field ? `${field}：${message}` : message)).join('；'));
    this.name = 'InvalidInput';
    this.issues = issues;
  }
}

/** Checks data against a schema; throws `InvalidInput` naming every field that is wrong. */
export function checked<T extends z.ZodType>(schema: T, data: unknown): z.output<T> {
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  throw new InvalidInput(
    result.error.issues.map((issue) => ({ field: issue.path.join('.'), message: issue.message })),
  );
}
