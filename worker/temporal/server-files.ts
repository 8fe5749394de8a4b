import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { freePorts } from './free-ports.ts';
import { serverConfig, SERVICE_NAMES, type ServerPorts } from './server-config.ts';

export type ServerFiles = ReturnType<typeof serverFiles>;

/** The absolute paths of all that the embedded server keeps in its folder. */
export function serverFiles(folder: string) {
  const absolute = resolve(folder);
  return {
    folder: absolute,
    config: join(absolute, 'temporal.yaml'),
    dynamicConfig: join(absolute, 'temporal-dynamic.yaml'),
    database: join(absolute, 'temporal.db'),
    log: join(absolute, 'temporal.log'),
    pid: join(absolute, 'temporal.pid'),
    ports: join(absolute, 'temporal.ports'),
  };
}

/** The ports of the last start: with the same again, workers and operators' tools find a restarted server where it was. */
export async function lastPorts(files: ServerFiles): Promise<number[]> {
  const text = await readFile(files.ports, 'utf8').catch(() => '');
  return text
    .split(/\s+/)
    .map(Number)
    .filter((port) => Number.isInteger(port) && port > 0 && port < 65536);
}

/** Writes the server's configuration with free ports, the preferred ones first, and resolves to the frontend's address. */
export async function writeConfig(
  files: ServerFiles,
  preferred: readonly number[],
  lasting: boolean,
): Promise<string> {
  const free = await freePorts(SERVICE_NAMES.length * 2, preferred);
  const pairs = SERVICE_NAMES.map((name, index) => {
    const [grpc = 0, membership = 0] = free.slice(index * 2);
    return [name, { grpc, membership }] as const;
  });
  const ports = Object.fromEntries(pairs) as ServerPorts;
  await writeFile(files.ports, `${free.join('\n')}\n`);
  await writeFile(
    files.config,
    serverConfig({ databaseFile: files.database, dynamicConfigFile: files.dynamicConfig, ports, lasting }),
  );
  return `127.0.0.1:${ports.frontend.grpc}`;
}
