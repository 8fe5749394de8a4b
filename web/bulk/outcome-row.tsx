import { reasonsOf, type BulkLine } from '../../client/gateway/bulk-answers.ts';
import { BULK_OUTCOMES } from '../../domain/wording/bulk.ts';
import { fill } from '../../domain/wording/fill.ts';
import { casePath } from '../case/case-path.ts';
import { Given } from '../layout/given.tsx';
import { BULK } from './bulk-words.ts';

/** What would come, or came, of a bulk act for one case; with a box where it can still be chosen. */
export function OutcomeRow({
  line,
  title,
  withBox,
}: {
  readonly line: BulkLine;
  readonly title: string;
  readonly withBox: boolean;
}) {
  const { number, answer } = line;
  return (
    <tr class={`outcome-${answer}`}>
      {withBox ? (
        <td>
          {answer === 'allowed' ? (
            <input
              type="checkbox"
              name="case"
              value={number}
              checked
              aria-label={fill(BULK.pick, { number })}
            />
          ) : null}
        </td>
      ) : null}
      <td class="number">
        <a href={casePath(number)}>{number}</a>
      </td>
      <td class="title">
        <Given text={title} />
      </td>
      <td>{BULK_OUTCOMES[answer]}</td>
      <td>
        {reasonsOf(line).map((reason) => (
          <p>
            <Given text={reason} />
          </p>
        ))}
      </td>
    </tr>
  );
}
