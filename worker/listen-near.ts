import { once } from 'node:events';
import type { Server } from 'node:http';
import type { AddressInfo } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** Has a server listen on loopback, on the preferred port or, where that is taken, on any free one; resolves to the port. */
export async function listenNear(server: Server, preferred: number): Promise<number> {
  await listening(server, preferred).catch(async (error: unknown) => {
    if (!(error instanceof Error && 'code' in error && error.code === 'EADDRINUSE')) throw error;
    await listening(server, 0);
  });
  return (server.address() as AddressInfo).port;
}

async function listening(server: Server, port: number): Promise<void> {
  server.listen({ host: LOOPBACK, port, exclusive: true });
  await once(server, 'listening');
}
