import { describe, expect, test } from 'vitest';
import { dynamicConfig, serverConfig } from '../../../worker/temporal/server-config.ts';

const ports = {
  frontend: { grpc: 7233, membership: 6933 },
  history: { grpc: 7234, membership: 6934 },
  matching: { grpc: 7235, membership: 6935 },
  worker: { grpc: 7239, membership: 6939 },
};

function config(databaseFile = '/data/temporal.db', lasting = true): string {
  return serverConfig({ databaseFile, dynamicConfigFile: '/data/dynamic.yaml', ports, lasting });
}

describe('serverConfig', () => {
  test('keeps both stores in one durable SQLite file, in one shard', () => {
    const text = config();
    expect(text.match(/databaseName: "\/data\/temporal\.db"/g)).toHaveLength(2);
    expect(text.match(/journal_mode: wal/g)).toHaveLength(2);
    expect(text.match(/synchronous: "2"/g)).toHaveLength(2);
    expect(text.match(/setup: "true"/g)).toHaveLength(2);
    expect(text).toContain('numHistoryShards: 1');
    expect(text).toContain('filepath: "/data/dynamic.yaml"');
  });

  test('spares the disk where the state is thrown away', () => {
    expect(config('/data/temporal.db', false).match(/synchronous: "0"/g)).toHaveLength(2);
  });

  test('runs four services on loopback at the given ports', () => {
    const text = config();
    for (const [name, { grpc, membership }] of Object.entries(ports)) {
      expect(text).toContain(
        `  ${name}:\n    rpc:\n      grpcPort: ${grpc}\n      membershipPort: ${membership}\n      bindOnLocalHost: true`,
      );
    }
    expect(text).toContain('broadcastAddress: "127.0.0.1"');
    expect(text).not.toContain('0.0.0.0');
  });

  test('keeps a path with marks of its own whole, for YAML and for SQLite', () => {
    expect(config('/a "b"/50%?#1/t.db')).toContain(String.raw`databaseName: "/a \"b\"/50%25%3F%231/t.db"`);
  });
});

describe('dynamicConfig', () => {
  test('skips time only when asked', () => {
    expect(dynamicConfig({ timeSkipping: false })).toBe(
      'system.namespaceCacheRefreshInterval:\n  - value: 1s\n',
    );
    const skipping = dynamicConfig({ timeSkipping: true });
    expect(skipping).toContain('frontend.WorkflowTimeSkippingEnabled:\n  - value: true\n');
    expect(skipping).toContain('history.workflowIdReuseMinimalInterval:\n  - value: 0s\n');
    expect(skipping).toContain('history.timerProcessorMaxTimeShift:\n  - value: 1ms\n');
    expect(skipping).toContain('history.timerProcessorMaxPollRPS:\n  - value: 2000\n');
    expect(skipping).toContain('history.timerProcessorMaxPollHostRPS:\n  - value: 4000\n');
  });
});
