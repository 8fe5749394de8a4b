import { randomBytes } from 'node:crypto';

/** One person's time at the pages: `id` ties forms to it, `personId` says who was chosen. Times in epoch ms. */
export type Visit = {
  readonly id: string;
  readonly startedAt: number;
  readonly personId: string | undefined;
};

const LONGEST_MS = 12 * 3_600_000;
const FORM = /^([0-9a-f]{32})\.(\d{1,16})\.(.*)$/s;

/** A new visit; choosing another identity is one too, so that forms of the former no longer fit. */
export function newVisit(startedAt: number, personId?: string): Visit {
  return { id: randomBytes(16).toString('hex'), startedAt, personId };
}

/** A visit as the text of its cookie, which is signed. */
export function visitText({ id, startedAt, personId }: Visit): string {
  return `${id}.${startedAt}.${personId ?? ''}`;
}

/** The visit of a cookie's text; nothing when it is none or is over. */
export function visitFrom(text: string, at: number): Visit | undefined {
  const [, id, startedAt, personId] = FORM.exec(text) ?? [];
  if (id === undefined || Math.abs(at - Number(startedAt)) > LONGEST_MS) return undefined;
  return { id, startedAt: Number(startedAt), personId: personId || undefined };
}
