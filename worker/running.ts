/** What starts a long-running command of Duban. */
export type RunOptions = {
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly say: (line: string) => void;
  /** Gives a start up that is still under way. */
  readonly signal: AbortSignal;
};

/** A process of Duban at work. */
export type Running = {
  /** The line that says so, with the address where there is one. */
  readonly ready: string;
  /** Resolves with the reason when a part of it is lost. */
  readonly lost: Promise<string>;
  stop(): Promise<void>;
};
