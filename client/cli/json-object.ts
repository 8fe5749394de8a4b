import { CommandFailure, EXIT } from './exit-codes.ts';

/** The object that an option holds as JSON; throws `CommandFailure` for anything else. */
export function jsonObject(option: string, text: string): object {
  try {
    const value: unknown = JSON.parse(text);
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  } catch {
    // Said below, like any other thing that is not an object.
  }
  throw new CommandFailure(EXIT.badInput, `${option} 应为一个 JSON 对象，如 '{"on":"2020-04-08"}'`);
}
