import type { MailBlock } from '../../domain/notice/mail.ts';
import { fill } from '../../domain/wording/fill.ts';
import { DataTable } from './data-table.tsx';
import { MAIL_TEXT } from './frame-words.ts';
import { Given } from './given.tsx';
import { SiteText } from './site-text.tsx';

/**
 * What a mail says, block by block, as a page shows it. Of a link it shows that there is one, and nothing of where it
 * leads; of tables at most `rows` rows.
 */
export function MailText({
  blocks,
  rows,
}: {
  readonly blocks: readonly MailBlock[];
  readonly rows?: number;
}) {
  return (
    <>
      {blocks.map((block) => (
        <Block block={block} rows={rows} />
      ))}
    </>
  );
}

function Block({ block, rows }: { readonly block: MailBlock; readonly rows: number | undefined }) {
  switch (block.type) {
    case 'paragraph':
      return (
        <p>
          <SiteText text={block.text} />
        </p>
      );
    case 'link':
      return (
        <p>
          <Given text={fill(MAIL_TEXT.link, { text: block.text })} />
        </p>
      );
    case 'section':
      return (
        <>
          <h3>
            <Given text={block.title} />
          </h3>
          <ul>
            {block.lines.map((line) => (
              <li>
                <SiteText text={line} />
              </li>
            ))}
          </ul>
        </>
      );
    case 'table':
      return (
        <DataTable caption={MAIL_TEXT.table} columns={block.columns}>
          {block.rows.slice(0, rows).map((row) => (
            <tr>
              {row.map((cell) => (
                <td>
                  <SiteText text={cell} />
                </td>
              ))}
            </tr>
          ))}
        </DataTable>
      );
  }
}
