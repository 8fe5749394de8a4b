import type { Command } from 'commander';
import { z } from 'zod';
import { LIGHTS_BY_URGENCY } from '../../domain/proposal/view.ts';
import { LIGHTS } from '../../domain/wording/terms.ts';
import { officeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

const line = z.looseObject({
  number: z.string(),
  title: z.string(),
  roleName: z.string(),
  light: z.enum(LIGHTS_BY_URGENCY),
  waitingFor: z.string(),
  dueOn: z.string(),
  officer: z.string().nullable(),
});

/** `duban list`: every proposal, whom it waits for, and its light. */
export function listCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  duban
    .command('list')
    .description('列出全部提案')
    .action(async () => {
      const lines = z.array(line).parse(await officeApi(dataFolder()).get('/proposals'));
      print(terminal, lines, () =>
        textTable([
          ['状态', '提案号', '类型', '规定期限', '经办人', '卡在谁'],
          ...lines.map((each) => [
            `${LIGHTS[each.light].shape}${LIGHTS[each.light].word}`,
            each.number,
            each.roleName,
            each.dueOn,
            each.officer ?? '—',
            each.waitingFor,
          ]),
        ]),
      );
    });
}
