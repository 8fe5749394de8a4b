import type { Child } from 'hono/jsx';

/** A table with its column heads; `caption` names it for those who cannot see it. */
export function DataTable(props: {
  caption: string;
  columns: readonly string[];
  class?: string;
  children?: Child;
}) {
  return (
    <div class="table-frame">
      <table class={props.class ?? ''}>
        <caption class="unseen">{props.caption}</caption>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>{props.children}</tbody>
      </table>
    </div>
  );
}
