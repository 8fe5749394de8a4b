import { Command, CommanderError } from 'commander';
import { InvalidInput } from '../gateway/invalid-input.ts';
import { actCommand } from './act-command.ts';
import { addressCommand } from './address-command.ts';
import { bookCommands } from './book-commands.ts';
import { adviceCommand } from './advice-command.ts';
import { bulkCommand } from './bulk-command.ts';
import { calendarCommand } from './calendar-command.ts';
import { dryRunCommand } from './dry-run-command.ts';
import { CommandFailure, EXIT } from './exit-codes.ts';
import { importCommand } from './import-command.ts';
import { listCommand } from './list-command.ts';
import { mailCommand } from './mail-command.ts';
import { monthlyCommand } from './monthly-command.ts';
import { noteCommand } from './note-command.ts';
import { deskCommand } from './desk-command.ts';
import { noticeCommand } from './notice-command.ts';
import { templateCommand } from './template-command.ts';
import { policyCommand } from './policy-command.ts';
import { refusalsCommand } from './refusals-command.ts';
import { rehearseCommand, type RehearsalWishes } from './rehearse-command.ts';
import { scoresCommand } from './scores-command.ts';
import { showCommand } from './show-command.ts';
import type { Terminal } from './terminal.ts';
import { watchCommand } from './watch-command.ts';
import { yearCommand } from './year-command.ts';

/** What the command line cannot do by itself and gets from the composition root. */
export type CommandPorts = {
  readonly dataFolder: () => string;
  readonly out: Terminal['out'];
  readonly err: Terminal['err'];
  readonly redraw?: Terminal['redraw'];
  readonly interrupted?: Terminal['interrupted'];
  readonly serve: (options: { readonly rehydrate: boolean }) => Promise<void>;
  readonly work: () => Promise<void>;
  readonly web: () => Promise<void>;
  readonly rehearse: (folder: string, terminal: Terminal, wishes: RehearsalWishes) => Promise<void>;
  readonly doctor: (terminal: Terminal) => Promise<void>;
};

/** Runs one command and returns its exit code; never throws. */
export async function runCommand(ports: CommandPorts, words: readonly string[]): Promise<number> {
  const json = words.includes('--json');
  const { out, err, redraw, interrupted } = ports;
  const terminal: Terminal = {
    json,
    out,
    err,
    ...(redraw ? { redraw } : {}),
    ...(interrupted ? { interrupted } : {}),
  };
  try {
    await program(ports, terminal).parseAsync([...words], { from: 'user' });
    return EXIT.done;
  } catch (error) {
    return ended(terminal, error);
  }
}

function program(ports: CommandPorts, terminal: Terminal): Command {
  const duban = new Command('duban')
    .description('督办：政协提案办理的督办软件')
    .option('--json', '以 JSON 输出，供脚本使用')
    .exitOverride()
    .configureOutput({
      writeOut: (text) => ports.out(text.trimEnd()),
      writeErr: (text) => ports.err(text.trimEnd()),
    });
  duban
    .command('serve')
    .description('启动全部服务，打印网页地址')
    .option('--rehydrate', '按过程记录恢复全部在办提案和未办结的通知（Temporal 数据丢失后使用）')
    .action((options: { rehydrate?: boolean }) => ports.serve({ rehydrate: options.rehydrate ?? false }));
  duban
    .command('worker')
    .description('只运行办理流程和发信（配合 PostgreSQL 和 Temporal 服务，可同时运行多个）')
    .action(() => ports.work());
  duban
    .command('web')
    .description('只提供网页（配合 PostgreSQL 和 Temporal 服务，可同时运行多个）')
    .action(() => ports.web());
  rehearseCommand(duban, (folder, wishes) => ports.rehearse(folder, terminal, wishes));
  duban
    .command('doctor')
    .description('检查设置和运行环境')
    .action(() => ports.doctor(terminal));
  for (const add of [
    importCommand,
    listCommand,
    showCommand,
    actCommand,
    bulkCommand,
    noticeCommand,
    deskCommand,
    monthlyCommand,
    templateCommand,
    scoresCommand,
    yearCommand,
    refusalsCommand,
    policyCommand,
    adviceCommand,
    calendarCommand,
    bookCommands,
    noteCommand,
    mailCommand,
    addressCommand,
    dryRunCommand,
    watchCommand,
  ]) {
    add(duban, ports.dataFolder, terminal);
  }
  for (const command of duban.commands) {
    command.option('--json', '以 JSON 输出，供脚本使用').exitOverride();
    for (const sub of command.commands) sub.option('--json', '以 JSON 输出，供脚本使用').exitOverride();
  }
  return duban;
}

function ended(terminal: Terminal, error: unknown): number {
  if (error instanceof CommanderError) return error.exitCode === 0 ? EXIT.done : EXIT.badInput;
  const failure = asFailure(error);
  if (terminal.json) terminal.out(JSON.stringify(failure.json, null, 2));
  else terminal.err(failure.message);
  return failure.exitCode;
}

function asFailure(error: unknown): CommandFailure {
  if (error instanceof CommandFailure) return error;
  if (error instanceof InvalidInput) return new CommandFailure(EXIT.badInput, error.message);
  const name = error instanceof Error ? error.name : '';
  const message = error instanceof Error ? error.message : String(error);
  if (name === 'InvalidSetting' || name === 'DataFolderInUse')
    return new CommandFailure(EXIT.badInput, message);
  if (name === 'ServerUnavailable' || name === 'DatabaseUnavailable')
    return new CommandFailure(EXIT.serviceDown, message);
  return new CommandFailure(
    EXIT.defect,
    `程序出错：${error instanceof Error ? (error.stack ?? message) : message}`,
  );
}
