import type { PrismaLibSql } from '@prisma/adapter-libsql';

type Client = ReturnType<PrismaLibSql['createClient']>;
type Transaction = Awaited<ReturnType<Client['transaction']>>;

/**
 * Makes a libsql client run its transactions on its one connection, each taking the write lock at its beginning.
 * By itself it gives every transaction a connection of its own and never closes it: two open files are lost each
 * time. The adapter lets one transaction or statement through at a time, which is what makes sharing safe.
 */
export function keepOneConnection(client: Client): Client {
  client.transaction = async () => {
    await client.execute('BEGIN IMMEDIATE');
    return openTransaction(client);
  };
  return client;
}

function openTransaction(client: Client): Transaction {
  let closed = false;
  const whileOpen = () => {
    if (closed) throw new Error('The transaction is over.');
  };
  return {
    get closed() {
      return closed;
    },
    async execute(statement) {
      whileOpen();
      return client.execute(statement);
    },
    async batch(statements) {
      whileOpen();
      const results = [];
      for (const statement of statements) results.push(await client.execute(statement));
      return results;
    },
    async executeMultiple(script) {
      whileOpen();
      await client.executeMultiple(script);
    },
    async commit() {
      whileOpen();
      closed = true;
      try {
        await client.execute('COMMIT');
      } catch (error) {
        // The connection lives on: a transaction that could not be committed must not stay open on it.
        await client.execute('ROLLBACK').catch(() => undefined);
        throw error;
      }
    },
    async rollback() {
      whileOpen();
      closed = true;
      await client.execute('ROLLBACK');
    },
    close() {
      if (closed) return;
      closed = true;
      void client.execute('ROLLBACK').catch(() => undefined);
    },
  };
}
