import type { CivilDate } from '../calendar/civil-date.ts';
import { validContents, type BookEntry } from './book.ts';
import { yearOfNote } from './year-log-note.ts';

/** A meeting that deployed the year's work, as the log has it. */
export type NotedMeeting = { readonly on: CivilDate; readonly title: string; readonly paper?: string };

/** The deployment meetings of a handling year by day, or nothing where the log of that year is empty. */
export function deploymentMeetings(
  entries: readonly BookEntry<'yearLog'>[],
  handlingYear: number,
): readonly NotedMeeting[] | undefined {
  const notes = validContents(entries).filter((note) => yearOfNote(note) === handlingYear);
  if (notes.length === 0) return undefined;
  return notes
    .filter(({ kind }) => kind === 'deployment')
    .map(({ happenedOn: on, title, paper }) => ({ on, title, ...(paper === undefined ? {} : { paper }) }))
    .toSorted((one, other) => one.on.localeCompare(other.on));
}
