/** `npm run bench`: sets the checkout up, and measures. */
import { setUp } from './setup.mjs';

await setUp({ build: true });
await import('../dist/bench/main.js');
