import type { Option } from '../forms/field.ts';
import type { Labels } from '../../domain/wording/labels.ts';
import { roleNames } from '../../domain/wording/roles.ts';
import { KEY_NAMES, LIGHTS } from '../../domain/wording/terms.ts';
import type { ListFilters } from './list-filters.ts';
import { LIST } from './list-words.ts';

const { filters: WORDS } = LIST;

const LIGHT_OPTIONS = Object.entries(LIGHTS).map(([value, { shape, word }]) => ({
  value,
  label: `${shape} ${word}`,
}));
const KEY_OPTIONS = [
  { value: 'any', label: WORDS.keyAny },
  ...Object.entries(KEY_NAMES).map(([value, label]) => ({ value, label })),
  { value: 'none', label: WORDS.keyNone },
];

/** The filters of the list as a plain form, kept in the page's address. */
export function FilterForm(props: {
  readonly filters: ListFilters;
  readonly divisions: readonly string[];
  readonly labels: Labels;
}) {
  const { filters, divisions, labels } = props;
  const roles = Object.entries(roleNames(labels)).map(([value, label]) => ({ value, label }));
  const divisionOptions = divisions.map((division) => ({ value: division, label: division }));
  return (
    <form class="filters" method="get" action="/">
      <Choice name="light" label={WORDS.light} options={LIGHT_OPTIONS} chosen={filters.light} />
      <Choice name="role" label={WORDS.role} options={roles} chosen={filters.role} />
      <Choice name="key" label={WORDS.key} options={KEY_OPTIONS} chosen={filters.key} />
      <Choice name="division" label={WORDS.division} options={divisionOptions} chosen={filters.division} />
      <label>
        {WORDS.text} <input type="search" name="q" value={filters.q ?? ''} maxlength={100} />
      </label>
      <button type="submit">{WORDS.apply}</button>
      {Object.values(filters).some(Boolean) ? <a href="/">{WORDS.clear}</a> : null}
    </form>
  );
}

function Choice(props: {
  name: string;
  label: string;
  options: readonly Option[];
  chosen: string | undefined;
}) {
  return (
    <label>
      {props.label}{' '}
      <select name={props.name}>
        <option value="">{WORDS.any}</option>
        {props.options.map(({ value, label }) => (
          <option value={value} selected={value === props.chosen}>
            {label}
          </option>
        ))}
      </select>
    </label>
  );
}
