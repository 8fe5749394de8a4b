import type { MailBlock, MailContent } from '../domain/notice/mail.ts';

/** A notice's words with its number in every place that waits for it. */
export function fillDocNumber(content: MailContent, docNumber: string): MailContent {
  const fill = (text: string) => text.replaceAll('{docNumber}', () => docNumber);
  return {
    subject: fill(content.subject),
    blocks: content.blocks.map((block) => fillBlock(block, fill)),
    footer: content.footer.map(fill),
  };
}

function fillBlock(block: MailBlock, fill: (text: string) => string): MailBlock {
  switch (block.type) {
    case 'paragraph':
      return { ...block, text: fill(block.text) };
    case 'section':
      return { ...block, title: fill(block.title), lines: block.lines.map(fill) };
    case 'table':
      return { ...block, columns: block.columns.map(fill), rows: block.rows.map((row) => row.map(fill)) };
  }
}
