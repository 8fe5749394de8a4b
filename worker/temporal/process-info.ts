import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';

export type ProcessInfo = { readonly parent: number; readonly commandLine: string };

/** What the system tells about a running process, from /proc on Linux and `ps` elsewhere; undefined when there is none, or only its zombie. */
export async function processInfo(pid: number): Promise<ProcessInfo | undefined> {
  try {
    return process.platform === 'linux' ? await fromProc(pid) : await fromPs(pid);
  } catch {
    return undefined;
  }
}

async function fromProc(pid: number): Promise<ProcessInfo | undefined> {
  const commandLine = (await readFile(`/proc/${pid}/cmdline`, 'utf8')).replaceAll('\0', ' ').trim();
  if (commandLine === '') return undefined;
  const stat = await readFile(`/proc/${pid}/stat`, 'utf8');
  // The second field is the command's name in parentheses and may itself hold spaces and parentheses.
  const [, parent] = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { parent: Number(parent), commandLine };
}

async function fromPs(pid: number): Promise<ProcessInfo | undefined> {
  const { stdout } = await promisify(execFile)('ps', [
    '-ww',
    '-o',
    'ppid=,stat=,command=',
    '-p',
    String(pid),
  ]);
  const fields = /^\s*(\d+)\s+(\S+)\s+(.*)$/m.exec(stdout);
  const [, parent = '', state = '', commandLine = ''] = fields ?? [];
  if (parent === '' || state.startsWith('Z')) return undefined;
  return { parent: Number(parent), commandLine };
}
