import { BULK_ACT_TYPES } from '../../domain/proposal/bulk-acts.ts';
import { actName } from '../../domain/wording/acts.ts';
import { fill } from '../../domain/wording/fill.ts';
import { TokenField } from '../layout/token-field.tsx';
import type { ListFilters } from '../list/list-filters.ts';
import type { Frame } from '../web-env.ts';
import { BULK } from './bulk-words.ts';

/** The form that the list’s boxes belong to. */
export const BULK_FORM = 'bulk';

/** Where an act is chosen for the cases that are ticked in the list below, or for all of them. */
export function BulkChooser(props: {
  readonly frame: Frame;
  readonly filters: ListFilters;
  /** How many open cases the filters let through. */
  readonly open: number;
}) {
  const { frame, filters, open } = props;
  return (
    <form id={BULK_FORM} method="post" action="/bulk">
      <TokenField frame={frame} />
      {Object.entries(filters).map(([name, value]) =>
        value ? <input type="hidden" name={name} value={value} /> : null,
      )}
      <p class="buttons bulk">
        <label>
          {BULK.choose}{' '}
          <select name="act">
            {BULK_ACT_TYPES.map((act) => (
              <option value={act}>{actName(act, frame.labels)}</option>
            ))}
          </select>
        </label>{' '}
        <button type="submit" name="scope" value="chosen">
          {BULK.chosen}
        </button>{' '}
        <button type="submit" name="scope" value="found">
          {fill(BULK.allFound, { n: open })}
        </button>
      </p>
    </form>
  );
}
