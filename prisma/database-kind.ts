import { UnsupportedDatabase } from './unsupported-database.ts';

/** The databases that the office's records can stand in. */
export type DatabaseKind = 'sqlite' | 'postgresql';

/** Which database a URL names; throws `UnsupportedDatabase` for any other. */
export function databaseKind(url: string): DatabaseKind {
  if (url.startsWith('file:')) return 'sqlite';
  if (/^postgres(ql)?:\/\//.test(url)) return 'postgresql';
  throw new UnsupportedDatabase(
    '数据库地址须以 file: 开头（SQLite 文件），或以 postgresql:// 开头（PostgreSQL）。',
  );
}
