/** A file of the office, as it is kept, goes with mails and is handed out. */
export type OfficeFile = {
  readonly fileName: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
};
