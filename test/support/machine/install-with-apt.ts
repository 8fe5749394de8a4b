import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/** apt waits this long for a colleague's run to let go of its lock. */
const LOCK_SECONDS = 300;

let listsAreFresh = false;

/** Installs Debian packages as root and tells whether that succeeded; false, with nothing tried, on any other machine. */
export function installWithApt(packages: readonly string[]): boolean {
  if (!canUseApt()) return false;
  process.stderr.write(`正在用 apt 安装测试所需的 ${packages.join(' ')}，可能需要几分钟……\n`);
  const installed =
    freshenLists() && apt(['install', '--yes', '--quiet', '--no-install-recommends', ...packages]);
  process.stderr.write(installed ? '安装完成。\n' : '安装没有成功，原因见上。\n');
  return installed;
}

/** Whether this is Debian or one of its kin, and we are root on it. */
export function canUseApt(): boolean {
  return process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
}

/** A fresh machine has no package lists, or old ones that name versions no longer kept. */
function freshenLists(): boolean {
  listsAreFresh ||= apt(['update', '--quiet']);
  return listsAreFresh;
}

function apt(words: readonly string[]): boolean {
  const { status } = spawnSync('apt-get', ['-o', `DPkg::Lock::Timeout=${LOCK_SECONDS}`, ...words], {
    // What apt says belongs with the progress lines, not with a command's own output.
    stdio: ['ignore', 'pipe', 2],
    env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    maxBuffer: 64 * 1024 * 1024,
  });
  return status === 0;
}
