import { z } from 'zod';

/** The first handling year of an adoption, as it comes in. */
export const fromYearField = z.coerce.number().int().min(2000).max(2100);

/** Chosen cases to be moved to another version, as they come in. */
export const moveInput = z.strictObject({
  numbers: z.array(z.string().trim().min(1).max(40)).min(1).max(200),
  id: z.string().max(40),
  version: z.coerce.number().int().min(1),
  reason: z.string().trim().min(1).max(1000),
  dryRun: z.boolean(),
});
