import { adviceTaken } from '../../domain/advice/advised.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { ADVICE, ADVICE_FIGURES, advisedText } from '../../domain/wording/advice.ts';
import { fill } from '../../domain/wording/fill.ts';
import { roleName } from '../../domain/wording/roles.ts';
import { KEY_NAMES } from '../../domain/wording/terms.ts';
import { dateText } from '../layout/dates.ts';
import { Given } from '../layout/given.tsx';
import { FactList } from './fact-list.tsx';
import { CASE } from './case-words.ts';
import { SHARED } from '../layout/frame-words.ts';

const { factNames: NAMES } = CASE;

/** The proposal as it was handed over, and who is charged with it. */
export function CaseFacts({ proposal }: { readonly proposal: Proposal }) {
  const { assignment, plan } = proposal;
  const list = (units: readonly string[]) => units.join(SHARED.listJoin);
  return (
    <>
      <h2>{CASE.facts}</h2>
      <FactList
        facts={[
          [NAMES.session, assignment.sessionName],
          [NAMES.year, String(assignment.handlingYear)],
          [NAMES.role, roleName(assignment.role, proposal.policy)],
          [NAMES.key, assignment.keyKind && KEY_NAMES[assignment.keyKind]],
          [NAMES.handOverOn, dateText(assignment.handOverOn)],
          [NAMES.dueOn, dateText(plan.due.dueOn)],
          [NAMES.leaderInCharge, proposal.leaderInCharge?.name],
          [NAMES.division, proposal.division],
          [ADVICE.title, adviceFact(proposal)],
          [NAMES.supportDivisions, list(assignment.supportDivisions)],
          [NAMES.officer, proposal.officer?.name],
          [NAMES.outsideLeadUnit, assignment.outsideLeadUnit],
          [NAMES.outsideCoUnits, list(assignment.outsideCoUnits)],
        ]}
      />
      {assignment.items.length > 0 ? (
        <>
          <h3>{CASE.items}</h3>
          <ol class="items">
            {assignment.items.map(({ no, text, division }) => (
              <li value={no}>
                <Given text={text} />
                {division ? <span class="hint">（{division}）</span> : null}
              </li>
            ))}
          </ol>
        </>
      ) : null}
    </>
  );
}

/** What was advised on the assignment that holds, and what the office said to it. */
function adviceFact({ advisedDecisions = [] }: Proposal): string | undefined {
  const decision = advisedDecisions.at(-1);
  if (!decision) return undefined;
  const { advised, division, reason } = decision;
  const said = advisedText(advised, division);
  return adviceTaken(advised, division) === 'overridden'
    ? `${said}。${fill(CASE.overrideReason, { reason: reason || ADVICE_FIGURES.noReason })}`
    : said;
}
