import type { BulkEntries } from './bulk-entries.ts';
import { ownName } from './bulk-fields.ts';

/** What was entered, carried unseen from the form to what follows it. */
export function KeptEntries({ entries }: { readonly entries: BulkEntries }) {
  const { act, entered, own } = entries;
  const values = [
    ...Object.entries(entered),
    ...Object.entries(own).flatMap(([number, fields]) =>
      Object.entries(fields).map(([name, each]) => [ownName(number, name), each] as const),
    ),
  ];
  return (
    <>
      <input type="hidden" name="act" value={act} />
      {values.flatMap(([name, each]) =>
        each.map((value) => <input type="hidden" name={name} value={value} />),
      )}
    </>
  );
}
