#!/usr/bin/env node
await import('../dist/worker/main.js');
