import type { MovedCase } from '../../client/gateway/preview-move.ts';
import type { Policy, PolicyVersion } from '../../domain/policy/policy.ts';
import { fill } from '../../domain/wording/fill.ts';
import { partName } from '../../domain/wording/policy-words.ts';
import { casePath } from '../case/case-path.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { POLICY_PAGE } from './policy-words.ts';

/** The most cases that one form moves; the command line moves any number. */
export const MOST_MOVED = 100;

/** What the form of a move holds. */
export type MoveEntries = { readonly numbers: string; readonly to: string; readonly reason: string };

type MoveFormProps = {
  readonly frame: Frame;
  readonly versions: readonly Policy[];
  readonly entries: MoveEntries;
};

/** Chooses cases and the version that they are to go by. */
export function MoveForm({ frame, versions, entries }: MoveFormProps) {
  return (
    <form class="act" method="post" action="/policy/move">
      <TokenField frame={frame} />
      <p class="lead">{fill(POLICY_PAGE.moveLead, { n: MOST_MOVED })}</p>
      <div class="field">
        <label for="to">{POLICY_PAGE.to}</label>
        <select id="to" name="to">
          {versions.map((policy) => (
            <option value={nameOf(policy)} selected={nameOf(policy) === entries.to}>
              {`${policy.title}（${policy.id} ${policy.version}）`}
            </option>
          ))}
        </select>
      </div>
      <div class="field">
        <label for="numbers">{POLICY_PAGE.numbers}</label>
        <textarea id="numbers" name="numbers" rows={6}>
          {entries.numbers}
        </textarea>
      </div>
      <div class="field">
        <label for="reason">{POLICY_PAGE.reason}</label>
        <input id="reason" type="text" name="reason" maxlength={1000} value={entries.reason} />
      </div>
      <p class="buttons">
        <button class="main" type="submit" name="step" value="preview">
          {POLICY_PAGE.movePreview}
        </button>
      </p>
    </form>
  );
}

/** What would become of each case, with the button that moves them. */
export function MovePreview(props: { frame: Frame; cases: readonly MovedCase[]; entries: MoveEntries }) {
  const { frame, cases, entries } = props;
  return (
    <>
      <MovedTable cases={cases} />
      <form class="confirm" method="post" action="/policy/move">
        <TokenField frame={frame} />
        {Object.entries(entries).map(([name, value]) => (
          <input type="hidden" name={name} value={value} />
        ))}
        <p class="buttons">
          {cases.some(({ outcome }) => outcome === 'preview') ? (
            <button class="main" type="submit" name="step" value="move">
              {POLICY_PAGE.move}
            </button>
          ) : null}
          <a href="/policy">{POLICY_PAGE.title}</a>
        </p>
      </form>
    </>
  );
}

/** What becomes of each case, or became of it. */
export function MovedTable({ cases }: { readonly cases: readonly MovedCase[] }) {
  return (
    <DataTable caption={POLICY_PAGE.movePreviewTitle} columns={POLICY_PAGE.moveColumns}>
      {cases.map(({ number, from, due, moves, outcome, refused }) => (
        <tr>
          <td class="number">
            <a href={casePath(number)}>
              <Given text={number} />
            </a>
          </td>
          <td class="short">{from ? `${from.id} ${from.version}` : SHARED.nothing}</td>
          <td class="short">
            {due
              ? due.from === due.to
                ? dateText(due.to)
                : `${dateText(due.from)} → ${dateText(due.to)}`
              : ''}
          </td>
          <td class="small">
            {moves
              .map(({ step, from: before, to }) =>
                fill(POLICY_PAGE.stepMove, {
                  step: partName(step, 'steps'),
                  from: dateText(before),
                  to: dateText(to),
                }),
              )
              .join('；')}
          </td>
          <td class="short">{refused?.message ?? POLICY_PAGE.outcomes[outcome]}</td>
        </tr>
      ))}
    </DataTable>
  );
}

/** A version as one value of a form. */
export function nameOf({ id, version }: PolicyVersion): string {
  return `${id}@${version}`;
}
