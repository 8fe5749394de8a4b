import { z } from 'zod';
import { civilDateField } from '../civil-date-field.ts';

const progress = z.object({
  state: z.enum(['running', 'stopped', 'done']),
  total: z.number(),
  done: z.number(),
  refused: z.array(z.string()),
  unreached: z.array(z.string()),
});

/** How far planning anew is, as the service tells it. */
export const progressAnswer = z.object({ progress: progress.nullable() });
export type ToldProgress = z.infer<typeof progress>;

const version = z.object({
  year: z.number(),
  paper: z.string(),
  publishedOn: civilDateField,
  holidays: z.array(z.object({ name: z.string(), from: civilDateField, to: civilDateField })),
  makeUpWorkdays: z.array(civilDateField),
  inForce: z.boolean(),
  source: z.string().nullable(),
  loadedAt: z.number().nullable(),
  loadedBy: z.string().nullable(),
});

/** The versions of the office's calendar, as the service tells them. */
export const calendarsAnswer = z.object({
  id: z.string(),
  knownFrom: civilDateField,
  knownThrough: civilDateField,
  versions: z.array(version),
  progress: progress.nullable(),
});

/** What a list does or would do, as the service tells it. */
export const effectAnswer = z.object({
  answer: z.enum(['preview', 'started', 'nothingToDo']),
  known: z.boolean(),
  year: z.number().nullable(),
  paper: z.string().nullable(),
  workdays: z.number().nullable(),
  open: z.number(),
  concerned: z.number(),
  cases: z.array(
    z.object({
      number: z.string(),
      title: z.string(),
      dueOn: z.string(),
      moves: z.array(z.object({ step: z.string(), from: z.string(), to: z.string() })),
      firm: z.array(z.string()),
      shortWorkdays: z.number().nullable(),
    }),
  ),
});
export type ToldEffect = z.infer<typeof effectAnswer>;
