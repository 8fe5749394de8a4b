import type { AdoptionAnswer } from '../../client/gateway/adopt-policy.ts';
import { fill } from '../../domain/wording/fill.ts';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { POLICY_PAGE } from './policy-words.ts';

/** The form that brings a document in for a preview. */
export function AdoptionForm({ frame, year }: { readonly frame: Frame; readonly year: number }) {
  return (
    <form class="act" method="post" action="/policy/preview" enctype="multipart/form-data">
      <TokenField frame={frame} />
      <p class="lead">{POLICY_PAGE.adoptLead}</p>
      <div class="field">
        <label for="file">{POLICY_PAGE.file}</label>
        <input id="file" type="file" name="file" accept=".yaml,.yml" />
      </div>
      <div class="field">
        <label for="fromYear">{POLICY_PAGE.fromYear}</label>
        <input id="fromYear" type="number" name="fromYear" min="2000" max="2100" value={year} />
      </div>
      <p class="buttons">
        <button class="main" type="submit">
          {POLICY_PAGE.preview}
        </button>
      </p>
    </form>
  );
}

type AdoptionPreviewProps = {
  readonly frame: Frame;
  readonly answer: Extract<AdoptionAnswer, { answer: 'read' }>;
  readonly fromYear: number;
  readonly token: string;
};

/** What a document would change, with the button that adopts it. */
export function AdoptionPreview({ frame, answer, fromYear, token }: AdoptionPreviewProps) {
  const { policy, former, differences, outcome } = answer;
  const { id, version, title } = policy;
  const named = { title, id, version, year: fromYear, formerId: former.id, formerVersion: former.version };
  return (
    <>
      <p class="lead">
        <Given text={fill(POLICY_PAGE.previewLead, { ...named, n: differences.length })} />
      </p>
      {differences.length === 0 ? <p>{POLICY_PAGE.sameRules}</p> : null}
      {differences.length > 0 ? (
        <DataTable caption={POLICY_PAGE.previewTitle} columns={POLICY_PAGE.differenceColumns}>
          {differences.map(({ place, from, to }) => (
            <tr>
              <th scope="row">{place}</th>
              <td>
                <Given text={from} />
              </td>
              <td>
                <Given text={to} />
              </td>
            </tr>
          ))}
        </DataTable>
      ) : null}
      <form class="confirm" method="post" action="/policy/adopt">
        <TokenField frame={frame} />
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="fromYear" value={fromYear} />
        <p class="buttons">
          {outcome === 'already' ? (
            POLICY_PAGE.already
          ) : (
            <button class="main" type="submit">
              {POLICY_PAGE.adopt}
            </button>
          )}
          <a href="/policy">{POLICY_PAGE.again}</a>
        </p>
      </form>
    </>
  );
}
