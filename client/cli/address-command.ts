import type { Command } from 'commander';
import { z } from 'zod';
import { reasoned } from './mail-command.ts';
import { officeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

const listed = z.looseObject({
  addresses: z.array(
    z.looseObject({
      address: z.string(),
      name: z.string().nullable(),
      why: z.string().nullable(),
      mark: z.looseObject({ bad: z.boolean(), reason: z.string() }).nullable(),
    }),
  ),
});

const MARKS = [
  ['bad', '标记邮箱失效，不再向它发信', '已标记为失效'],
  ['good', '恢复使用邮箱', '已恢复使用'],
] as const;

/** `duban address list|bad|good`: addresses that mail does not reach, and marking one. */
export function addressCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  const address = duban.command('address').description('查看、标记退信和失效的邮箱');
  address
    .command('list')
    .description('列出退信、标记过的邮箱')
    .action(async () => {
      const told = listed.parse(await officeApi(dataFolder()).get('/addresses'));
      print(terminal, told, () =>
        textTable([
          ['姓名', '邮箱', '现在'],
          ...told.addresses.map((each) => [each.name ?? '—', each.address, each.why ?? '正常使用']),
        ]),
      );
    });
  for (const [mark, description, marked] of MARKS) {
    reasoned(address.command(`${mark} <address>`).description(description)).action(
      async (given: string, { as, reason, id }: { as: string; reason: string; id?: string }) => {
        const body = { address: given, reason, ...(id === undefined ? {} : { commandId: id }) };
        const told = await officeApi(dataFolder()).post(`/addresses/${mark}`, body, as);
        print(terminal, told, () => [`${given} ${marked}`]);
      },
    );
  }
}
