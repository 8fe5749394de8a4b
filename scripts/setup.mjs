/** What a fresh clone needs before anything runs: packages, the database client, the build. Each only when stale. */
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const SOURCES = [
  'domain',
  'workflows',
  'activities',
  'worker',
  'client',
  'web',
  'prisma',
  'letters',
  'samples',
  'bench',
];

export async function setUp({ build }) {
  checkNode();
  installPackages();
  run(process.execPath, ['scripts/generate-database-client.mjs'], '数据库客户端没有生成成功');
  if (build) await buildProduct();
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  const fits = (major === 20 && minor >= 19) || (major === 22 && minor >= 12) || major >= 24;
  if (!fits) fail(`需要 Node.js 20.19 以上（或 22.12、24 以上），现为 ${process.versions.node}。`);
}

function installPackages() {
  const lock = digest([join(root, 'package-lock.json')]);
  const stamp = join(root, 'node_modules', '.duban-installed');
  if (read(stamp) !== lock) {
    say('正在安装程序包……');
    const npm = process.env.npm_execpath;
    const words = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
    if (npm) run(process.execPath, [npm, ...words], '程序包没有安装成功');
    else run('npm', words, '程序包没有安装成功');
    writeFileSync(stamp, lock);
  }
  linkCommand();
}

/** Lets `npx duban` find the command of this very checkout. */
function linkCommand() {
  const link = join(root, 'node_modules', '.bin', 'duban');
  mkdirSync(join(root, 'node_modules', '.bin'), { recursive: true });
  if (!lstatSync(link, { throwIfNoEntry: false })) symlinkSync(join('..', '..', 'bin', 'duban.mjs'), link);
}

async function buildProduct() {
  const files = SOURCES.flatMap((folder) => listFiles(join(root, folder)));
  const sources = digest([...files, join(root, 'tsconfig.json'), join(root, 'package-lock.json')]);
  const stamp = join(root, 'dist', '.duban-built');
  if (read(stamp) === sources) return;
  say('正在编译……');
  rmSync(join(root, 'dist'), { recursive: true, force: true });
  run(process.execPath, ['node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json'], '没有编译成功');
  const built = (path) => pathToFileURL(join(root, 'dist', path)).href;
  const { bundleWorkflows } = await import(built('worker/workflow-bundle.js'));
  const { code } = await bundleWorkflows(join(root, 'dist', 'workflows', 'index.js'));
  writeFileSync(join(root, 'dist', 'workflow-bundle.js'), code);
  writeFileSync(stamp, sources);
}

function listFiles(folder) {
  return readdirSync(folder, { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.(ts|tsx|css|sql|prisma)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .toSorted();
}

function digest(files) {
  const hash = createHash('sha256');
  for (const file of files) hash.update(file.slice(root.length)).update(readFileSync(file));
  return hash.digest('hex');
}

function read(file) {
  return existsSync(file) ? readFileSync(file, 'utf8') : undefined;
}

function run(command, words, complaint) {
  const { status, error } = spawnSync(command, words, { cwd: root, stdio: ['ignore', 2, 2] });
  if (status !== 0) fail(`${complaint}${error ? `：${error.message}` : '，原因见上。'}`);
}

function say(line) {
  process.stderr.write(`${line}\n`);
}

function fail(sentence) {
  say(sentence);
  process.exit(1);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await setUp({ build: process.argv.includes('--build') });
}
