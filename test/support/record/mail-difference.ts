import type { MailContent } from '../../../domain/notice/mail.ts';
import { textOf } from '../mornings.ts';

/** Lines of either side that are told: the first show what is wrong. */
const TOLD = 6;

/** How a mail that was written differs from the one that was to be written, line by line; nothing where it does not. */
export function mailDifference(wanted: MailContent, written: MailContent): readonly string[] {
  const [before, after] = [linesOf(wanted), linesOf(written)];
  const lost = only(before, after);
  const added = only(after, before);
  const told = [...lost.map((line) => `- ${line}`), ...added.map((line) => `+ ${line}`)];
  if (told.length > 0) return told;
  const at = before.findIndex((line, index) => line !== after[index]);
  return at < 0 ? [] : [`the same lines in another order from “${before[at]}” on`];
}

/** All that a mail holds; what is no text of its own stands as it is stored. */
function linesOf(content: MailContent): readonly string[] {
  const { subject: _subject, blocks: _blocks, footer: _footer, ...rest } = content;
  const others = Object.entries(rest).filter(([, value]) => value !== undefined);
  return [...textOf({ content }).split('\n'), ...others.map((part) => JSON.stringify(part))];
}

/** The lines of one that the other has not, as often as it has them more. */
function only(lines: readonly string[], others: readonly string[]): readonly string[] {
  const left = [...others];
  const own = lines.filter((line) => {
    const at = left.indexOf(line);
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return own.length > TOLD ? [...own.slice(0, TOLD), `… and ${own.length - TOLD} more`] : own;
}
