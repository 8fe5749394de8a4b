import type { Frame } from '../web-env.ts';
import { TokenField } from './token-field.tsx';
import { POST_NAMES } from '../../domain/wording/parties.ts';
import { SESSION } from '../session/session-words.ts';

/** The selector of the identity under which the pages are used. */
export function IdentityForm({ frame }: { readonly frame: Frame }) {
  const units = [...new Set(frame.people.map((person) => person.unit))];
  return (
    <form class="identity" method="post" action="/session">
      <TokenField frame={frame} />
      <input type="hidden" name="back" value={frame.here} />
      <label for="person">{SESSION.label}</label>
      <select id="person" name="person" title={SESSION.trial}>
        <option value="">{SESSION.nobody}</option>
        {units.map((unit) => (
          <optgroup label={unit}>
            {frame.people
              .filter((person) => person.unit === unit)
              .map((person) => (
                <option value={person.id} selected={person.id === frame.actor?.id}>
                  {person.name}（{unit} {POST_NAMES[person.post]}）
                </option>
              ))}
          </optgroup>
        ))}
      </select>
      <button type="submit">{SESSION.choose}</button>
    </form>
  );
}
