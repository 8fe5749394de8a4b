import { chromium, type BrowserServer } from 'playwright-core';

/** Nothing of the browser's own leaves the machine; the name of no other host is ever looked up. */
const FLAGS = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  // Letters drawn alike on every screen.
  '--disable-lcd-text',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1',
];

/** Starts a Chromium without a window and with an empty profile, for any number of connections over loopback. */
export function launchChromium(program: string): Promise<BrowserServer> {
  return chromium.launchServer({
    executablePath: program,
    host: '127.0.0.1',
    // Root, as containers have it, may not use Chromium's own sandbox.
    chromiumSandbox: process.getuid?.() !== 0,
    args: FLAGS,
  });
}
