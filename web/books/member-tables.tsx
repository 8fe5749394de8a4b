import type { Actor } from '../../domain/office/person.ts';
import type { CaseTalk, MemberTalks } from '../../domain/report/talks-with-members.ts';
import { fill } from '../../domain/wording/fill.ts';
import { CHANNEL_NAMES, OUTCOME_NAMES, PHASE_NAMES } from '../../domain/wording/terms.ts';
import type { BookEntry } from '../../domain/yearbook/book.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { CaseLinks } from '../scores/case-links.tsx';
import { BOOK_PAGE } from './book-words.ts';
import { EntryCells, EntryText } from './entry-cells.tsx';

type MemberTablesProps = { readonly members: readonly MemberTalks[]; readonly actor: Actor | undefined };

/** Each member with all talks, those of the cases and those beside them. */
export function MemberTables({ members, actor }: MemberTablesProps) {
  if (members.length === 0) return <p>{BOOK_PAGE.none}</p>;
  return (
    <>
      {members.map(({ member, numbers, caseTalks, contacts }) => (
        <details open={members.length === 1}>
          <summary>
            <Given
              text={fill(BOOK_PAGE.member, {
                member,
                cases: numbers.length,
                talks: caseTalks.length,
                contacts: contacts.length,
              })}
            />
          </summary>
          <p>
            <CaseLinks numbers={numbers} />
          </p>
          {caseTalks.length > 0 ? <CaseTalks talks={caseTalks} /> : null}
          {contacts.length > 0 ? <Contacts contacts={contacts} actor={actor} /> : null}
        </details>
      ))}
    </>
  );
}

function CaseTalks({ talks }: { readonly talks: readonly CaseTalk[] }) {
  return (
    <DataTable caption={BOOK_PAGE.caseTalks} columns={BOOK_PAGE.caseTalkColumns}>
      {talks.map(({ number, on, channel, phase, outcome, unnamed, recordedBy }) => (
        <tr>
          <td class="date">{dateText(on)}</td>
          <td class="number">
            <CaseLinks numbers={[number]} />
          </td>
          <td>{CHANNEL_NAMES[channel]}</td>
          <td>
            {PHASE_NAMES[phase]}
            {unnamed ? `（${BOOK_PAGE.unnamed}）` : ''}
          </td>
          <td>{OUTCOME_NAMES[outcome]}</td>
          <td>
            <Given text={recordedBy.name} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function Contacts(props: {
  readonly contacts: readonly BookEntry<'memberContact'>[];
  readonly actor: Actor | undefined;
}) {
  return (
    <DataTable caption={BOOK_PAGE.contacts} columns={BOOK_PAGE.contactColumns}>
      {props.contacts.map((entry) => {
        const { happenedOn, channel, place, subject, opinions, outcome, followUp } = entry.now.content;
        return (
          <tr>
            <td class="date">{dateText(happenedOn)}</td>
            <td>{CHANNEL_NAMES[channel]}</td>
            <td class="small">{place === undefined ? SHARED.nothing : <Given text={place} />}</td>
            <td>
              <EntryText entry={entry} text={subject} />
            </td>
            {[opinions, outcome, followUp].map((text) => (
              <td class="small">{text === undefined ? SHARED.nothing : <Given text={text} />}</td>
            ))}
            <EntryCells book="memberContact" entry={entry} actor={props.actor} />
          </tr>
        );
      })}
    </DataTable>
  );
}
