import { fill } from '../wording/fill.ts';
import { NOTICE_TEXTS } from '../wording/notices.ts';

/** Who signed a notice and, where it went out by the office's rules, that nobody issued it. */
export function signerOf({
  issuedByName: name,
  byRule = false,
}: {
  readonly issuedByName: string;
  readonly byRule?: boolean | undefined;
}): string {
  return byRule ? fill(NOTICE_TEXTS.signedByRule, { name }) : name;
}
