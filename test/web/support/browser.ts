import { createWebApp } from '../../../web/app.tsx';
import type { WebPorts } from '../../../web/web-ports.ts';

export const HOST = '127.0.0.1:8420';

type Headers = Readonly<Record<string, string>>;
type Fields = Readonly<Record<string, string | readonly string[] | File>>;

export type Shown = { readonly status: number; readonly headers: Response['headers']; readonly html: string };

/** A browser that keeps cookies and posts with the token of the last page it saw. */
export type Browser = {
  get(path: string, headers?: Headers): Promise<Shown>;
  post(path: string, fields: Fields, headers?: Headers): Promise<Shown>;
  /** Chooses an identity, as the selector in the header does. */
  become(person: { readonly id: string }): Promise<Browser>;
};

/** Opens a browser on the pages of some ports. */
export function openBrowser(ports: WebPorts): Browser {
  const app = createWebApp(ports);
  const cookies = new Map<string, string>();
  let token = '';

  const send = async (path: string, init: RequestInit, headers: Headers): Promise<Shown> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const sent = { Host: HOST, ...(cookie ? { Cookie: cookie } : {}), ...headers };
    const response = await app.request(`http://${HOST}${path}`, { ...init, headers: sent });
    for (const each of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(each) ?? [];
      if (/max-age=0/i.test(each)) cookies.delete(name);
      else cookies.set(name, value);
    }
    const html = await response.text();
    token = /name="_token" value="([^"]+)"/.exec(html)?.[1] ?? token;
    return { status: response.status, headers: response.headers, html };
  };

  const browser: Browser = {
    get: (path, headers = {}) => send(path, {}, headers),
    post(path, fields, headers = {}) {
      const body = new FormData();
      for (const [name, value] of Object.entries<Fields[string]>({ _token: token, ...fields })) {
        const values: readonly (string | File)[] =
          typeof value === 'string' || value instanceof File ? [value] : value;
        for (const each of values) {
          if (typeof each === 'string') body.append(name, each);
          else body.append(name, each);
        }
      }
      return send(path, { method: 'POST', body }, { Origin: `http://${HOST}`, ...headers });
    },
    async become({ id }) {
      await browser.get('/');
      await browser.post('/session', { person: id, back: '/' });
      await browser.get('/');
      return browser;
    },
  };
  return browser;
}
