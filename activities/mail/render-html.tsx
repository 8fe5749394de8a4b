import { renderToString } from 'hono/jsx/dom/server';
import type { MailBlock, MailContent } from '../../domain/notice/mail.ts';
import { LinkedText } from './linked-text.tsx';
import { oneLine } from './one-line.ts';
import { textLines } from './text-lines.ts';

const page =
  'margin:0 auto;padding:16px;max-width:1080px;color:#1a1a1a;background:#ffffff;' +
  "font:18px/1.8 'Microsoft YaHei','PingFang SC','Noto Sans CJK SC',sans-serif";
const measure = 'max-width:760px';
const cell = 'padding:6px 8px;border:1px solid #8a8a8a;text-align:left;vertical-align:top';

/** A date or a name is not broken up; a longer text gets room for words. */
const cellWidth = (text: string) => (text.length > 12 ? 'min-width:10em' : 'white-space:nowrap');

/** The HTML of a mail: the same words as the plain text, large, without images, styles inline, all text escaped. */
export function renderHtml(greeting: string, content: MailContent): string {
  const html = renderToString(
    <html lang="zh-CN">
      <head>
        <meta charset="utf-8" />
        <title>{oneLine(content.subject)}</title>
      </head>
      <body style={page}>
        <p>{greeting}</p>
        {content.blocks.map((block) => (
          <Block block={block} />
        ))}
        <Footer lines={content.footer} />
      </body>
    </html>,
  );
  return `<!DOCTYPE html>${html}`;
}

function Block({ block }: { readonly block: MailBlock }) {
  switch (block.type) {
    case 'paragraph':
    case 'link':
      return <Lines lines={[block.text]} style={`margin:12px 0;${measure};text-indent:2em`} />;
    case 'section':
      return (
        <div style={`margin:20px 0;${measure}`}>
          <Lines lines={[block.title]} style="margin:8px 0;font-weight:bold" />
          <Lines lines={block.lines} style="margin:6px 0 6px 1em" />
        </div>
      );
    case 'table':
      return <Table columns={block.columns} rows={block.rows} />;
  }
}

function Lines({ lines, style }: { readonly lines: readonly string[]; readonly style: string }) {
  return (
    <>
      {lines.flatMap(textLines).map((line) => (
        <p style={style}>
          <LinkedText text={line} />
        </p>
      ))}
    </>
  );
}

function Table({ columns, rows }: Omit<Extract<MailBlock, { type: 'table' }>, 'type'>) {
  return (
    <table style="margin:20px 0;border-collapse:collapse;font-size:16px">
      <thead>
        <tr>
          {columns.map((column) => (
            <th style={`${cell};background:#eef2f6`}>
              <LinkedText text={column} />
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr>
            {row.map((text) => (
              <td style={`${cell};${cellWidth(text)}`}>
                <LinkedText text={text} />
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function Footer({ lines }: { readonly lines: readonly string[] }) {
  if (lines.length === 0) return <></>;
  return (
    <div style="margin-top:28px;border-top:1px solid #8a8a8a;font-size:16px;color:#4a4a4a">
      <Lines lines={lines} style="margin:6px 0" />
    </div>
  );
}
