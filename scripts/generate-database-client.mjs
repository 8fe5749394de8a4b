// Generates the database client into prisma/generated, offline, and only when the schema or Prisma has changed.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = join(dirname(fileURLToPath(import.meta.url)), '..');
const schema = join(root, 'prisma', 'schema.prisma');
const generated = join(root, 'prisma', 'generated');
const stamp = join(generated, 'stamp.txt');

const manifestPath = createRequire(import.meta.url).resolve('prisma/package.json');
const manifest = JSON.parse(readFileSync(manifestPath, 'utf8'));
const wanted = createHash('sha256').update(manifest.version).update(readFileSync(schema)).digest('hex');

const isCurrent =
  existsSync(stamp) &&
  readFileSync(stamp, 'utf8') === wanted &&
  existsSync(join(generated, 'sqlite', 'client.ts'));
if (!isCurrent) generate();

function generate() {
  rmSync(generated, { recursive: true, force: true });
  const command = join(dirname(manifestPath), manifest.bin.prisma);
  const { status, error, stderr } = spawnSync(process.execPath, [command, 'generate', '--schema', schema], {
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
  writeFileSync(stamp, wanted);
}
