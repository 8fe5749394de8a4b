import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import type { Actor } from '../../domain/office/person.ts';
import { DESK_WORDS } from '../../domain/wording/suggestions.ts';
import { checked } from './invalid-input.ts';
import { noticeTopic } from './notice-topic.ts';
import { textField } from './text-field.ts';

/** Notices of one release, at most; each division and each report is one. */
export const MOST_RELEASED = 500;

/** Which suggestions a person releases: cases to urge, cases to report. Repeating `releaseId` is harmless. */
export type ReleaseAsk = {
  readonly actor: Actor;
  readonly urge: readonly string[];
  readonly headReports: readonly string[];
  /** What the urge notices are about; absent: as the office usually says. */
  readonly topic?: string;
  /** Why reports are made and what they advise; absent: as the ladder suggests. */
  readonly reason?: string;
  readonly advice?: string;
  readonly releaseId?: string;
};

const numbers = z.array(z.string().min(1).max(40)).max(MOST_RELEASED);

const schema = z
  .object({
    urge: numbers,
    headReports: numbers,
    topic: noticeTopic.default(DESK_WORDS.topic),
    reason: textField(300).exactOptional(),
    advice: textField(300).exactOptional(),
    // Part of the ids of its notices, which have no room for a longer one.
    releaseId: z.string().regex(/^[A-Za-z0-9._-]{1,64}$/),
  })
  .refine(({ urge, headReports }) => urge.length + headReports.length > 0, {
    path: ['urge'],
    message: DESK_WORDS.nothingChosen,
  });

/** A release that is of its form, with its id and topic. */
export type CheckedReleaseAsk = ReturnType<typeof checkedReleaseAsk>;

/** What is released, with its id and topic; throws `InvalidInput` for another form. */
export function checkedReleaseAsk(ask: ReleaseAsk) {
  const { actor, ...given } = ask;
  return { actor, ...checked(schema, { ...given, releaseId: ask.releaseId ?? randomUUID() }) };
}
