import type { InputIssue } from '../../client/gateway/invalid-input.ts';
import type { BulkCase } from '../../client/gateway/bulk-ask.ts';
import { isBulkAct, type BulkActType } from '../../domain/proposal/bulk-acts.ts';
import { fill } from '../../domain/wording/fill.ts';
import { dataOf, emptyFields, enteredIn } from '../forms/data-of.ts';
import type { Entered } from '../forms/field.ts';
import { SHARED } from '../layout/frame-words.ts';
import { ownFields, ownName, sharedFields } from './bulk-fields.ts';

/** What was posted of a bulk act: which one, on which cases, with what. */
export type BulkEntries = {
  readonly act: BulkActType;
  readonly numbers: readonly string[];
  readonly entered: Entered;
  readonly own: Readonly<Record<string, Entered>>;
};

/** Reads a posted form; undefined where it names no act that can be done in bulk. */
export function bulkEntriesIn(form: FormData): BulkEntries | undefined {
  const act = form.get('act');
  if (typeof act !== 'string' || !isBulkAct(act)) return undefined;
  const numbers = [...new Set(form.getAll('case').filter((value) => typeof value === 'string'))];
  const fields = ownFields(act);
  return {
    act,
    numbers,
    entered: enteredIn(sharedFields(act), form),
    own: Object.fromEntries(
      numbers.map((number) => [
        number,
        Object.fromEntries(
          fields.map(({ name }) => [
            name,
            form.getAll(ownName(number, name)).filter((value) => typeof value === 'string'),
          ]),
        ),
      ]),
    ),
  };
}

/** The required fields that were left empty, a case's own under its name in the form. */
export function emptyEntries({ act, numbers, entered, own }: BulkEntries): readonly InputIssue[] {
  const fields = ownFields(act);
  return [
    ...emptyFields(sharedFields(act), entered),
    ...numbers.flatMap((number) =>
      emptyFields(fields, own[number] ?? {}).map(({ field, message }) => ({
        field: ownName(number, field),
        message: `${fill(SHARED.number, { number })}：${message}`,
      })),
    ),
  ];
}

/** The same as the gateway asks for it. */
export function askedIn({ act, numbers, entered, own }: BulkEntries): {
  readonly type: BulkActType;
  readonly cases: readonly BulkCase[];
  readonly data: Readonly<Record<string, unknown>>;
} {
  const fields = ownFields(act);
  const cases = numbers.map((number) =>
    fields.length === 0 ? { number } : { number, data: dataOf(fields, own[number] ?? {}) },
  );
  return { type: act, cases, data: dataOf(sharedFields(act), entered) };
}
