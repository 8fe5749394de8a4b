const UNSEEN =
  /[\p{Cc}\p{Cs}\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff\ufffe\uffff]/gu;

/** Text without control characters, direction marks and other unseen signs, and whether any were taken out. */
export type CleanedText = { readonly text: string; readonly changed: boolean };

/** Takes out what cannot be seen on paper; line breaks and tabs are kept as a line break and a blank. */
export function cleanText(raw: string): CleanedText {
  const text = raw.replace(/\r\n?/g, '\n').replace(/[\t\u00a0\u3000]/g, ' ');
  const cleaned = text.replace(UNSEEN, (sign) => (sign === '\n' ? sign : ''));
  return { text: cleaned.trim(), changed: cleaned !== text };
}
