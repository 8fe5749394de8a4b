import { type AddressObject, type HeaderValue, type ParsedMail, simpleParser } from 'mailparser';
import type { KeptMailMessage } from '../../web/outbox/kept-mails.ts';

/** Reads the bytes of a message; rejects when they are no mail. */
export async function parseMessage(file: string, source: Buffer): Promise<KeptMailMessage> {
  const mail = await simpleParser(source, { skipHtmlToText: true, skipTextToHtml: true, keepCidLinks: true });
  return {
    file,
    from: addressText(mail.from),
    to: addressText(mail.to),
    subject: mail.subject ?? '',
    date: mail.date?.getTime() ?? null,
    messageId: mail.messageId ?? '',
    headers: mail.headerLines.map((header) => headerOf(mail, header)),
    text: mail.text ?? '',
    html: mail.html || '',
  };
}

function headerOf(mail: ParsedMail, { key, line }: ParsedMail['headerLines'][number]) {
  const colon = line.indexOf(':');
  const written = line
    .slice(colon + 1)
    .replaceAll(/\r?\n/g, '')
    .trim();
  return { name: line.slice(0, colon), value: decodedValue(mail.headers.get(key)) ?? written };
}

function decodedValue(value: HeaderValue | undefined): string | undefined {
  if (typeof value === 'string') return value;
  if (value === undefined || Array.isArray(value) || value instanceof Date) return undefined;
  return 'text' in value && typeof value.text === 'string' ? value.text : undefined;
}

function addressText(addresses: AddressObject | AddressObject[] | undefined): string {
  return [addresses ?? []]
    .flat()
    .map((each) => each.text)
    .join(', ');
}
