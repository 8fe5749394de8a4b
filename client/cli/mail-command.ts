import type { Command } from 'commander';
import { z } from 'zod';
import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import { instant } from '../../domain/calendar/instant.ts';
import { OUTBOX_STATES } from '../../domain/notice/mail.ts';
import { MAIL_STATE_NAMES } from '../../domain/wording/mail-life.ts';
import { CommandFailure, EXIT } from './exit-codes.ts';
import { officeApi } from './office-api.ts';
import { print, textTable, type Terminal } from './terminal.ts';

const line = z.looseObject({
  id: z.string(),
  toName: z.string(),
  toAddress: z.string(),
  subject: z.string(),
  stateName: z.string(),
  lastError: z.string().nullable(),
});
const listed = z.looseObject({
  counts: z.record(z.enum(OUTBOX_STATES), z.number()),
  mails: z.array(line),
});
const shown = line.extend({
  key: z.string(),
  messageId: z.string(),
  attempts: z.number(),
  queuedAt: z.number(),
  life: z.array(z.looseObject({ at: z.number(), text: z.string() })),
});
const done = z.looseObject({ state: z.enum(OUTBOX_STATES) });

type Acting = { as: string; reason: string; id?: string };

/** Letters of a mail's id that are shown; so many are enough to name it. */
const SHOWN_ID = 12;

/** `duban mail list|show|resend|resolve`: the outbox, one mail's life, and what a person does about a mail. */
export function mailCommand(duban: Command, dataFolder: () => string, terminal: Terminal): void {
  const mail = duban.command('mail').description('查看发件箱，重发、核对邮件');
  const api = () => officeApi(dataFolder());
  mail
    .command('list')
    .description('列出邮件，最近的在前')
    .option('--state <state>', `只列一种状态：${OUTBOX_STATES.join('、')}`)
    .option('--limit <n>', '最多几封，不写即200')
    .action(async ({ state, limit }: { state?: string; limit?: string }) => {
      const query = new URLSearchParams({ ...(state && { state }), ...(limit && { limit }) });
      const told = listed.parse(await api().get(`/mails?${query.toString()}`));
      print(terminal, told, () => [
        OUTBOX_STATES.map((each) => `${MAIL_STATE_NAMES[each]} ${told.counts[each]}`).join('　'),
        ...textTable([
          ['标识', '状态', '收件人', '标题', '说明'],
          ...told.mails.map((each) => [
            each.id.slice(0, SHOWN_ID),
            each.stateName,
            each.toName,
            each.subject,
            each.lastError ?? '',
          ]),
        ]),
      ]);
    });
  mail
    .command('show <id>')
    .description('一封邮件的发送经过；标识可只写前8位以上')
    .action(async (id: string) => {
      const told = shown.parse(await api().get(`/mails/${encodeURIComponent(id)}`));
      print(terminal, told, () => [
        told.subject,
        `收件人：${told.toName} ${told.toAddress}`,
        `状态：${told.stateName}，已发送${told.attempts}次`,
        `标识：${told.key}`,
        `Message-ID：${told.messageId}`,
        '',
        `${formatMoment(instant(told.queuedAt))}　列入发件箱`,
        ...told.life.map(({ at, text }) => `${formatMoment(instant(at))}　${text}`),
      ]);
    });
  const act = async (id: string, path: string, { as, reason, id: commandId }: Acting) => {
    const body = { reason, ...(commandId === undefined ? {} : { commandId }) };
    const told = done.parse(await api().post(`/mails/${encodeURIComponent(id)}/${path}`, body, as));
    print(terminal, told, () => [`已登记。邮件现为：${MAIL_STATE_NAMES[told.state]}`]);
  };
  reasoned(mail.command('resend <id>').description('把一封邮件（同一 Message-ID）再发一次')).action(
    (id: string, options: Acting) => act(id, 'resend', options),
  );
  reasoned(mail.command('resolve <id>').description('核对存疑的邮件'))
    .option('--delivered', '已向收件人核实收到')
    .option('--not-delivered', '已核实没有收到，再发')
    .action((id: string, options: Acting & { delivered?: true; notDelivered?: true }) => {
      if (options.delivered === options.notDelivered)
        throw new CommandFailure(EXIT.badInput, '请写明 --delivered 或 --not-delivered，且只写一项。');
      return act(id, options.delivered ? 'delivered' : 'not-delivered', options);
    });
}

/** What every act about mail has: by whom, why, and an id under which it happens once. */
export function reasoned(command: Command): Command {
  return command
    .requiredOption('--as <person>', '由谁办理（督查处人员）')
    .requiredOption('--reason <reason>', '理由')
    .option('--id <id>', '重复执行时不重复办理的标识');
}
