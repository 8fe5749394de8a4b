import { randomBytes } from 'node:crypto';

/** A workbook between its preview and its confirmation. */
export type Upload = { readonly bytes: Uint8Array; readonly fileName: string; readonly personId: string };

export type UploadShelf = {
  /** Keeps an upload and gives the token that fetches it. */
  put(upload: Upload): string;
  /** The upload of a token, once, and only for the person who brought it. */
  take(token: string, personId: string): Upload | undefined;
};

const KEPT_MS = 15 * 60_000;
const MOST = 4;

/** Keeps the last few uploads in memory for a quarter of an hour; the oldest gives way. `clock` in epoch ms. */
export function createUploadShelf(clock: () => number): UploadShelf {
  const kept = new Map<string, Upload & { readonly until: number }>();
  const dropOld = () => {
    for (const [token, { until }] of kept) if (until <= clock()) kept.delete(token);
  };
  return {
    put(upload) {
      dropOld();
      const [oldest] = kept.keys();
      if (kept.size >= MOST && oldest !== undefined) kept.delete(oldest);
      const token = randomBytes(32).toString('base64url');
      kept.set(token, { ...upload, until: clock() + KEPT_MS });
      return token;
    },
    take(token, personId) {
      dropOld();
      const upload = kept.get(token);
      if (upload?.personId !== personId) return undefined;
      kept.delete(token);
      return upload;
    },
  };
}
