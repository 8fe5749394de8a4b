/** `npm start`: sets the checkout up and serves. */
import { setUp } from './setup.mjs';

await setUp({ build: true });
process.argv.push('serve');
await import('../bin/duban.mjs');
