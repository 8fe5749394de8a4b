import { isMap, isScalar, LineCounter, parseDocument, type Document } from 'yaml';
import { z } from 'zod';
import { amendedDocument } from '../../domain/policy/amend-document.ts';
import { policyProblems } from '../../domain/policy/check-policy.ts';
import { documentOf, policyFrom } from '../../domain/policy/policy-document.ts';
import type { Policy, PolicyVersion } from '../../domain/policy/policy.ts';
import { fill } from '../../domain/wording/fill.ts';
import { POLICY_INPUTS } from '../../domain/wording/policy-inputs.ts';
import { policyPlace } from '../../domain/wording/policy-words.ts';
import { InvalidInput, type InputIssue } from '../gateway/invalid-input.ts';
import { policyMessage } from './policy-message.ts';
import { policySchema } from './policy-schema.ts';

/** The largest document that is read, in kilobytes. */
const LARGEST_KB = 256;

const head = z.object({
  basedOn: z.strictObject({ id: z.string(), version: z.int() }),
  id: z.string(),
  version: z.int(),
});

/** A place in a document: the names of its parts from the outside in. */
type Path = readonly (string | number)[];

/**
 * Reads a policy document: YAML that says what differs from the version it is `basedOn`. Throws `InvalidInput` with
 * every fault in it, each with its place in plain words and its line.
 */
export function readPolicy(bytes: Uint8Array, known: readonly Policy[]): Policy {
  const lines = new LineCounter();
  const document = parsed(bytes, lines);
  const told: unknown = document.toJS({ maxAliasCount: 20 });
  const { base, differences } = basedOn(told, known);
  const fail = faultsIn(document, lines);
  const whole = policySchema.safeParse(amendedDocument(documentOf(base), differences as never), {
    error: policyMessage,
  });
  if (!whole.success) {
    const issues = whole.error.issues.map(({ path, message }) => ({ path: path as Path, message }));
    throw new InvalidInput(issues.map(fail));
  }
  const policy = policyFrom(whole.data);
  const problems = policyProblems(policy);
  if (problems.length > 0) throw new InvalidInput(problems.map(fail));
  return policy;
}

function parsed(bytes: Uint8Array, lines: LineCounter): Document {
  if (bytes.byteLength > LARGEST_KB * 1024) throw wrong(fill(POLICY_INPUTS.tooLarge, { n: LARGEST_KB }));
  const document = parseDocument(textOf(bytes), { lineCounter: lines });
  const [error] = document.errors;
  if (error) throw wrong(fill(POLICY_INPUTS.notYaml, { line: lines.linePos(error.pos[0]).line }));
  if (!isMap(document.contents)) throw wrong(POLICY_INPUTS.notObject);
  return document;
}

function textOf(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw wrong(POLICY_INPUTS.notText);
  }
}

/** The version that a document starts from, and what it says beside that. */
function basedOn(
  told: unknown,
  known: readonly Policy[],
): { readonly base: Policy; readonly differences: object } {
  const named = head.safeParse(told);
  if (!named.success || typeof told !== 'object' || told === null)
    throw wrong(hasBase(told) ? POLICY_INPUTS.noName : POLICY_INPUTS.badBase);
  const { basedOn: wanted, id, version } = named.data;
  const base = known.find((policy) => isSame(policy, wanted));
  if (!base) throw wrong(fill(POLICY_INPUTS.noBase, wanted));
  if (isSame(base, { id, version })) throw wrong(POLICY_INPUTS.noName);
  const { basedOn: _base, ...differences } = told as Readonly<Record<string, unknown>>;
  return { base, differences };
}

function hasBase(told: unknown): boolean {
  return head.pick({ basedOn: true }).safeParse(told).success;
}

function isSame(one: PolicyVersion, other: PolicyVersion): boolean {
  return one.id === other.id && one.version === other.version;
}

/** Says where a fault stands; where the document does not name the place itself, the nearest part that it names. */
function faultsIn(document: Document, lines: LineCounter) {
  return ({ path, message }: { readonly path: Path; readonly message: string }): InputIssue => {
    const line = lineOf(document, lines, path);
    const where = policyPlace(path);
    return { field: line === undefined ? where : `第${line}行 ${where}`, message };
  };
}

function lineOf(document: Document, lines: LineCounter, path: Path): number | undefined {
  for (let depth = path.length; depth > 0; depth -= 1) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    if (!isMap(parent)) continue;
    const pair = parent.items.find(({ key }) => isScalar(key) && key.value === path[depth - 1]);
    if (pair && isScalar(pair.key) && pair.key.range) return lines.linePos(pair.key.range[0]).line;
  }
  return undefined;
}

function wrong(message: string): InvalidInput {
  return new InvalidInput([{ field: '', message }]);
}
