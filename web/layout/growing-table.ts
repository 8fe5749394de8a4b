import { html, raw } from 'hono/html';
import type { Child } from 'hono/jsx';

/** The halves of a table that `DataTable` would write whole, for rows that come one by one. */
export function growingTable(
  caption: string,
  columns: readonly string[],
): readonly [begins: Child, ends: Child] {
  const heads = columns.map((column) => html`<th scope="col">${column}</th>`);
  const begins = html`<div class="table-frame">
    <table class="list">
      <caption class="unseen">
        ${caption}
      </caption>
      <thead>
        <tr>
          ${heads}
        </tr>
      </thead>
      <tbody></tbody>
    </table>
  </div>`;
  return [begins, raw('</tbody></table></div>')];
}
