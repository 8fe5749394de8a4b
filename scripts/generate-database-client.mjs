// Generates a client for each database into prisma/generated, offline, and only when the schema or Prisma has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PROVIDERS, schemaFor } from './schema-for.mjs';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const schema = join(root, 'prisma', 'schema.prisma');
const generated = join(root, 'prisma', 'generated');
const stamp = join(generated, 'stamp.txt');

const manifestPath = createRequire(import.meta.url).resolve('prisma/package.json');
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
const wanted = createHash('sha256')
  .update(manifest.version)
  .update(PROVIDERS.join())
  .update(readFileSync(schema))
  .digest('hex');

const isCurrent =
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === wanted &&
  PROVIDERS.every((provider) => existsSync(join(generated, provider, 'client.ts')));
if (!isCurrent) {
  rmSync(generated, { recursive: true, force: true });
  for (const provider of PROVIDERS) generate(provider);
  writeFileSync(stamp, wanted);
}

function generate(provider) {
  const folder = join(generated, provider);
  mkdirSync(folder, { recursive: true });
  const own = join(generated, `${provider}.prisma`);
  writeFileSync(own, schemaFor(readFileSync(schema, 'utf8'), provider, `./${provider}`));
  const command = join(dirname(manifestPath), manifest.bin.prisma);
  const { status, error, stderr } = spawnSync(process.execPath, [command, 'generate', '--schema', own], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
    env: {
      ...process.env,
      // Generating needs no schema engine, yet every command fetches one unless it is told of a program to use.
      // Commands that do need it would then do nothing and report success: hence here and nowhere else.
      PRISMA_SCHEMA_ENGINE_BINARY: process.execPath,
      PRISMA_HIDE_UPDATE_MESSAGE: '1',
      CHECKPOINT_DISABLE: '1',
    },
  });
  if (error) throw error;
  if (status !== 0) {
    process.stderr.write(`数据库客户端生成失败。\n${stderr}`);
    process.exit(status ?? 1);
  }
}
