const unprintable = /[\p{Cc}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The text with every control character, line or paragraph separator, lone surrogate and direction override
 * replaced by a space: what may stand in a header or on one line of a mail.
 */
export function oneLine(text: string): string {
  return text.replace(unprintable, ' ');
}
