import { join } from 'node:path';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import type { NativeConnectionOptions } from '@temporalio/worker';
import { awaitNamespace } from './temporal/await-namespace.ts';
import { startEmbeddedServer } from './temporal/embedded-server.ts';
import { findServerBinary } from './temporal/server-binary.ts';
import { ServerUnavailable } from './temporal/server-unavailable.ts';
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

const REACH_WITHIN_MS = 15_000;

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
    const connection = { ...connectionOptions, address: temporal.address };
    await assureNamespace(connection, temporal.namespace);
    return {
      connection,
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

/** A plain server gets the namespace when it lacks it; behind TLS namespaces are the operator's. */
async function assureNamespace(connection: NativeConnectionOptions, namespace: string): Promise<void> {
  const { address = '', tls, apiKey } = connection;
  if (tls || apiKey) return;
  try {
    const signal = AbortSignal.timeout(REACH_WITHIN_MS);
    await awaitNamespace({ address, namespace, retentionDays: RETENTION_DAYS, signal });
  } catch (cause) {
    const sentence = `连不上 TEMPORAL_ADDRESS 指明的 Temporal 服务（${address}，命名空间 ${namespace}）。请检查地址和网络，或删去这一设置使用自带的服务。`;
    throw new ServerUnavailable('Unreachable', sentence, { cause });
  }
}

function definedOnly(env: Readonly<Record<string, string | undefined>>): Record<string, string> {
  const defined = Object.entries(env).filter((entry): entry is [string, string] => entry[1] !== undefined);
  return Object.fromEntries(defined);
}
