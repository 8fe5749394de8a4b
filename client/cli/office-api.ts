import { z } from 'zod';
import { CommandFailure, EXIT } from './exit-codes.ts';
import { pagesMarks } from './served-pages.ts';

const refusal = z.object({ refused: z.object({ message: z.string() }) });
const failure = z.object({ error: z.object({ message: z.string() }) });

/** The running service of a data folder, spoken to over loopback. */
export type OfficeApi = {
  get(path: string, as?: string): Promise<unknown>;
  post(path: string, body: Uint8Array | object, as: string | undefined): Promise<unknown>;
};

/**
 * Speaks to a service that runs on a data folder, the newest of several. Its answers that are no results become `CommandFailure`s with the
 * exit code that scripts rely on.
 */
export function officeApi(dataFolder: string): OfficeApi {
  const call = async (path: string, init: RequestInit, as?: string) => {
    for (const { url, token } of await pagesMarks(dataFolder)) {
      const headers = new Headers(init.headers);
      headers.set('Authorization', `Bearer ${token}`);
      if (as !== undefined) headers.set('X-Duban-As', encodeURIComponent(as));
      const response = await fetch(`${url}/api${path}`, { ...init, headers }).catch(unlessNobodyListens);
      // A killed process’s port may be another office’s by now.
      if (response === undefined || response.status === 401) continue;
      return answerOf(response.status, await response.json().catch(() => ({})));
    }
    throw down();
  };
  return {
    get: (path, as) => call(path, {}, as),
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

/** Nothing was sent to a closed port, so others may be asked. */
function unlessNobodyListens(error: unknown): undefined {
  const cause = error instanceof Error ? error.cause : undefined;
  if (cause instanceof Error && 'code' in cause && cause.code === 'ECONNREFUSED') return undefined;
  throw new CommandFailure(
    EXIT.serviceDown,
    '督办服务在答复之前中断，不知道是否已经办理。请先查看，再决定是否重办。',
  );
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
