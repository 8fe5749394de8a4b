export type ServerUnavailableCode =
  'NotExecutable' | 'NotFound' | 'BuildFailed' | 'FolderInUse' | 'StartFailed' | 'Unreachable';

/** The embedded Temporal server cannot be had; the message is a sentence for the person who starts Duban. */
export class ServerUnavailable extends Error {
  readonly code: ServerUnavailableCode;

  constructor(code: ServerUnavailableCode, message: string, options?: ErrorOptions) {
    super(message, options);
    this.name = 'ServerUnavailable';
    this.code = code;
  }
}
