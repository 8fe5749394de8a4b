import { DIGEST_REASONS, MAILS } from '../wording/mails.ts';
import { fill } from '../wording/fill.ts';
import { CONTACT_PLACE } from './contact.ts';
import type { DigestLine, DigestSection } from './digest-line.ts';

/** Why a person gets this morning's mail: by which rules its sections are filled, and whom to telephone. */
export function digestFooter(lines: readonly DigestLine[]): readonly string[] {
  const reasons: Readonly<Record<DigestSection, string>> = DIGEST_REASONS;
  const filled = new Set<string>(lines.map(({ section }) => section));
  const rules = Object.entries(reasons).flatMap(([section, reason]) => (filled.has(section) ? [reason] : []));
  return [
    MAILS.digestFooter,
    fill(MAILS.digestRules, { rules: rules.join('；') }),
    fill(MAILS.askContact, { contact: CONTACT_PLACE }),
    MAILS.automatic,
  ];
}
