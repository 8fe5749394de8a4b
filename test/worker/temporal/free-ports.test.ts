import { createServer, type AddressInfo, type Server } from 'node:net';
import { afterEach, expect, test } from 'vitest';
import { freePorts } from '../../../worker/temporal/free-ports.ts';

const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function listen(port = 0): Promise<number> {
  const server = createServer();
  servers.push(server);
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  return (server.address() as AddressInfo).port;
}

test('gives as many different ports as asked, all free', async () => {
  const ports = await freePorts(8);

  expect(new Set(ports).size).toBe(8);
  for (const port of ports) expect(await listen(port)).toBe(port);
});

test('prefers the given ports, in their order, as far as they are free', async () => {
  const [first = 0, second = 0] = await freePorts(2);
  const taken = await listen();

  const ports = await freePorts(3, [first, taken, second]);

  expect(ports.slice(0, 2)).toEqual([first, second]);
  expect(ports).toHaveLength(3);
  expect(ports).not.toContain(taken);
});

test('takes no more of the preferred ones than asked, and none twice', async () => {
  const [first = 0, second = 0] = await freePorts(2);

  expect(await freePorts(1, [first, second])).toEqual([first]);
  expect(new Set(await freePorts(2, [first, first])).size).toBe(2);
});
