import type { Command } from 'commander';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { ACT_TYPES, actName } from '../../domain/wording/acts.ts';
import { isActType } from '../gateway/acts-schema.ts';
import { CommandFailure, EXIT } from './exit-codes.ts';
import { jsonObject } from './json-object.ts';
import { officeApi } from './office-api.ts';
import { print, type Terminal } from './terminal.ts';

/** `duban act NUMBER ACT --as PERSON --data JSON`: one act on one proposal. */
export function actCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  duban
    .command('act <number> <act>')
    .description(`办理一项：${ACT_TYPES.join('、')}`)
    .requiredOption('--as <person>', '以谁的名义（电子邮箱或姓名）')
    .option('--data <json>', '办理内容', '{}')
    .action(async (number: string, act: string, options: { as: string; data: string }) => {
      if (!isActType(act)) {
        throw new CommandFailure(EXIT.badInput, `没有“${act}”这一事项，可用：${ACT_TYPES.join('、')}`);
      }
      const api = officeApi(dataFolder());
      const path = `/proposals/${encodeURIComponent(number)}/acts/${act}`;
      const answer = await api.post(path, jsonObject('--data', options.data), options.as);
      print(terminal, answer, () => [`已登记：第${number}号 ${actName(act, DEFAULT_POLICY)}`]);
    });
}
