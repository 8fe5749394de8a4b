import type { NoticeKind } from '../../../domain/notice/notice-kind.ts';
import type { IssuedNotice } from '../../../domain/notice/notice.ts';
import type { JournalEntry } from '../../../domain/proposal/journal.ts';
import type { RefusalDetail } from '../../../domain/proposal/refusal.ts';
import type { Accepted } from '../../../workflows/messages.ts';
import { eventually } from '../../support/eventually.ts';
import type { CrashOffice } from './crash-office.ts';

/** What came back from the JSON interface; `silent`: the connection broke, nobody knows what happened. */
export type Reply = { readonly status: number | 'silent'; readonly json: ReplyBody };

type ReplyBody = {
  readonly accepted?: Accepted | null;
  readonly recording?: string;
  readonly refused?: RefusalDetail | readonly object[];
  readonly issued?: IssuedNotice;
  readonly journal?: readonly JournalEntry[];
  readonly new?: number;
  readonly error?: { readonly message: string };
};

export type Call = {
  readonly method?: 'GET' | 'POST';
  readonly as?: string;
  readonly body?: object | Uint8Array;
  readonly key?: string;
};

/** The office's JSON interface as the command line uses it. */
export type FrontDoor = {
  /** Once, whatever comes back. */
  call(path: string, call?: Call): Promise<Reply>;
  /** The same request again and again until somebody says what came of it. */
  ask(path: string, call?: Call): Promise<Reply>;
  journal(number: string): Promise<readonly JournalEntry[]>;
  /** The numbers of the open cases. */
  openNumbers(): Promise<readonly string[]>;
  notice(kind: NoticeKind, noticeId: string, cases: readonly string[], as: string): Promise<Reply>;
};

const ANSWERS_WITHIN_MS = 30_000;
const PATIENCE = { withinMs: 120_000, pauseMs: 60 } as const;

/** Opens the JSON interface of an office, wherever its pages are at the moment. */
export function openFrontDoor(office: Pick<CrashOffice, 'pages'>): FrontDoor {
  async function call(path: string, { method = 'POST', as, body, key }: Call = {}): Promise<Reply> {
    try {
      const { url, token } = await office.pages();
      const response = await fetch(`${url}/api${path}`, {
        method,
        headers: {
          Authorization: `Bearer ${token}`,
          ...(as === undefined ? {} : { 'X-Duban-As': encodeURIComponent(as) }),
          ...(key === undefined ? {} : { 'Idempotency-Key': key }),
        },
        ...(body === undefined ? {} : { body: body instanceof Uint8Array ? body : JSON.stringify(body) }),
        signal: AbortSignal.timeout(ANSWERS_WITHIN_MS),
      });
      return { status: response.status, json: (await response.json()) as ReplyBody };
    } catch (error) {
      return { status: 'silent', json: { error: { message: String(error) } } };
    }
  }

  async function ask(path: string, request: Call = {}): Promise<Reply> {
    const known = async () => {
      const reply = await call(path, request);
      if (isUnknown(reply)) throw new Error(JSON.stringify(reply));
      return reply;
    };
    return eventually(`${path} is answered`, known, PATIENCE);
  }

  return {
    call,
    ask,
    async journal(number) {
      const { status, json } = await ask(`/proposals/${number}`, { method: 'GET' });
      if (!json.journal) throw new Error(`no journal of ${number}: ${status} ${JSON.stringify(json)}`);
      return json.journal;
    },
    async openNumbers() {
      const { json } = await ask('/proposals', { method: 'GET' });
      const lines = json as unknown as readonly { readonly number: string; readonly light: string }[];
      return lines.filter(({ light }) => light !== 'closed').map(({ number }) => number);
    },
    notice: (kind, noticeId, cases, as) =>
      ask(`/notices/${kind}`, { as, body: { topic: '样例专题', cases, noticeId } }),
  };
}

/** A broken connection, a service that is down or busy, and a token of the pages' process before the last kill. */
export function isUnknown({ status }: Reply): boolean {
  return status === 'silent' || status === 503 || status === 401;
}
