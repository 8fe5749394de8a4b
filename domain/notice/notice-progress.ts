/** How far issuing a notice is: files made, mails written, cases told. */
export type NoticeProgress = {
  readonly state: 'issuing' | 'waiting' | 'over';
  readonly divisions: number;
  /** Divisions whose letters are made. */
  readonly made: number;
  readonly recipients: number;
  /** Recipients whose mails stand in the outbox. */
  readonly written: number;
  readonly cases: number;
  readonly told: number;
  /** Cases that do not run, by number: their record does not name the notice. */
  readonly untold: readonly string[];
};

/** A notice of whose issuing nothing is known yet, or nothing is left to do. */
export const NOTHING_ISSUED: Omit<NoticeProgress, 'state'> = {
  divisions: 0,
  made: 0,
  recipients: 0,
  written: 0,
  cases: 0,
  told: 0,
  untold: [],
};
