import { Given } from '../layout/given.tsx';

/** Names with their values, those without one left out. */
export function FactList({ facts }: { readonly facts: readonly (readonly [string, string | undefined])[] }) {
  return (
    <dl class="facts">
      {facts.map(([name, value]) =>
        value ? (
          <div>
            <dt>{name}</dt>
            <dd>
              <Given text={value} />
            </dd>
          </div>
        ) : null,
      )}
    </dl>
  );
}
