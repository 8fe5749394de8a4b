import { randomBytes } from 'node:crypto';

const eightHours = 8 * 3_600_000;
const pattern = /^\d{8}-\d{6}-[0-9a-f]{19}\.eml$/;

/**
 * A new name `yyyymmdd-hhmmss-<random>.eml` for a message that came at the epoch millisecond, at +08:00. The
 * random part starts with the milliseconds, so that names sort by time.
 */
export function newMessageFile(cameAt: number): string {
  const digits = new Date(cameAt + eightHours).toISOString().replaceAll(/\D/g, '');
  const random = digits.slice(14, 17) + randomBytes(8).toString('hex');
  return `${digits.slice(0, 8)}-${digits.slice(8, 14)}-${random}.eml`;
}

/** Whether the text is a name that `newMessageFile` gives, and so no path out of the folder. */
export function isMessageFile(file: string): boolean {
  return pattern.test(file);
}
