/**
 * `npm run migration -- NAME`: drafts the next migration of every database from the schema as last committed to the
 * schema as it stands; to be read before it is committed.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { bindMigrationAwareSqlAdapterFactory } from '@prisma/driver-adapter-utils';
import { SchemaEngine } from '@prisma/schema-engine-wasm';
import { PROVIDERS, schemaFor } from './schema-for.mjs';

const root = fileURLToPath(new URL('..', import.meta.url));
const [name = ''] = process.argv.slice(2);
if (!/^[a-z0-9_]+$/.test(name))
  throw new Error('Name the migration in small letters, such as mail_taken_at.');

const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14);
const { stdout: committed } = spawnSync('git', ['show', 'HEAD:prisma/schema.prisma'], {
  cwd: root,
  encoding: 'utf8',
});
const present = readFileSync(join(root, 'prisma', 'schema.prisma'), 'utf8');

// The engine asks a database for its version even where it only compares two models: this one knows nothing else.
const VERSIONS = {
  sqlite: { provider: 'sqlite', answer: answerOf({ version: '3.45.0' }) },
  postgresql: {
    provider: 'postgres',
    answer: answerOf({ exists: true, version: 'PostgreSQL 15', numeric_version: 150_000 }),
  },
};

for (const provider of PROVIDERS) {
  const folder = join(root, 'prisma', 'migrations', provider);
  const sql = await difference(provider, committed, present);
  mkdirSync(join(folder, `${stamp}_${name}`), { recursive: true });
  writeFileSync(join(folder, `${stamp}_${name}`, 'migration.sql'), sql);
  writeFileSync(join(folder, 'migration_lock.toml'), lockFile(provider));
  process.stdout.write(`${provider}: prisma/migrations/${provider}/${stamp}_${name}/migration.sql\n${sql}\n`);
}

/** What leads from one schema to another, in the words of one database. */
async function difference(provider, from, to) {
  const model = (schema) => ({
    tag: 'schemaDatamodel',
    files: [{ path: 'schema.prisma', content: schemaFor(schema, provider, './client') }],
  });
  const adapter = bindMigrationAwareSqlAdapterFactory(unconnected(VERSIONS[provider]));
  const engine = await SchemaEngine.new({ datamodels: undefined }, () => undefined, adapter);
  const { stdout } = await engine.diff({
    from: from === '' ? { tag: 'empty' } : model(from),
    to: model(to),
    script: true,
    exitCode: null,
    filters: { externalTables: [], externalEnums: [] },
  });
  return stdout;
}

/** One row as the engine reads it; its types are 0 for a number, 5 for a truth value, 7 for text. */
function answerOf(row) {
  const typeOf = { number: 0, boolean: 5, string: 7 };
  const columnTypes = Object.values(row).map((value) => typeOf[typeof value]);
  return { columnNames: Object.keys(row), columnTypes, rows: [Object.values(row)] };
}

function unconnected({ provider, answer }) {
  const adapter = {
    provider,
    adapterName: 'unconnected',
    queryRaw: () => Promise.resolve(answer),
    executeRaw: () => Promise.resolve(0),
    executeScript: () => Promise.resolve(),
    getConnectionInfo: () => ({ supportsRelationJoins: false }),
    startTransaction: () => Promise.reject(new Error('There is no database here.')),
    dispose: () => Promise.resolve(),
  };
  const connect = () => Promise.resolve(adapter);
  return { provider, adapterName: 'unconnected', connect, connectToShadowDb: connect };
}

function lockFile(provider) {
  return `# Prisma's own tools read which database these migrations are for.\nprovider = "${provider}"\n`;
}
