import type { Command } from 'commander';

/** What is wanted of a rehearsal beside its figures. */
export type RehearsalWishes = {
  /** The mails that would have gone out, as typed: `from`, `to`, `full`; absent: not asked for. */
  readonly mails?: Readonly<Record<string, unknown>>;
  /** The folder in which its data stays. */
  readonly keep?: string;
};

type Options = {
  readonly mails?: true;
  readonly from?: string;
  readonly to?: string;
  readonly full?: true;
  readonly keep?: string;
};

/** `duban rehearse DIR`: a year by its scenario, and on demand the mails that it would have sent. */
export function rehearseCommand(
  duban: Command,
  rehearse: (folder: string, wishes: RehearsalWishes) => Promise<void>,
): void {
  duban
    .command('rehearse <folder>')
    .description('按情节文件演练一个办理年度，不触及本单位数据')
    .option('--mails', '列出期间会发出的每封邮件')
    .option('--from <date>', '只列这一天及以后的邮件，如 2020-04-07')
    .option('--to <date>', '只列这一天及以前的邮件')
    .option('--full', '附每封邮件的正文')
    .option('--keep <folder>', '演练后保留数据和邮件，写入这个空目录')
    .action((folder: string, { mails, from, to, full, keep }: Options) => {
      const days = { ...(from === undefined ? {} : { from }), ...(to === undefined ? {} : { to }) };
      const listed = { ...days, ...(full ? { full } : {}) };
      const isAsked = mails ?? Object.keys(listed).length > 0;
      return rehearse(folder, {
        ...(isAsked ? { mails: listed } : {}),
        ...(keep === undefined ? {} : { keep }),
      });
    });
}
