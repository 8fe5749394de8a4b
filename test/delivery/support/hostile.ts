/** Texts that try to become a header, a recipient or a body of their own; each names `evil@evil.example`. */
export const HOSTILE_TEXTS: readonly (readonly [string, string])[] = [
  ['CR LF', '\r\nBcc: evil@evil.example\r\n\r\n<b>evil@evil.example</b>'],
  ['LF', '\nBcc: evil@evil.example'],
  ['CR', '\rBcc: evil@evil.example'],
  ['U+2028', '\u2028Bcc: evil@evil.example'],
  ['U+2029', '\u2029Bcc: evil@evil.example'],
  ['U+0085', '\u0085Bcc: evil@evil.example'],
  ['quotes and commas', '", evil@evil.example, "'],
  ['an address after a comma', ', <evil@evil.example>'],
  ['group syntax', 'group: evil@evil.example;'],
  ['an encoded word', '=?utf-8?Q?=0D=0ABcc:_evil@evil.example?='],
  ['direction override', '\u202eelpmaxe.live@live\u202c evil@evil.example'],
  ['10 kB', `${'督办'.repeat(1_700)}\r\nBcc: evil@evil.example`],
  ['a dot alone on its line', '\r\n.\r\nMAIL FROM:<evil@evil.example>\r\nRCPT TO:<evil@evil.example>'],
];

/** No text column of PostgreSQL takes a NUL: one in a name never gets as far as a mail. */
export const WITH_NUL = ['NUL, VT, FF', '\u0000\u000b\u000cBcc: evil@evil.example'] as const;

/** What stands where an address should, and is none or more than one. */
export const HOSTILE_ADDRESSES: readonly string[] = [
  'a@b.cn, evil@evil.example',
  'group: a@b.cn, evil@evil.example;',
  'a@b.cn\r\nRCPT TO:<evil@evil.example>',
  'a@b.cn\nBcc: evil@evil.example',
  '张三 <evil@evil.example>',
  '"a,evil@evil.example"@b.cn',
  '(x)a@b.cn',
  'a@[127.0.0.1]',
  // Cyrillic о, a full-width dot, and the same look-alike in its ASCII form.
  'a@gоv.cn',
  'a@gov．cn',
  'a@xn--gv-jbc.cn',
  'a%evil.example@b.cn',
  'evil.example!a@b.cn',
];
