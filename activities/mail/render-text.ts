import type { MailBlock, MailContent } from '../../domain/notice/mail.ts';
import { textLines } from './text-lines.ts';
import { textTable } from './text-table.ts';

/** The plain text of a mail: greeting, blocks with an empty line between them, then the footer below a rule. */
export function renderText(greeting: string, content: MailContent): string {
  const parts = [[greeting], ...content.blocks.map(blockLines), footerLines(content.footer)];
  const filled = parts.filter((lines) => lines.length > 0);
  return filled.map((lines) => lines.join('\n')).join('\n\n') + '\n';
}

function blockLines(block: MailBlock): readonly string[] {
  switch (block.type) {
    case 'paragraph':
    case 'link':
      return textLines(block.text).map((line) => `　　${line}`);
    case 'section':
      return [...textLines(block.title), ...block.lines.flatMap(textLines).map((line) => `  ${line}`)];
    case 'table':
      return textTable(block.columns, block.rows);
  }
}

function footerLines(footer: readonly string[]): readonly string[] {
  return footer.length === 0 ? [] : ['——', ...footer.flatMap(textLines)];
}
