import { Hono } from 'hono';
import type { WebEnv } from './web-env.ts';
import { ICON } from './style/icon.ts';
import { STYLESHEET } from './style/stylesheet.ts';
import type { WebPorts } from './web-ports.ts';

const A_DAY = 'max-age=86400';

/** What needs neither visit nor frame: the style file, the icon, the health of the parts. */
export function plainRoutes(ports: WebPorts): Hono<WebEnv> {
  return new Hono<WebEnv>()
    .get('/style.css', (c) =>
      c.body(STYLESHEET, 200, { 'Content-Type': 'text/css; charset=utf-8', 'Cache-Control': A_DAY }),
    )
    .get('/icon.svg', (c) => c.body(ICON, 200, { 'Content-Type': 'image/svg+xml', 'Cache-Control': A_DAY }))
    .get('/healthz', async (c) => {
      const health = await ports.health();
      return c.json(health, health.ok ? 200 : 503);
    });
}
