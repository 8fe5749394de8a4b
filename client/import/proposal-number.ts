const ALLOWED = /^[\p{Script=Han}A-Za-z0-9][\p{Script=Han}A-Za-z0-9()〔〕._-]{0,39}$/u;

/**
 * A proposal's number as it is kept: full-width signs made plain, 第…号 around it taken off, leading zeros kept;
 * undefined when it holds signs that a number does not have.
 */
export function proposalNumber(text: string): string | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '');
  const number = /^第(.+)号(?:提案)?$/.exec(plain)?.[1] ?? plain;
  return ALLOWED.test(number) ? number : undefined;
}
