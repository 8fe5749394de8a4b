import { lastHeardOn, type OutsideParty } from '../../domain/report/outside-parties.ts';
import type { Actor } from '../../domain/office/person.ts';
import type { Instruction } from '../../domain/proposal/follow-up-facts.ts';
import { OUTSIDE_KIND_NAMES } from '../../domain/wording/books.ts';
import { fill } from '../../domain/wording/fill.ts';
import { CHANNEL_NAMES, GATHERING_NAMES, INSTRUCTION_FORM_NAMES } from '../../domain/wording/terms.ts';
import { FactList } from '../case/fact-list.tsx';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { CaseLinks } from '../scores/case-links.tsx';
import { entryPath } from './book-paths.ts';
import { BOOK_FIELDS, BOOK_PAGE } from './book-words.ts';
import { mayCorrectEntry } from '../../domain/office/book-rights.ts';

type OutsideProps = { readonly parties: readonly OutsideParty[]; readonly actor: Actor | undefined };

/** Every supervising leader and unit and every delegate, with what each has to do with our cases. */
export function OutsideTables({ parties, actor }: OutsideProps) {
  if (parties.length === 0) return <p>{BOOK_PAGE.none}</p>;
  return (
    <>
      {parties.map((party) => (
        <section>
          <h2>
            <Given text={party.name} /> {`（${OUTSIDE_KIND_NAMES[party.kind]}）`}
          </h2>
          <Details party={party} actor={actor} />
          {party.cases.length > 0 ? <Cases party={party} /> : null}
          {party.instructions.length > 0 ? <Instructions party={party} /> : null}
          <Heard party={party} />
        </section>
      ))}
    </>
  );
}

function Details({ party, actor }: { readonly party: OutsideParty; readonly actor: Actor | undefined }) {
  const { details } = party;
  const last = lastHeardOn(party);
  return (
    <>
      {details ? (
        <FactList
          facts={(['post', 'unit', 'liaison', 'telephone', 'note'] as const).map((name) => [
            BOOK_FIELDS[name],
            details.now.content[name],
          ])}
        />
      ) : null}
      {last ? <p class="hint">{fill(BOOK_PAGE.lastHeard, { on: dateText(last) })}</p> : null}
      {details && actor && mayCorrectEntry(actor, 'outsideParty', details.now.unit) ? (
        <p>
          <a href={entryPath('outsideParty', details.entryId)}>{BOOK_PAGE.correct}</a>
        </p>
      ) : null}
    </>
  );
}

function Cases({ party }: { readonly party: OutsideParty }) {
  return (
    <DataTable caption={BOOK_PAGE.partyCases} columns={BOOK_PAGE.partyColumns}>
      {party.cases.map(({ number, title, division }) => (
        <tr>
          <td class="number">
            <CaseLinks numbers={[number]} />
          </td>
          <td>
            <Given text={title} />
          </td>
          <td>
            <Given text={division ?? SHARED.nothing} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Instructions({ party }: { readonly party: OutsideParty }) {
  return (
    <DataTable caption={BOOK_PAGE.instructions} columns={BOOK_PAGE.instructionColumns}>
      {party.instructions.map((each) => (
        <tr>
          <td class="date">{dateText(each.givenOn)}</td>
          <td class="number">
            <CaseLinks numbers={[each.number]} />
          </td>
          <td>{INSTRUCTION_FORM_NAMES[each.form]}</td>
          <td>
            <Given text={each.text} />
          </td>
          <td>{stateOf(each)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

function Heard({ party: { hearings, gatherings, talks, decisions } }: { readonly party: OutsideParty }) {
  const rows = [
    ...hearings.map(({ on, number, delegate, text }) => ({
      on,
      number,
      what: delegate === undefined ? BOOK_PAGE.hearing : fill(BOOK_PAGE.hearingBy, { delegate }),
      text,
    })),
    ...gatherings.map(({ on, number, kind, outcome }) => ({
      on,
      number,
      what: GATHERING_NAMES[kind],
      text: outcome,
    })),
    ...talks.map(({ occurredOn, number, channel, draftNo, opinions = '' }) => ({
      on: occurredOn,
      number,
      what:
        draftNo === undefined
          ? fill(BOOK_PAGE.talk, { channel: CHANNEL_NAMES[channel] })
          : fill(BOOK_PAGE.talkOnDraft, { channel: CHANNEL_NAMES[channel], draftNo }),
      text: opinions,
    })),
    ...decisions.map(({ on, number, granted, reasons = '' }) => ({
      on,
      number,
      what: granted ? BOOK_PAGE.granted : BOOK_PAGE.notGranted,
      text: reasons,
    })),
  ].toSorted((one, other) => one.on.localeCompare(other.on));
  if (rows.length === 0) return null;
  return (
    <DataTable caption={BOOK_PAGE.heard} columns={BOOK_PAGE.heardColumns}>
      {rows.map(({ on, number, what, text }) => (
        <tr>
          <td class="date">{dateText(on)}</td>
          <td class="number">
            <CaseLinks numbers={[number]} />
          </td>
          <td>
            <Given text={what} />
          </td>
          <td>
            <Given text={text || SHARED.nothing} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function stateOf({ answers }: Instruction): string {
  if (answers.length === 0) return BOOK_PAGE.open;
  return answers.at(-1)?.settled ? BOOK_PAGE.settled : fill(BOOK_PAGE.answered, { n: answers.length });
}
