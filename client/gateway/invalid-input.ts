import type { z } from 'zod';
import { inputMessage } from './input-message.ts';

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
  const result = readInput(schema, data);
  if (result.success) return result.data;
  throw new InvalidInput(result.issues);
}

/** Reads data by a schema: what it holds, or every field that is wrong in it, in words for people. */
export function readInput<T extends z.ZodType>(
  schema: T,
  data: unknown,
):
  | { readonly success: true; readonly data: z.output<T> }
  | { readonly success: false; readonly issues: readonly InputIssue[] } {
  const result = schema.safeParse(data, { error: inputMessage });
  if (result.success) return result;
  return {
    success: false,
    issues: result.error.issues.map(({ path, message }) => ({ field: path.join('.'), message })),
  };
}
