import type { Child } from 'hono/jsx';

type Tone = 'done' | 'note' | 'stop';

/** A message on a page; `stop` ones are read out at once. */
export function NoticeBox({ tone, title, children }: { tone: Tone; title?: string; children?: Child }) {
  return (
    <div class={`box box-${tone}`} role={tone === 'stop' ? 'alert' : 'status'}>
      {title ? <h2>{title}</h2> : null}
      {children}
    </div>
  );
}
