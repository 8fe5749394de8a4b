import type { Actor } from '../../domain/office/person.ts';
import { offeredActs, type OfferedAct } from '../../domain/proposal/offered-acts.ts';
import type { Proposal } from '../../domain/proposal/proposal.ts';
import { stageName } from '../../domain/proposal/stage.ts';
import { fill } from '../../domain/wording/fill.ts';
import { actPath } from './case-path.ts';
import { CASE } from './case-words.ts';

/** The acts that the case still has a use for, as links to their forms: the next one stands out, others’ stand behind. */
export function ActList({
  proposal,
  actor,
}: {
  readonly proposal: Proposal;
  readonly actor: Actor | undefined;
}) {
  const offered = offeredActs(proposal, actor);
  const own = offered.filter(({ isNext, notYours }) => isNext || notYours.length === 0);
  const others = offered.filter((each) => !own.includes(each));
  const { number } = proposal.assignment;
  return (
    <section class="acts">
      <h2>{CASE.acts}</h2>
      {offered.length === 0 ? <p>{fill(CASE.actsNone, { stage: stageName(proposal) })}</p> : null}
      <ActLinks number={number} acts={own} />
      {others.length > 0 ? (
        <details>
          <summary>{fill(CASE.actsOfOthers, { n: others.length })}</summary>
          <ActLinks number={number} acts={others} />
        </details>
      ) : null}
      {offered.length > 0 && !proposal.ending ? (
        <p class="hint">
          <a href={`/notices?case=${encodeURIComponent(number)}`}>{CASE.issueNotice}</a>
        </p>
      ) : null}
    </section>
  );
}

function ActLinks({ number, acts }: { readonly number: string; readonly acts: readonly OfferedAct[] }) {
  return (
    <ul>
      {acts.map((each) => (
        <li>
          <a class={each.isNext && isOpen(each) ? 'button main' : 'button'} href={actPath(number, each.act)}>
            {each.actName}
          </a>
          <span class="hint">{stateOf(each)}</span>
        </li>
      ))}
    </ul>
  );
}

function isOpen({ lacking, notYours }: OfferedAct): boolean {
  return lacking.length === 0 && notYours.length === 0;
}

function stateOf({ lacking, notYours, isNext }: OfferedAct): string {
  const words = [
    isNext ? CASE.next : '',
    lacking.length > 0 ? fill(CASE.lacking, { n: lacking.length }) : '',
    notYours.length > 0 ? CASE.notYours : '',
  ].filter(Boolean);
  return words.join('，');
}
