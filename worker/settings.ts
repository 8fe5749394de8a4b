import { join, resolve } from 'node:path';
import { z } from 'zod';
import { smtpOptions } from '../activities/mail/smtp-options.ts';
import { databaseKind } from '../prisma/database-kind.ts';
import { defaultCacheFolder } from './temporal/server-binary.ts';

/** A setting is wrong; the message names it and says what to do. */
export class InvalidSetting extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'InvalidSetting';
  }
}

const address = z.email('应为一个电子邮箱地址');

const schema = z.object({
  DUBAN_DATA: z.string().min(1, '不能为空').default('.duban'),
  DUBAN_CACHE: z.string().min(1, '不能为空').optional(),
  DUBAN_PORT: z.coerce
    .number('应为端口号')
    .int('应为整数')
    .min(1, '应在1至65535之间')
    .max(65_535, '应在1至65535之间')
    .default(8420),
  DUBAN_OFFICE: z
    .string()
    .regex(/^[a-z0-9-]{1,32}$/, '只能用小写字母、数字和连字符，最多32个')
    .default('bureau'),
  DUBAN_BUREAU_NAME: z.string().min(1, '不能为空').max(60, '不能超过60字').default('示例市市场监督管理局'),
  DUBAN_MAIL_FROM: address.default('duban@supervision.example'),
  DUBAN_REPLY_TO: address.default('supervision-office@supervision.example'),
  DUBAN_CONTACT: z
    .string()
    .regex(
      /^[^\s{}\p{C}]{1,30}[ \u3000]+[0-9+()（）、 -]{3,40}$/u,
      '应为“姓名 电话”，如“示例甲 010-00000000”',
    )
    .default('示例甲 010-00000000'),
  DUBAN_MAILS_PER_SECOND: z.coerce
    .number('应为数字')
    .int('应为整数')
    .min(1, '应在1至1000之间')
    .max(1000, '应在1至1000之间')
    .default(10),
  DUBAN_DRY_RUN: z.enum(['0', '1'], '应为1（试运行）或0').default('0'),
  DUBAN_PUBLIC_URL: z
    .string()
    .regex(
      /^https?:\/\/[A-Za-z0-9.-]+(:\d{1,5})?(\/[A-Za-z0-9._~/-]*)?$/,
      '应为 http:// 或 https:// 开头的网页地址',
    )
    .optional(),
  DUBAN_SESSION_SECRET: z.string().min(32, '不能少于32个字符').optional(),
  DUBAN_TEMPORAL_SERVER: z.string().min(1, '不能为空').optional(),
  SMTP_URL: z
    .string()
    .refine(isSmtpUrl, '应为可用的 smtp:// 或 smtps:// 地址，如 smtp://mail.example.org:25')
    .optional(),
  DATABASE_URL: z
    .string()
    .regex(
      /^(file:[^?#]|postgres(ql)?:\/\/[^\s])/,
      '应以 file: 开头（SQLite），或以 postgresql:// 开头（PostgreSQL）',
    )
    .optional(),
  TEMPORAL_ADDRESS: z
    .string()
    .regex(/^[^\s/]+:\d+$/, '应为“主机:端口”')
    .optional(),
  TEMPORAL_NAMESPACE: z.string().min(1, '不能为空').default('duban'),
});

/** Everything that can be set from outside, read once. */
export type Settings = {
  readonly office: string;
  readonly bureauName: string;
  readonly dataFolder: string;
  readonly cacheFolder: string;
  readonly port: number;
  readonly databaseUrl: string;
  /** Absent: our own mailbox on loopback. */
  readonly smtpUrl?: string;
  readonly mailFrom: string;
  readonly replyTo: string;
  /** Whom mails name for questions: “姓名（电话）”. */
  readonly contact: string;
  /** Mails that leave in a second, at most. */
  readonly mailsPerSecond: number;
  /** Whether an office that nobody has turned so far starts with its dry run on. */
  readonly startsDry: boolean;
  /** Under which people reach the pages, in mails; without a slash at its end. */
  readonly publicUrl: string;
  /** Signs the pages' sessions; absent: one kept in the data folder. */
  readonly sessionSecret?: string;
  readonly temporal: {
    /** Absent: a server of our own on loopback. */
    readonly address?: string;
    readonly namespace: string;
    readonly serverBinary?: string;
    readonly pathVariable?: string;
  };
};

function isSmtpUrl(text: string): boolean {
  try {
    smtpOptions(text);
    return true;
  } catch {
    return false;
  }
}

/** Reads and checks the settings; throws `InvalidSetting` with a sentence that names every wrong one. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const given = Object.fromEntries(Object.entries(env).filter(([, value]) => value !== ''));
  const result = schema.safeParse(given);
  if (!result.success) {
    const wrong = result.error.issues.map((issue) => `${issue.path.join('.')}：${issue.message}`);
    throw new InvalidSetting(`设置有误，没有启动。${wrong.join('；')}。`);
  }
  const set = result.data;
  const dataFolder = resolve(set.DUBAN_DATA);
  return {
    office: set.DUBAN_OFFICE,
    bureauName: set.DUBAN_BUREAU_NAME,
    dataFolder,
    cacheFolder: set.DUBAN_CACHE ?? defaultCacheFolder(env),
    port: set.DUBAN_PORT,
    databaseUrl: set.DATABASE_URL ?? `file:${join(dataFolder, 'duban.db')}`,
    ...(set.SMTP_URL === undefined ? {} : { smtpUrl: set.SMTP_URL }),
    mailFrom: set.DUBAN_MAIL_FROM,
    replyTo: set.DUBAN_REPLY_TO,
    contact: set.DUBAN_CONTACT.replace(/^(\S+?)[ \u3000]+(.*)$/u, '$1（$2）'),
    mailsPerSecond: set.DUBAN_MAILS_PER_SECOND,
    startsDry: set.DUBAN_DRY_RUN === '1',
    publicUrl: (set.DUBAN_PUBLIC_URL ?? `http://127.0.0.1:${set.DUBAN_PORT}`).replace(/\/+$/, ''),
    ...(set.DUBAN_SESSION_SECRET === undefined ? {} : { sessionSecret: set.DUBAN_SESSION_SECRET }),
    temporal: {
      ...(set.TEMPORAL_ADDRESS === undefined ? {} : { address: set.TEMPORAL_ADDRESS }),
      namespace: set.TEMPORAL_NAMESPACE,
      ...(set.DUBAN_TEMPORAL_SERVER === undefined ? {} : { serverBinary: set.DUBAN_TEMPORAL_SERVER }),
      ...(env['PATH'] === undefined ? {} : { pathVariable: env['PATH'] }),
    },
  };
}

/**
 * Checks that processes of one office can stand side by side, on a PostgreSQL database, a Temporal server and, where
 * they send mail, a mail server that they share. Throws `InvalidSetting` with a sentence that names what is missing.
 */
export function sharedSettings(
  settings: Settings,
  { sendsMail }: { readonly sendsMail: boolean },
): Settings & { readonly smtpUrl: string } {
  const { databaseUrl, temporal, smtpUrl } = settings;
  const missing = [
    ...(databaseKind(databaseUrl) === 'postgresql' ? [] : ['DATABASE_URL（postgresql:// 数据库地址）']),
    ...(temporal.address === undefined ? ['TEMPORAL_ADDRESS（Temporal 服务的“主机:端口”）'] : []),
    ...(sendsMail && smtpUrl === undefined ? ['SMTP_URL（发信服务器地址）'] : []),
  ];
  if (missing.length > 0)
    throw new InvalidSetting(
      `分开运行的进程须共用数据库和服务，没有启动。请设置：${missing.join('；')}。只在一台机器上使用时，请改用 duban serve。`,
    );
  return { ...settings, smtpUrl: smtpUrl ?? '' };
}
