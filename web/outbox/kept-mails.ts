/** One mail kept by our own mailbox; `date` is the epoch millisecond of its Date header. */
export type KeptMail = {
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly subject: string;
  readonly date: number | null;
  readonly messageId: string;
};

/** A kept mail with its headers in their order, decoded where that is certain, and its two bodies; all untrusted. */
export type KeptMailMessage = KeptMail & {
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly text: string;
  readonly html: string;
};

/** The mailbox of an office without a mail server, newest first. */
export type KeptMails = {
  list(limit: number): Promise<readonly KeptMail[]>;
  read(file: string): Promise<KeptMailMessage | undefined>;
};
