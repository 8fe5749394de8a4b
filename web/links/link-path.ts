/** Where links in mails lead; the rest of the path is the secret. */
const LINK = /^\/l(?:\/|$)/;

/** 256 bits as they stand in an address. */
const SECRET = /^[A-Za-z0-9_-]{43}$/;

/** Whether a path is that of a link in a mail, or means to be. */
export function isLinkPath(path: string): boolean {
  return LINK.test(path);
}

/** Whether a text can be the secret of a link at all. */
export function isSecret(text: string): boolean {
  return SECRET.test(text);
}
