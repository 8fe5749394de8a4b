import { readFile } from 'node:fs/promises';

/** The kernel's clock ticks a second, the same on every Linux that Node runs on. */
const TICKS_PER_SECOND = 100;

/** Processor seconds that this process and the server have used; the server's only where /proc tells. */
export async function processorSeconds(serverPid: number): Promise<{ own: number; server: number }> {
  const { user, system } = process.cpuUsage();
  return { own: (user + system) / 1e6, server: await serverSeconds(serverPid) };
}

async function serverSeconds(pid: number): Promise<number> {
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8').catch(() => '');
  // The second field is the command in parentheses and may hold spaces; user and system time are the 14th and 15th.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11] ?? NaN) + Number(fields[12] ?? NaN)) / TICKS_PER_SECOND;
}
