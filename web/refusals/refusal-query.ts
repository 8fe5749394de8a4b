import { z } from 'zod';
import { REFUSAL_GROUPS, type RefusalFilter } from '../../domain/report/refusal-counts.ts';
import { REFUSAL_PAGE } from './refusal-words.ts';

const value = z.string().trim().max(200).optional();

/** The year and the filters that refused attempts are asked for, by page or interface alike. */
export const refusalQuery = z.object({
  year: z
    .string()
    .regex(/^(?:199[2-9]|2\d{3})$/, REFUSAL_PAGE.badYear)
    .transform(Number)
    .optional(),
  by: z.enum(REFUSAL_GROUPS, REFUSAL_PAGE.badGroup).optional(),
  act: value,
  code: value,
  person: value,
  division: value,
  month: value,
});

/** The filters that are not empty. */
export function filterIn(query: z.output<typeof refusalQuery>): RefusalFilter {
  return Object.fromEntries(REFUSAL_GROUPS.flatMap((group) => (query[group] ? [[group, query[group]]] : [])));
}
