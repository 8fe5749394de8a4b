import type { MailContent } from '../../domain/notice/mail.ts';
import { oneLine } from './one-line.ts';
import { renderHtml } from './render-html.tsx';
import { renderText } from './render-text.ts';

/** The two forms of a mail's words. */
export type RenderedMail = { readonly text: string; readonly html: string };

/** What a mail says to one person: whom it addresses first, then its blocks, then its footer. */
export function renderMail(name: string, content: MailContent): RenderedMail {
  const addressee = content.addressee ?? `${oneLine(name).trim()}同志`;
  const greeting = `${oneLine(addressee)}：`;
  return { text: renderText(greeting, content), html: renderHtml(greeting, content) };
}
