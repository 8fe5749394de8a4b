import { InvalidArgumentError, type Command } from 'commander';
import { z } from 'zod';
import { BOOK_TITLES } from '../../domain/wording/books.ts';
import { BOOKS, type BookName } from '../../domain/yearbook/book.ts';
import { CommandFailure, EXIT } from './exit-codes.ts';
import { jsonObject } from './json-object.ts';
import { officeApi } from './office-api.ts';
import { print, type Terminal } from './terminal.ts';

const written = z.looseObject({ entryId: z.string(), revision: z.number() });

type Options = {
  readonly as: string;
  readonly data: string;
  readonly id?: string;
  readonly revision?: number;
  readonly reason?: string;
  readonly void?: boolean;
};

/** `duban note BOOK --as PERSON --data JSON`: an entry of a book, or with `--revision` and `--reason` a correction. */
export function noteCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  duban
    .command('note <book>')
    .description(`登记或更正台账：${BOOKS.map((book) => `${book} ${BOOK_TITLES[book]}`).join('，')}`)
    .requiredOption('--as <person>', '由谁登记（电子邮箱或姓名）')
    .requiredOption('--data <json>', '登记内容')
    .option('--id <id>', '记录的标识；更正时必填，新登记时重复执行不重复登记')
    .option('--revision <n>', '更正第几稿', wholeNumber)
    .option('--reason <text>', '更正事由')
    .option('--void', '作废：保留记录，不再计入')
    .action(async (book: string, options: Options) => {
      if (!isBook(book))
        throw new CommandFailure(EXIT.badInput, `没有“${book}”这一台账，可用：${BOOKS.join('、')}`);
      const { id, revision, reason } = options;
      const correcting = revision !== undefined || reason !== undefined || options.void === true;
      if (correcting && (id === undefined || revision === undefined || reason === undefined))
        throw new CommandFailure(EXIT.badInput, '更正须同时写明 --id、--revision 和 --reason');
      const body = {
        data: jsonObject('--data', options.data),
        ...(id === undefined ? {} : { entryId: id }),
        ...(correcting ? { correcting: { revision, reason, voided: options.void ?? false } } : {}),
      };
      const answer = written.parse(await officeApi(dataFolder()).post(`/books/${book}`, body, options.as));
      print(terminal, answer, () => [`已登记${BOOK_TITLES[book]}：${answer.entryId} 第${answer.revision}稿`]);
    });
}

function isBook(text: string): text is BookName {
  return BOOKS.some((book) => book === text);
}

function wholeNumber(text: string): number {
  if (!/^[1-9]\d{0,8}$/.test(text)) throw new InvalidArgumentError('应为正整数');
  return Number(text);
}
