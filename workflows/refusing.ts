import { ApplicationFailure } from '@temporalio/workflow';
import { Refusal } from '../domain/proposal/refusal.ts';

/**
 * Runs a rule and turns its refusal into a failure that carries the refusal's code as type, and as details the
 * refusal's own and the newest revision of the record that was known when it was made.
 */
export function refusing<T>(rule: () => T, revision: number): T {
  try {
    return rule();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    throw ApplicationFailure.create({
      type: error.detail.code,
      message: error.detail.message,
      nonRetryable: true,
      details: [error.detail, revision],
    });
  }
}
