import type { Unmet } from '../../domain/proposal/refusal.ts';
import { Given } from './given.tsx';

/** Every condition that is not met, one a line, in the words of the rule that refuses. */
export function UnmetList({ unmet }: { readonly unmet: readonly Unmet[] }) {
  return (
    <ol class="unmet">
      {unmet.map(({ message }) => (
        <li>
          <Given text={message} />
        </li>
      ))}
    </ol>
  );
}
