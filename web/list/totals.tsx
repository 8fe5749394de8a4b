import type { HandlingRole } from '../../domain/proposal/assignment.ts';
import type { Light, ProposalLine } from '../../domain/proposal/view.ts';
import { fill } from '../../domain/wording/fill.ts';
import { ROLE_NAMES } from '../../domain/wording/terms.ts';
import { LightMark } from '../layout/light-mark.tsx';
import { LIST, SHARED } from '../words.ts';

const LIGHT_ORDER: readonly Light[] = ['overdue', 'dueSoon', 'normal', 'closed'];
const ANSWERED_BY_US: readonly HandlingRole[] = ['sole', 'lead', 'split'];

/** The line above the list: how many in all, by light, by what we are to them. */
export function Totals({ lines }: { readonly lines: readonly ProposalLine[] }) {
  const countOf = (role: HandlingRole) => lines.filter((line) => line.role === role).length;
  const part = (role: HandlingRole) => fill(LIST.part, { role: ROLE_NAMES[role], n: countOf(role) });
  const answered = ANSWERED_BY_US.reduce((sum, role) => sum + countOf(role), 0);
  return (
    <div class="totals">
      <strong>{fill(LIST.total, { n: lines.length })}</strong>
      {LIGHT_ORDER.map((light) => (
        <a href={`/?light=${light}`}>
          <LightMark light={light} /> {lines.filter((line) => line.light === light).length}
        </a>
      ))}
      <span>
        {fill(LIST.answeredByUs, { n: answered, parts: ANSWERED_BY_US.map(part).join(SHARED.listJoin) })}
      </span>
      <span>{part('coHandler')}</span>
      <a href="/?key=any">{fill(LIST.key, { n: lines.filter((line) => line.key !== null).length })}</a>
    </div>
  );
}
