import type { Child } from 'hono/jsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { OUTBOX } from './outbox-words.ts';

/** A form that does one thing for a reason. */
export function ReasonForm(props: {
  readonly frame: Frame;
  readonly action: string;
  readonly title: string;
  readonly hint: string;
  readonly submit: string;
  readonly hidden: Readonly<Record<string, string>>;
  readonly children?: Child;
}) {
  const { frame, action, title, hint, submit, hidden, children } = props;
  return (
    <form class="act" method="post" action={action}>
      <h2>{title}</h2>
      <p class="hint">{hint}</p>
      <TokenField frame={frame} />
      {Object.entries(hidden).map(([name, value]) => (
        <input type="hidden" name={name} value={value} />
      ))}
      {children}
      <div class="field">
        <label>
          {OUTBOX.reason} <input type="text" name="reason" required maxlength={500} autocomplete="off" />
        </label>
      </div>
      <p class="buttons">
        <button class="main" type="submit">
          {submit}
        </button>
      </p>
    </form>
  );
}
