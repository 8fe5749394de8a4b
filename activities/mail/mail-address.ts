/** A mailbox and the name shown beside it. */
export type NamedAddress = { readonly name: string; readonly address: string };

const localPart = /^[A-Za-z0-9_+-]+(?:\.[A-Za-z0-9_+-]+)*$/;
const label = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/**
 * Whether the text is exactly one plain mailbox: an ASCII local part, one `@`, a domain of at least two ASCII
 * labels. Lists, groups, quoted parts, address literals and internationalised domains, also in their `xn--`
 * form, are not: a look-alike must not receive an official letter.
 */
export function isMailAddress(text: string): boolean {
  if (text.length > 254) return false;
  const [local, domain, ...more] = text.split('@');
  if (local === undefined || domain === undefined || more.length > 0) return false;
  return local.length <= 64 && localPart.test(local) && isPlainDomain(domain);
}

function isPlainDomain(domain: string): boolean {
  const labels = domain.split('.');
  const last = labels.at(-1) ?? '';
  return (
    labels.length >= 2 &&
    /^[A-Za-z]{2,}$/.test(last) &&
    labels.every((part) => label.test(part) && !part.toLowerCase().startsWith('xn--'))
  );
}
