import { similarCases, type SimilarCase } from '../../domain/advice/similar-cases.ts';
import { civilDateAt } from '../../domain/calendar/instant.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { mayCorrectEntry } from '../../domain/office/book-rights.ts';
import type { Actor } from '../../domain/office/person.ts';
import { outsideParties, type OutsideParty } from '../../domain/report/outside-parties.ts';
import { silentCases, type SilentCase } from '../../domain/report/silent-cases.ts';
import { talksWithMembers, type MemberTalks } from '../../domain/report/talks-with-members.ts';
import { bookEntries, type BookEntry, type BookName } from '../../domain/yearbook/book.ts';
import { yearOfNote } from '../../domain/yearbook/year-log-note.ts';
import type { GatewayPorts } from './gateway-ports.ts';
import { policyNow } from './policy-now.ts';
import { readableParties, readableTalks } from './readable-books.ts';
import { writeBook, type BookAnswer, type BookAsk } from './write-book.ts';

export type YearLog = {
  readonly handlingYear: number;
  /** Every year of which something is noted, the latest first. */
  readonly years: readonly number[];
  /** By day; voided ones among them. */
  readonly entries: readonly BookEntry<'yearLog'>[];
};

export type Silent = {
  readonly asOf: CivilDate;
  /** Working days that the office allows. */
  readonly limit: number;
  readonly cases: readonly SilentCase[];
};

/** What the office keeps beside its cases, and what it reads out of all of them together. */
export type Yearbook = {
  /** The log of a handling year, the present one unless said. */
  yearLog(handlingYear?: number): Promise<YearLog>;
  /** Every talk with each member, as far as somebody may read them. */
  memberTalks(reader: Actor | undefined): Promise<readonly MemberTalks[]>;
  outsideParties(reader: Actor | undefined): Promise<readonly OutsideParty[]>;
  silentCases(): Promise<Silent>;
  /** The proposals most like one; nothing where there is no such case. */
  similarCases(number: string): Promise<readonly SimilarCase[] | undefined>;
  /** An entry with all that it said, for somebody who may correct it. */
  entryToCorrect<B extends BookName>(
    book: B,
    entryId: string,
    actor: Actor,
  ): Promise<BookEntry<B> | undefined>;
  write<B extends BookName>(ask: BookAsk<B>): Promise<BookAnswer>;
};

type YearbookPorts = Pick<GatewayPorts, 'office' | 'readModel' | 'register' | 'policies' | 'books' | 'now'>;

/** Opens an office's yearbook. */
export function createYearbook(ports: YearbookPorts): Yearbook {
  const { office, readModel, register, books, now } = ports;
  const cases = async () => (await readModel.cases(office)).map(({ proposal }) => proposal);
  const registered = async () => {
    const [all, proposals] = await Promise.all([cases(), register.proposals(office)]);
    const proposers = new Map(proposals.map(({ assignment, proposer }) => [assignment.number, proposer]));
    return all.map((proposal) => ({
      coSigners: [],
      ...proposers.get(proposal.assignment.number),
      proposal,
    }));
  };
  return {
    async yearLog(wanted) {
      const entries = bookEntries(await books.revisions(office, 'yearLog'));
      const years = [...new Set(entries.map(({ now: { content } }) => yearOfNote(content)))];
      const handlingYear = wanted ?? Number(civilDateAt(now()).slice(0, 4));
      return {
        handlingYear,
        years: years.toSorted((one, other) => other - one),
        entries: entries
          .filter((each) => yearOfNote(each.now.content) === handlingYear)
          .toSorted((one, other) => one.now.content.happenedOn.localeCompare(other.now.content.happenedOn)),
      };
    },
    async memberTalks(reader) {
      const [all, revisions] = await Promise.all([registered(), books.revisions(office, 'memberContact')]);
      return readableTalks(reader, all, (readable, mayRead) =>
        talksWithMembers(readable, bookEntries(revisions).filter(mayRead)),
      );
    },
    async outsideParties(reader) {
      const [all, revisions] = await Promise.all([registered(), books.revisions(office, 'outsideParty')]);
      return readableParties(reader, outsideParties(all, bookEntries(revisions)));
    },
    async silentCases() {
      const asOf = civilDateAt(now());
      const [all, { supervision }] = await Promise.all([cases(), policyNow(ports)]);
      const limit = supervision.silentWorkdays;
      return { asOf, limit, cases: silentCases(all, asOf, limit) };
    },
    async similarCases(number) {
      const all = await cases();
      const of = all.find(({ assignment }) => assignment.number === number);
      return of && similarCases(of, all);
    },
    async entryToCorrect(book, entryId, actor) {
      const entry = bookEntries(await books.revisions(office, book)).find((each) => each.entryId === entryId);
      return entry && mayCorrectEntry(actor, book, entry.now.unit) ? entry : undefined;
    },
    write: (ask) => writeBook(ports, ask),
  };
}
