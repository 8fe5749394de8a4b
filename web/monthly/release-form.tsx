import type { CompilationRevision } from '../../domain/monthly/compilation.ts';
import { FORM } from '../forms/form-words.ts';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { MONTHLY_PAGE } from './monthly-words.ts';

/** The act that sends a compilation to the leaders, for the version that stands above it. */
export function ReleaseForm(props: {
  readonly frame: Frame;
  readonly revision: CompilationRevision;
  readonly issueId: string;
  readonly reason: string;
}) {
  const { frame, revision, issueId, reason } = props;
  return (
    <>
      <h3>{MONTHLY_PAGE.releaseTitle}</h3>
      <form class="act" method="post" action={`/monthly/${revision.month}/release`}>
        <TokenField frame={frame} />
        <input type="hidden" name="seen" value={revision.revision} />
        <input type="hidden" name="issueId" value={issueId} />
        <p class="hint">{MONTHLY_PAGE.releaseHint}</p>
        <div class="field field-paragraph">
          <label for="reason">
            {MONTHLY_PAGE.reasonField}
            <span class="optional">{FORM.optional}</span>
          </label>
          <textarea id="reason" name="reason" rows={2}>
            {reason}
          </textarea>
          <p class="hint">{MONTHLY_PAGE.reasonHint}</p>
        </div>
        <p class="buttons">
          <button class="main" type="submit">
            {MONTHLY_PAGE.release}
          </button>
        </p>
      </form>
    </>
  );
}

/** A form of one button. */
export function PlainButton(props: {
  readonly frame: Frame;
  readonly action: string;
  readonly label: string;
  readonly hint: string | undefined;
}) {
  const { frame, action, label, hint } = props;
  return (
    <form class="act" method="post" action={action}>
      <TokenField frame={frame} />
      <p class="buttons">
        <button type="submit">{label}</button>
      </p>
      {hint ? <p class="hint">{hint}</p> : null}
    </form>
  );
}
