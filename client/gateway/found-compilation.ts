import type { FoundCompilation } from '../../domain/monthly/write-compilation.ts';
import type { Actor } from '../../domain/office/person.ts';
import type { MonthlyPorts } from './months-now.ts';

/** A month's compilation as somebody finds it: its last version, and the issue in which it went out. */
export async function foundCompilation(
  { office, compilations }: MonthlyPorts,
  month: string,
  actor: Actor,
): Promise<FoundCompilation> {
  const [revisions, released] = await Promise.all([
    compilations.revisions(office, month),
    compilations.released(office),
  ]);
  const issued = released.find((each) => each.month === month);
  return { month, actor, issued, last: revisions.at(-1) };
}
