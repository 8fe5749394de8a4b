import { createServer } from 'node:net';

const LOOPBACK = '127.0.0.1';

/** As many different free loopback ports as asked, the preferred ones first where they are free; another process may still take one before it is used. */
export async function freePorts(count: number, preferred: readonly number[] = []): Promise<number[]> {
  const held: { readonly port: number; readonly release: () => Promise<void> }[] = [];
  try {
    for (const port of preferred) {
      if (held.length === count) break;
      const place = await hold(port).catch(() => undefined);
      if (place !== undefined) held.push(place);
    }
    while (held.length < count) held.push(await hold(0));
    return held.map((place) => place.port);
  } finally {
    await Promise.all(held.map((place) => place.release()));
  }
}

function hold(port: number): Promise<{ port: number; release: () => Promise<void> }> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ host: LOOPBACK, port, exclusive: true }, () => {
      const address = server.address();
      if (address === null || typeof address === 'string') {
        reject(new Error('a listening TCP server has no port'));
        return;
      }
      resolve({
        port: address.port,
        release: () => new Promise((released) => server.close(() => released())),
      });
    });
  });
}
