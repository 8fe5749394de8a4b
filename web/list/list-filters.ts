import { z } from 'zod';
import { HANDLING_ROLES, type KeyKind } from '../../domain/proposal/assignment.ts';
import type { ProposalLine } from '../../domain/proposal/view.ts';
import { KEY_NAMES, LIGHTS } from '../../domain/wording/terms.ts';

const chosen = <T extends string>(names: Readonly<Record<T, unknown>>) =>
  z.enum(Object.keys(names) as [T, ...T[]]);
const absent = z.literal('').transform(() => undefined);
const text = z.string().trim().max(100);

/** The filters that the list takes from its address. */
export const listFilters = z.object({
  light: absent.or(chosen(LIGHTS)).optional(),
  role: absent.or(z.enum(HANDLING_ROLES)).optional(),
  key: absent
    .or(z.enum(['any', 'none']))
    .or(chosen<KeyKind>(KEY_NAMES))
    .optional(),
  division: absent.or(text).optional(),
  q: absent.or(text).optional(),
});

export type ListFilters = z.output<typeof listFilters>;

/** The lines that pass every filter given. */
export function filtered(lines: readonly ProposalLine[], filters: ListFilters): readonly ProposalLine[] {
  const { light, role, division, q } = filters;
  return lines.filter(
    (line) =>
      (light === undefined || line.light === light) &&
      (role === undefined || line.role === role) &&
      (division === undefined || line.division === division) &&
      (!q || line.number.includes(q) || line.title.includes(q)) &&
      passesKey(line, filters.key),
  );
}

function passesKey({ key }: ProposalLine, wanted: ListFilters['key']): boolean {
  if (wanted === undefined) return true;
  if (wanted === 'any') return key !== null;
  return wanted === 'none' ? key === null : key === wanted;
}
