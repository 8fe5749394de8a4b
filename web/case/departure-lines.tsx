import { Given } from '../layout/given.tsx';
import { CASE } from './case-words.ts';

/** The exceptions of a case and its 程序提示, on its first page. */
export function DepartureLines({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return null;
  return (
    <dl class="why">
      <dt>{CASE.departures}</dt>
      <dd>
        {lines.map((line) => (
          <p>
            <Given text={line} />
          </p>
        ))}
      </dd>
    </dl>
  );
}
