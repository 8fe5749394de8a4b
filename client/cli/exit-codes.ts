/** What a command's exit tells a script. */
export const EXIT = { done: 0, defect: 1, badInput: 2, refused: 3, serviceDown: 4, alarms: 5 } as const;

/** A command ends with this code; its message is for the person at the terminal. */
export class CommandFailure extends Error {
  readonly exitCode: number;
  /** What `--json` prints in place of a result. */
  readonly json: unknown;

  constructor(exitCode: number, message: string, json: unknown = { error: { message } }) {
    super(message);
    this.name = 'CommandFailure';
    this.exitCode = exitCode;
    this.json = json;
  }
}
