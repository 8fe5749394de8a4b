import type { z } from 'zod';
import { fill } from '../../domain/wording/fill.ts';
import { INPUTS } from '../../domain/wording/inputs.ts';

/** What people are told of a value where its schema has no words of its own. */
export function inputMessage(issue: z.core.$ZodRawIssue): string {
  if (issue.input === undefined) return INPUTS.missing;
  switch (issue.code) {
    case 'invalid_type':
      return ofWrongType(issue.expected);
    case 'invalid_value':
      return INPUTS.notListed;
    case 'too_big':
      return fill(tooBig(issue.origin), { n: String(issue.maximum) });
    case 'too_small':
      return fill(tooSmall(issue.origin), { n: String(issue.minimum) });
    case 'unrecognized_keys':
      return fill(INPUTS.unknownFields, { names: issue.keys.map((key) => `“${key}”`).join('、') });
    default:
      return INPUTS.wrong;
  }
}

function ofWrongType(expected: string): string {
  switch (expected) {
    case 'string':
      return INPUTS.notText;
    case 'int':
    case 'number':
      return INPUTS.notWholeNumber;
    case 'boolean':
      return INPUTS.notTruth;
    case 'array':
      return INPUTS.notList;
    case 'object':
    case 'record':
      return INPUTS.notObject;
    default:
      return INPUTS.wrong;
  }
}

function tooBig(origin: string): string {
  if (origin === 'string') return INPUTS.tooLong;
  return origin === 'array' ? INPUTS.tooMany : INPUTS.tooLarge;
}

function tooSmall(origin: string): string {
  if (origin === 'string') return INPUTS.empty;
  return origin === 'array' ? INPUTS.tooFew : INPUTS.tooSmall;
}
