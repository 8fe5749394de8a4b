/** One pair of loopback ports for each of the server's four services; `frontend.grpc` is the address clients use. */
export type ServerPorts = Readonly<
  Record<ServiceName, { readonly grpc: number; readonly membership: number }>
>;

export type ServiceName = (typeof SERVICE_NAMES)[number];

/** The four services of a Temporal server, all run in one process. */
export const SERVICE_NAMES = ['frontend', 'history', 'matching', 'worker'] as const;

/**
 * The server's static configuration as YAML: one SQLite file in WAL mode, one shard, loopback only. A `lasting` state
 * is synced to the disk at every commit; one that is thrown away afterwards need not survive a power cut.
 */
export function serverConfig(settings: {
  readonly databaseFile: string;
  readonly dynamicConfigFile: string;
  readonly ports: ServerPorts;
  readonly lasting: boolean;
}): string {
  const { databaseFile, dynamicConfigFile, ports, lasting } = settings;
  const frontend = `127.0.0.1:${ports.frontend.grpc}`;
  return `log:
  stdout: true
  level: warn
persistence:
  defaultStore: main
  visibilityStore: visibility
  numHistoryShards: 1
  datastores:
${store('main', databaseFile, lasting)}
${store('visibility', databaseFile, lasting)}
global:
  membership:
    maxJoinDuration: 30s
    broadcastAddress: "127.0.0.1"
services:
${SERVICE_NAMES.map((name) => service(name, ports)).join('\n')}
clusterMetadata:
  enableGlobalNamespace: false
  failoverVersionIncrement: 10
  masterClusterName: active
  currentClusterName: active
  clusterInformation:
    active:
      enabled: true
      initialFailoverVersion: 1
      rpcName: frontend
      rpcAddress: "${frontend}"
dcRedirectionPolicy:
  policy: noop
publicClient:
  hostPort: "${frontend}"
dynamicConfigClient:
  filepath: ${JSON.stringify(dynamicConfigFile)}
  pollInterval: 60s
`;
}

/**
 * The server's dynamic configuration as YAML; `timeSkipping` turns on the skipping of time, and lets timers be read as
 * often as a rehearsal needs it (a hop then takes tens of milliseconds instead of up to a second).
 */
export function dynamicConfig(settings: { readonly timeSkipping: boolean }): string {
  const entries: readonly (readonly [string, string])[] = [
    ['system.namespaceCacheRefreshInterval', '1s'],
    ...(settings.timeSkipping ? TIME_SKIPPING : []),
  ];
  return entries.map(([key, value]) => `${key}:\n  - value: ${value}\n`).join('');
}

const TIME_SKIPPING = [
  ['frontend.WorkflowTimeSkippingEnabled', 'true'],
  // The server takes a run whose time was skipped for younger than it is, and makes its next one wait.
  ['history.workflowIdReuseMinimalInterval', '0s'],
  ['history.timerProcessorMaxTimeShift', '1ms'],
  ['history.timerProcessorMaxPollRPS', '2000'],
  ['history.timerProcessorMaxPollHostRPS', '4000'],
] as const;

function store(name: string, databaseFile: string, lasting: boolean): string {
  return `    ${name}:
      sql:
        pluginName: sqlite
        databaseName: ${JSON.stringify(sqliteUriPath(databaseFile))}
        connectAddr: localhost
        connectProtocol: tcp
        connectAttributes:
          cache: private
          setup: "true"
          journal_mode: wal
          synchronous: "${lasting ? 2 : 0}"
        maxConns: 1
        maxIdleConns: 1
        maxConnLifetime: 1h`;
}

function service(name: ServiceName, ports: ServerPorts): string {
  const { grpc, membership } = ports[name];
  return `  ${name}:
    rpc:
      grpcPort: ${grpc}
      membershipPort: ${membership}
      bindOnLocalHost: true`;
}

/** The plugin puts the name into a `file:` URI as it stands, where these three characters would end or alter the path. */
function sqliteUriPath(path: string): string {
  return path.replace(/[%?#]/g, (character) => encodeURIComponent(character));
}
