import { chmod, mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { buildServer } from '../../../worker/temporal/build-server.ts';
import { defaultCacheFolder, findServerBinary } from '../../../worker/temporal/server-binary.ts';

const BUILDS = '#!/bin/sh\nprintf "%s" "$*" > "$GOBIN/server"\nchmod +x "$GOBIN/server"\n';

let folder: string;
let lines: string[];

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'duban-binary-'));
  lines = [];
});

afterEach(() => rm(folder, { recursive: true, force: true }));

async function executable(path: string, content = '#!/bin/sh\n'): Promise<string> {
  const full = join(folder, path);
  await mkdir(dirname(full), { recursive: true });
  await writeFile(full, content);
  await chmod(full, 0o755);
  return full;
}

function find(settings: { configured?: string; path?: string[]; signal?: AbortSignal } = {}) {
  const { configured, path = [], signal } = settings;
  return findServerBinary({
    cacheFolder: join(folder, 'cache'),
    pathVariable: path.map((name) => join(folder, name)).join(delimiter),
    onProgress: (line) => lines.push(line),
    ...(configured === undefined ? {} : { configured }),
    ...(signal === undefined ? {} : { signal }),
  });
}

describe('findServerBinary', () => {
  test('takes the setting before PATH, PATH before the cache, the cache before a build', async () => {
    const configured = await executable('mine/server');
    const onPath = await executable('bin/temporal-server');
    const cached = await executable('cache/temporal-server-v1.32.0/server');
    await executable('go/go', BUILDS);
    const path = ['nowhere', 'bin', 'go'];

    expect(await find({ configured, path })).toEqual({ path: configured, source: 'configured' });
    expect(await find({ path })).toEqual({ path: onPath, source: 'path' });
    expect(await find({ configured: '', path: ['go'] })).toEqual({ path: cached, source: 'cache' });
    await rm(cached);
    expect(await find({ path: ['go'] })).toEqual({ path: cached, source: 'built' });
  });

  test('names the setting when its path is not an executable file', async () => {
    const plain = join(folder, 'plain');
    await writeFile(plain, '');
    for (const configured of [plain, join(folder, 'missing'), folder]) {
      await expect(find({ configured })).rejects.toMatchObject({
        code: 'NotExecutable',
        message: expect.stringContaining('DUBAN_TEMPORAL_SERVER') as unknown,
      });
    }
  });

  test('passes over folders and plain files of that name on PATH', async () => {
    await mkdir(join(folder, 'a', 'temporal-server'), { recursive: true });
    await mkdir(join(folder, 'b'));
    await writeFile(join(folder, 'b', 'temporal-server'), '');
    const right = await executable('c/temporal-server');

    expect((await find({ path: ['a', 'b', 'c'] })).path).toBe(right);
  });

  test('without Go says what to install and which variables to set', async () => {
    const failure = find();
    await expect(failure).rejects.toMatchObject({ code: 'NotFound' });
    await expect(failure).rejects.toThrow(/安装 Go.*DUBAN_TEMPORAL_SERVER.*TEMPORAL_ADDRESS/s);
  });

  test('builds the release it names and reports that it takes minutes', async () => {
    await executable('go/go', BUILDS);

    const { path } = await find({ path: ['go'] });

    expect(await readFile(path, 'utf8')).toBe('install go.temporal.io/server/cmd/server@v1.32.0');
    expect(lines[0]).toContain('首次约需 4 分钟');
  });

  test('leaves one whole executable after two builds at once', async () => {
    await executable('go/go', BUILDS);

    const found = await Promise.all([find({ path: ['go'] }), find({ path: ['go'] })]);

    expect(found.map(({ source }) => source)).toEqual(['built', 'built']);
    expect(await readdir(join(folder, 'cache/temporal-server-v1.32.0'))).toEqual(['server']);
  });

  test('leaves nothing behind when the build fails, and shows what Go said', async () => {
    await executable('go/go', '#!/bin/sh\ntouch "$GOBIN/server"\necho "no such host" >&2\nexit 1\n');

    await expect(find({ path: ['go'] })).rejects.toMatchObject({
      code: 'BuildFailed',
      message: expect.stringContaining('no such host') as unknown,
    });
    expect(await readdir(join(folder, 'cache/temporal-server-v1.32.0'))).toEqual([]);
  });

  test('gives up a build when it is told to', async () => {
    await executable('go/go', '#!/bin/sh\nexec sleep 600\n');
    const stop = new AbortController();

    const failure = find({ path: ['go'], signal: stop.signal });
    stop.abort();

    await expect(failure).rejects.toThrow('aborted');
    expect(await readdir(join(folder, 'cache/temporal-server-v1.32.0'))).toEqual([]);
  });
});

test('buildServer reports the time it has taken', async () => {
  const gate = join(folder, 'gate');
  const go = await executable(
    'go',
    `#!/bin/sh\nuntil [ -e '${gate}' ]; do sleep 0.02; done\ntouch "$GOBIN/server"\n`,
  );

  await buildServer({
    go,
    destination: join(folder, 'cache', 'server'),
    progressEveryMs: 5,
    onProgress: (line) => {
      lines.push(line);
      if (lines.length === 3) void writeFile(gate, '');
    },
  });

  expect(lines[2]).toMatch(/已用 \d+ 秒/);
});

test('defaultCacheFolder follows XDG_CACHE_HOME, else the habit of the system', () => {
  expect(defaultCacheFolder({ XDG_CACHE_HOME: '/c', HOME: '/h' }, 'darwin')).toBe('/c/duban');
  expect(defaultCacheFolder({ XDG_CACHE_HOME: 'relative', HOME: '/h' }, 'linux')).toBe('/h/.cache/duban');
  expect(defaultCacheFolder({ HOME: '/h' }, 'linux')).toBe('/h/.cache/duban');
  expect(defaultCacheFolder({ HOME: '/h' }, 'darwin')).toBe('/h/Library/Caches/duban');
});
