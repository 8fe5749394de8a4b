import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import { buildServer } from './build-server.ts';
import { findOnPath, isExecutable } from './executable.ts';
import { SERVER_VERSION } from './server-version.ts';
import { ServerUnavailable } from './server-unavailable.ts';

/** Where to look for the official server; `configured` is the value of DUBAN_TEMPORAL_SERVER, `pathVariable` that of PATH. */
export type ServerBinaryQuery = {
  readonly configured?: string;
  readonly pathVariable?: string;
  readonly cacheFolder: string;
  readonly onProgress: (line: string) => void;
  readonly signal?: AbortSignal;
};

export type ServerBinary = {
  readonly path: string;
  readonly source: 'configured' | 'path' | 'cache' | 'built';
};

/**
 * The official Temporal server's executable, looked for in this order: the setting, `temporal-server` on PATH, Duban's
 * cache, and last built with Go into the cache; throws ServerUnavailable when there is none to be had.
 */
export async function findServerBinary(query: ServerBinaryQuery): Promise<ServerBinary> {
  if (query.configured !== undefined && query.configured !== '') return configuredBinary(query.configured);

  const onPath = await findOnPath('temporal-server', query.pathVariable);
  if (onPath !== undefined) return { path: onPath, source: 'path' };

  const cached = join(resolve(query.cacheFolder), `temporal-server-${SERVER_VERSION}`, 'server');
  if (await isExecutable(cached)) return { path: cached, source: 'cache' };

  const go = await findOnPath('go', query.pathVariable);
  if (go === undefined) throw nothingFound();
  await buildServer({
    go,
    destination: cached,
    onProgress: query.onProgress,
    ...(query.signal === undefined ? {} : { signal: query.signal }),
  });
  return { path: cached, source: 'built' };
}

/** Duban's folder among the user's caches: XDG_CACHE_HOME, else ~/Library/Caches on macOS and ~/.cache elsewhere. */
export function defaultCacheFolder(
  env: Readonly<Record<string, string | undefined>>,
  platform: NodeJS.Platform = process.platform,
): string {
  const configured = env['XDG_CACHE_HOME'];
  if (configured !== undefined && configured.startsWith('/')) return join(configured, 'duban');
  const home = env['HOME'] ?? homedir();
  return platform === 'darwin' ? join(home, 'Library', 'Caches', 'duban') : join(home, '.cache', 'duban');
}

async function configuredBinary(configured: string): Promise<ServerBinary> {
  const path = resolve(configured);
  if (await isExecutable(path)) return { path, source: 'configured' };
  throw new ServerUnavailable(
    'NotExecutable',
    `设置项 DUBAN_TEMPORAL_SERVER 指向的文件不存在或不能执行：${path}。请改为 Temporal 服务器程序的路径，或删去这一设置。`,
  );
}

function nothingFound(): ServerUnavailable {
  return new ServerUnavailable(
    'NotFound',
    '没有找到 Temporal 服务器，也没有找到可以用来编译它的 Go。请任选其一：安装 Go 后重新启动（首次启动时自动编译）；' +
      '用 DUBAN_TEMPORAL_SERVER 指明已有的 temporal-server 程序；用 TEMPORAL_ADDRESS 指明已在运行的 Temporal 服务的地址。',
  );
}
