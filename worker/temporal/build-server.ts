import { spawn } from 'node:child_process';
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { delimiter, dirname, join } from 'node:path';
import { SERVER_VERSION } from './server-version.ts';
import { ServerUnavailable } from './server-unavailable.ts';

export type ServerBuild = {
  readonly go: string;
  readonly destination: string;
  readonly onProgress: (line: string) => void;
  readonly progressEveryMs?: number;
  readonly signal?: AbortSignal;
};

/**
 * Builds the official server with `go install` in a folder of its own beside the destination and renames the result into
 * place, so that a build cut short, or two at once, never leave a broken executable there.
 */
export async function buildServer(build: ServerBuild): Promise<void> {
  const target = dirname(build.destination);
  await mkdir(target, { recursive: true });
  const workshop = await mkdtemp(join(target, 'building-'));
  const stopReporting = reportProgress(build);
  try {
    await goInstall(build, workshop);
    await rename(join(workshop, 'server'), build.destination);
  } finally {
    stopReporting();
    await rm(workshop, { recursive: true, force: true });
  }
}

function reportProgress({ onProgress, progressEveryMs = 15_000 }: ServerBuild): () => void {
  const startedAt = Date.now();
  onProgress(`正在用 Go 编译 Temporal 服务器 ${SERVER_VERSION}，首次约需 4 分钟……`);
  const timer = setInterval(() => {
    onProgress(
      `正在编译 Temporal 服务器，已用 ${elapsed(Date.now() - startedAt)}（首次约需 4 分钟，以后不再编译）`,
    );
  }, progressEveryMs);
  return () => clearInterval(timer);
}

function elapsed(milliseconds: number): string {
  const seconds = Math.floor(milliseconds / 1000);
  return seconds < 60 ? `${seconds} 秒` : `${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`;
}

function goInstall(build: ServerBuild, binFolder: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const child = spawn(build.go, ['install', `go.temporal.io/server/cmd/server@${SERVER_VERSION}`], {
      cwd: binFolder,
      env: {
        ...process.env,
        PATH: [dirname(build.go), process.env['PATH'] ?? ''].join(delimiter),
        GOBIN: binFolder,
      },
      stdio: ['ignore', 'ignore', 'pipe'],
      // go removes its own working folder on SIGINT, not on SIGTERM.
      killSignal: 'SIGINT',
      ...(build.signal === undefined ? {} : { signal: build.signal }),
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said = (said + text).slice(-2000);
    });
    child.once('error', reject);
    child.once('close', (code) => (code === 0 ? resolve() : reject(buildFailed(said))));
  });
}

function buildFailed(said: string): ServerUnavailable {
  return new ServerUnavailable(
    'BuildFailed',
    `编译 Temporal 服务器没有成功。请检查网络和 Go 的版本后重试，或用 DUBAN_TEMPORAL_SERVER 指明已有的 temporal-server 程序。Go 的输出：\n${said.trim()}`,
  );
}
