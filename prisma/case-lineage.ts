import { JournalConflict } from '../activities/ports.ts';
import { storedLineages } from './stored-json.ts';

/** Which lineage holds a case, and which it superseded. */
export type CaseLineage = { readonly lineage: string; readonly formerLineages: string };

/**
 * The lineage columns once `lineage` holds the case. A lineage that nobody has seen before supersedes the present
 * one; one that was superseded never returns and raises `JournalConflict`.
 */
export function succeed(number: string, standing: CaseLineage | null, lineage: string): CaseLineage {
  if (standing === null) return { lineage, formerLineages: '[]' };
  if (standing.lineage === lineage) return { lineage, formerLineages: standing.formerLineages };
  const former = storedLineages(standing.formerLineages);
  if (former.includes(lineage))
    throw new JournalConflict(`第${number}号提案已由新的一支接续办理，旧的一支不得再写入。`);
  return { lineage, formerLineages: JSON.stringify([...former, standing.lineage]) };
}
