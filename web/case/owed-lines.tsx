import {
  openCommitments,
  openInstructions,
  type Commitment,
  type Instruction,
} from '../../domain/proposal/follow-up-facts.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { ENTRY_NAMES } from '../../domain/wording/entries.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NO_DATE } from '../../domain/wording/stages.ts';
import { dateText } from '../layout/dates.ts';
import { Given } from '../layout/given.tsx';
import { CASE } from './case-words.ts';

/** What leaders and members still wait for, with or without a day. */
export function OwedLines({ proposal }: { readonly proposal: Proposal }) {
  const lines = [
    ...openInstructions(proposal).map((each) => lineOf('instruction', each)),
    ...openCommitments(proposal).map((each) => lineOf('commitment', each)),
  ];
  if (proposal.ending || lines.length === 0) return null;
  return (
    <dl class="why">
      <dt>{CASE.owed}</dt>
      {lines.map((line) => (
        <dd>
          <Given text={line} />
        </dd>
      ))}
    </dl>
  );
}

function lineOf(
  entry: 'instruction' | 'commitment',
  { no, text, owner, dueOn }: Pick<Instruction | Commitment, 'no' | 'text' | 'owner' | 'dueOn'>,
): string {
  return fill(CASE.owedLine, {
    entry: ENTRY_NAMES[entry],
    no,
    text,
    owner: owner === undefined ? '' : fill(CASE.owedBy, { owner }),
    dueOn: dueOn === undefined ? NO_DATE : fill(CASE.owedUntil, { dueOn: dateText(dueOn) }),
  });
}
