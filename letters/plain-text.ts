/** What XML cannot hold, and what turns the direction of the text around it. */
const UNFIT =
  /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]|[\u200E\u200F\u202A-\u202E\u2066-\u2069]/gu;

/** Text from outside as a letter may hold it. */
export function plainText(text: string): string {
  return text.replaceAll(UNFIT, '');
}
