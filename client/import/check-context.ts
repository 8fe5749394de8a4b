import type { SuggestionItem } from '../../domain/proposal/assignment.ts';
import type { Labels } from '../../domain/wording/labels.ts';
import type { DirectoryPerson, DirectoryUnit, OutsideUnit } from '../ports.ts';
import type { RegisterContents } from './register-contents.ts';
import type { InHand } from '../../domain/proposal/in-hand.ts';

/** What the check of one proposal's row looks things up in. */
export type CheckContext = {
  readonly office: string;
  readonly policyOf: RegisterContents['policyOf'];
  readonly labels: Labels;
  readonly units: readonly DirectoryUnit[];
  readonly people: readonly DirectoryPerson[];
  readonly outsideUnits: readonly OutsideUnit[];
  /** The rows that each number stands in, and the numbers that are main proposals or known to the register. */
  readonly rowsByNumber: ReadonlyMap<string, readonly number[]>;
  readonly itemsByNumber: ReadonlyMap<string, readonly SuggestionItem[]>;
  readonly incompleteItems: ReadonlySet<string>;
  readonly inHandByNumber: ReadonlyMap<string, InHand>;
  readonly incompleteInHand: ReadonlySet<string>;
};
