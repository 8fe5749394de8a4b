import { Hono } from 'hono';
import type { WebPorts } from '../web-ports.ts';
import { actApi } from './act-api.ts';
import { bearer } from './bearer.ts';
import { importApi } from './import-api.ts';
import { noticeApi } from './notice-api.ts';
import { proposalApi } from './proposal-api.ts';
import { scoreApi } from './score-api.ts';
import { API_WORDS } from './api-words.ts';

/** The JSON interface of the command line: a token instead of cookies, a named person instead of a session. */
export function apiRoutes(ports: WebPorts): Hono {
  const api = new Hono();
  api.use(bearer(ports.apiToken));
  api.route('/', importApi(ports));
  api.route('/', proposalApi(ports));
  api.route('/', actApi(ports));
  api.route('/', noticeApi(ports));
  api.route('/', scoreApi(ports));
  api.all('*', (c) => c.json({ error: { message: API_WORDS.noPath } }, 404));
  return api;
}
