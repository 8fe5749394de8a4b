import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import type { Labels } from '../../domain/wording/labels.ts';
import type { DirectoryPerson, RefusedAttempt } from '../../client/ports.ts';
import { casePath } from '../case/case-path.ts';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import { UnmetList } from '../layout/unmet-list.tsx';
import { attemptedAct } from './refusal-names.ts';
import { REFUSAL_PAGE } from './refusal-words.ts';

type RefusalTableProps = {
  readonly labels: Labels;
  readonly attempts: readonly RefusedAttempt[];
  readonly people: readonly DirectoryPerson[];
};

/** Who tried what, when, and what stood against it. */
export function RefusalTable({ attempts, people, labels }: RefusalTableProps) {
  const names = new Map(people.map(({ id, name }) => [id, name]));
  return (
    <>
      {attempts.length === 0 ? <p>{REFUSAL_PAGE.none}</p> : null}
      {attempts.length > 0 ? (
        <DataTable caption={REFUSAL_PAGE.title} columns={REFUSAL_PAGE.columns}>
          {attempts.map(({ at, personId, number, act, detail }) => (
            <tr>
              <td class="date">{formatMoment(at)}</td>
              <td class="short">
                <Given text={names.get(personId) ?? personId} />
              </td>
              <td class="number">
                {number === '' ? REFUSAL_PAGE.noCase : <a href={casePath(number)}>{number}</a>}
              </td>
              <td>{attemptedAct(act, labels)}</td>
              <td>
                <UnmetList unmet={detail.unmet} />
              </td>
            </tr>
          ))}
        </DataTable>
      ) : null}
    </>
  );
}
