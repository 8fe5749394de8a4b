import { oneLine } from './one-line.ts';

const candidate = /https?:\/\/[A-Za-z0-9\-._~:/?#[\]@!$&'()*+,;=%]+/gi;
const closingPunctuation = ".,;:!?)]'";

/**
 * One line of text whose http and https addresses are links that show themselves in full; anything else,
 * and an address that hides its host behind a user name, stays text.
 */
export function LinkedText({ text }: { readonly text: string }) {
  return (
    <>
      {pieces(oneLine(text)).map((piece) =>
        isLink(piece) ? (
          <a href={piece} style="color:#0b57a4">
            {piece}
          </a>
        ) : (
          piece
        ),
      )}
    </>
  );
}

function pieces(text: string): readonly string[] {
  const found: string[] = [];
  let from = 0;
  for (const match of text.matchAll(candidate)) {
    const address = withoutClosingPunctuation(match[0]);
    found.push(text.slice(from, match.index), address);
    from = match.index + address.length;
  }
  return [...found, text.slice(from)];
}

function withoutClosingPunctuation(address: string): string {
  let end = address.length;
  while (closingPunctuation.includes(address.charAt(end - 1))) end -= 1;
  return address.slice(0, end);
}

function isLink(piece: string): boolean {
  if (!/^https?:\/\//i.test(piece) || !URL.canParse(piece)) return false;
  const { protocol, username, password } = new URL(piece);
  return (protocol === 'http:' || protocol === 'https:') && username === '' && password === '';
}
