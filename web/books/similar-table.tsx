import type { SimilarCase } from '../../domain/advice/similar-cases.ts';
import type { Labels } from '../../domain/wording/labels.ts';
import { roleName } from '../../domain/wording/roles.ts';
import { SATISFACTION_NAMES } from '../../domain/wording/terms.ts';
import { DataTable } from '../layout/data-table.tsx';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { CaseLinks } from '../scores/case-links.tsx';
import { BOOK_PAGE } from './book-words.ts';

type SimilarTableProps = { readonly similar: readonly SimilarCase[]; readonly labels: Labels };

/** The proposals most like one, with what became of each and the words they have in common. */
export function SimilarTable({ similar, labels }: SimilarTableProps) {
  return (
    <>
      <p class="hint">{BOOK_PAGE.similarLead}</p>
      {similar.length === 0 ? (
        <p>{BOOK_PAGE.similarNone}</p>
      ) : (
        <DataTable caption={BOOK_PAGE.similarTitle} columns={BOOK_PAGE.similarColumns}>
          {similar.map((each) => (
            <tr>
              <td class="amount">{`${Math.round(each.likeness * 100)}%`}</td>
              <td class="number">{each.handlingYear}</td>
              <td class="number">
                <CaseLinks numbers={[each.number]} />
              </td>
              <td>
                <Given text={each.title} />
              </td>
              <td>{roleName(each.role, labels)}</td>
              <td>
                <Given
                  text={[each.division, each.officer].filter(Boolean).join(SHARED.listJoin) || SHARED.nothing}
                />
              </td>
              <td>{each.resultClass ?? SHARED.nothing}</td>
              <td>{each.evaluation === undefined ? SHARED.nothing : SATISFACTION_NAMES[each.evaluation]}</td>
              <td>
                <Given text={each.letterNumber ?? SHARED.nothing} />
              </td>
              <td class="small">
                <Given text={each.phrases.join(SHARED.listJoin)} />
              </td>
            </tr>
          ))}
        </DataTable>
      )}
    </>
  );
}
