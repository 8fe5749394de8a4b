import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CommandFailure, EXIT } from './exit-codes.ts';

const runFile = z.object({ url: z.url(), token: z.string() });
const refusal = z.object({ refused: z.object({ message: z.string() }) });
const failure = z.object({ error: z.object({ message: z.string() }) });

/** The running service of a data folder, spoken to over loopback. */
export type OfficeApi = {
  get(path: string): Promise<unknown>;
  post(path: string, body: Uint8Array | object, as: string | undefined): Promise<unknown>;
};

/**
 * Finds the service that runs on a data folder. Its answers that are no results become `CommandFailure`s with the
 * exit code that scripts rely on.
 */
export async function openOfficeApi(dataFolder: string): Promise<OfficeApi> {
  const text = await readFile(join(dataFolder, 'run.json'), 'utf8').catch(() => undefined);
  if (text === undefined) throw down();
  const { url, token } = runFile.parse(JSON.parse(text));
  const call = async (path: string, init: RequestInit, as?: string) => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${token}`);
    if (as !== undefined) headers.set('X-Duban-As', encodeURIComponent(as));
    const response = await fetch(`${url}/api${path}`, { ...init, headers }).catch(() => {
      throw down();
    });
    return answerOf(response.status, await response.json().catch(() => ({})));
  };
  return {
    get: (path) => call(path, {}),
    post: (path, body, as) =>
      body instanceof Uint8Array
        ? call(path, { method: 'POST', body: Buffer.from(body) }, as)
        : call(
            path,
            { method: 'POST', body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } },
            as,
          ),
  };
}

function answerOf(status: number, answer: unknown): unknown {
  if (status < 300) return answer;
  const refused = refusal.safeParse(answer);
  if (refused.success) throw new CommandFailure(EXIT.refused, refused.data.refused.message, answer);
  const failed = failure.safeParse(answer);
  const message = failed.success ? failed.data.error.message : `服务回答了 ${status}`;
  if (status === 503) throw new CommandFailure(EXIT.serviceDown, message);
  throw new CommandFailure(status >= 500 ? EXIT.defect : EXIT.badInput, message);
}

function down(): CommandFailure {
  return new CommandFailure(
    EXIT.serviceDown,
    '督办服务没有运行。请先在另一个窗口运行 npm start（或 npx duban serve）。',
  );
}
