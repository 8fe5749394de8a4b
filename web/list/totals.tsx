import { ANSWERED_BY_US, type HandlingRole } from '../../domain/proposal/assignment.ts';
import { LIGHTS_BY_URGENCY, type ProposalLine } from '../../domain/proposal/view.ts';
import { fill } from '../../domain/wording/fill.ts';
import type { Labels } from '../../domain/wording/labels.ts';
import { roleName } from '../../domain/wording/roles.ts';
import { LightMark } from '../layout/light-mark.tsx';
import { LIST } from './list-words.ts';
import { SHARED } from '../layout/frame-words.ts';

/** The line above the list: how many in all, by light, by what we are to them. */
export function Totals(props: { readonly lines: readonly ProposalLine[]; readonly labels: Labels }) {
  const { lines, labels } = props;
  const countOf = (role: HandlingRole) => lines.filter((line) => line.role === role).length;
  const part = (role: HandlingRole) => fill(LIST.part, { role: roleName(role, labels), n: countOf(role) });
  const answered = ANSWERED_BY_US.reduce((sum, role) => sum + countOf(role), 0);
  return (
    <div class="totals">
      <strong>{fill(LIST.total, { n: lines.length })}</strong>
      {LIGHTS_BY_URGENCY.map((light) => (
        <a href={`/?light=${light}`}>
          <LightMark light={light} /> {lines.filter((line) => line.light === light).length}
        </a>
      ))}
      <span>
        {fill(LIST.answeredByUs, { n: answered, parts: ANSWERED_BY_US.map(part).join(SHARED.listJoin) })}
      </span>
      <span>{part('coHandler')}</span>
      <a href="/books/silent">{LIST.silent}</a>
      <a href="/?key=any">{fill(LIST.key, { n: lines.filter((line) => line.key !== null).length })}</a>
    </div>
  );
}
