import { join } from 'node:path';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import type { NativeConnectionOptions } from '@temporalio/worker';
import { startEmbeddedServer } from './temporal/embedded-server.ts';
import { findServerBinary } from './temporal/server-binary.ts';
import type { Settings } from './settings.ts';

/** How to reach the Temporal server, and how to let go of it. */
export type TemporalLink = {
  readonly connection: NativeConnectionOptions;
  readonly namespace: string;
  /** What the server is, in a word for people. */
  readonly described: string;
  /** Resolves when a server of our own ends although nobody asked it to; never for somebody else's. */
  readonly lost: Promise<void>;
  stop(): Promise<void>;
};

/** Days that our own server keeps finished runs. */
const RETENTION_DAYS = 30;

export type TemporalLinkOptions = {
  readonly timeSkipping: boolean;
  readonly say: (line: string) => void;
  readonly signal?: AbortSignal;
};

/** The server that the settings name, or one of our own on loopback with its state in the data folder. */
export async function linkTemporal(
  settings: Settings,
  env: Readonly<Record<string, string | undefined>>,
  { timeSkipping, say, signal }: TemporalLinkOptions,
): Promise<TemporalLink> {
  const { temporal, cacheFolder, dataFolder } = settings;
  if (temporal.address !== undefined && !timeSkipping) {
    const { connectionOptions } = loadClientConnectConfig({ overrideEnvVars: definedOnly(env) });
    return {
      connection: { ...connectionOptions, address: temporal.address },
      namespace: temporal.namespace,
      described: temporal.address,
      lost: new Promise(() => {}),
      stop: () => Promise.resolve(),
    };
  }
  const { serverBinary, pathVariable } = temporal;
  const binary = await findServerBinary({
    ...(serverBinary === undefined ? {} : { configured: serverBinary }),
    ...(pathVariable === undefined ? {} : { pathVariable }),
    cacheFolder,
    onProgress: say,
    ...(signal === undefined ? {} : { signal }),
  });
  let tell: () => void;
  const lost = new Promise<void>((resolve) => {
    tell = resolve;
  });
  const server = await startEmbeddedServer({
    binary: binary.path,
    folder: join(dataFolder, 'temporal'),
    namespace: temporal.namespace,
    timeSkipping,
    retentionDays: RETENTION_DAYS,
    onExit: () => tell(),
  });
  return {
    connection: { address: server.address },
    namespace: server.namespace,
    described: `本机 ${server.address}`,
    lost,
    stop: () => server.stop(),
  };
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const defined = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(defined);
}
