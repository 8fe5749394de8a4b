/** Where and how the office's mail is handed over, as an SMTP address says it. */
export type SmtpOptions = {
  readonly host: string;
  readonly port: number;
  readonly secure: boolean;
  readonly requireTLS: boolean;
  readonly ignoreTLS: boolean;
  readonly auth?: { readonly user: string; readonly pass: string };
  readonly tls: { readonly rejectUnauthorized: boolean; readonly servername?: string };
};

const settings = ['requireTLS', 'ignoreTLS', 'tls.rejectUnauthorized', 'tls.servername'];

/**
 * Reads `smtp://` (STARTTLS when offered) or `smtps://` (TLS from the start) with `user:password@`, port and
 * the settings `requireTLS`, `ignoreTLS`, `tls.rejectUnauthorized`, `tls.servername`. A password is sent to
 * another machine over TLS only, unless the address says otherwise. Throws on anything else.
 */
export function smtpOptions(smtpUrl: string): SmtpOptions {
  if (!URL.canParse(smtpUrl)) throw new Error('The SMTP address cannot be read.');
  const url = new URL(smtpUrl);
  const host = url.hostname.replace(/^\[|\]$/g, '');
  if (!['smtp:', 'smtps:'].includes(url.protocol) || host === '') {
    throw new Error('The SMTP address must start with smtp:// or smtps:// and name a host.');
  }
  for (const name of url.searchParams.keys()) {
    if (!settings.includes(name)) throw new Error(`The SMTP address has an unknown setting: ${name}.`);
  }
  const secure = url.protocol === 'smtps:';
  const ignoreTLS = flag(url, 'ignoreTLS', false);
  const servername = url.searchParams.get('tls.servername');
  return {
    host,
    port: url.port === '' ? (secure ? 465 : 587) : Number(url.port),
    secure,
    requireTLS: flag(url, 'requireTLS', !secure && !ignoreTLS && url.username !== '' && !isLoopback(host)),
    ignoreTLS,
    ...(url.username === ''
      ? {}
      : { auth: { user: decodeURIComponent(url.username), pass: decodeURIComponent(url.password) } }),
    tls: {
      rejectUnauthorized: flag(url, 'tls.rejectUnauthorized', true),
      ...(servername === null ? {} : { servername }),
    },
  };
}

function flag(url: URL, name: string, otherwise: boolean): boolean {
  const value = url.searchParams.get(name);
  if (value === null) return otherwise;
  if (value !== 'true' && value !== 'false') {
    throw new Error(`The setting ${name} of the SMTP address must be true or false.`);
  }
  return value === 'true';
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || host.startsWith('127.');
}
