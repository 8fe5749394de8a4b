import { Hono } from 'hono';
import type { WebPorts } from '../web-ports.ts';
import { actApi } from './act-api.ts';
import { adviceApi } from './advice-api.ts';
import { bearer } from './bearer.ts';
import { calendarApi } from './calendar-api.ts';
import { bookApi } from './book-api.ts';
import { bulkApi } from './bulk-api.ts';
import { deskApi } from './desk-api.ts';
import { importApi } from './import-api.ts';
import { mailApi } from './mail-api.ts';
import { monthlyApi } from './monthly-api.ts';
import { noticeApi } from './notice-api.ts';
import { policyApi } from './policy-api.ts';
import { proposalApi } from './proposal-api.ts';
import { refusalApi } from './refusal-api.ts';
import { scoreApi } from './score-api.ts';
import { watchApi } from './watch-api.ts';
import { templateApi } from './template-api.ts';
import { yearApi } from './year-api.ts';
import { API_WORDS } from './api-words.ts';

/** The JSON interface of the command line: a token instead of cookies, a named person instead of a session. */
export function apiRoutes(ports: WebPorts): Hono {
  const api = new Hono();
  api.use(bearer(ports.apiToken));
  api.route('/', importApi(ports));
  api.route('/', proposalApi(ports));
  api.route('/', actApi(ports));
  api.route('/', bulkApi(ports));
  api.route('/', noticeApi(ports));
  api.route('/', deskApi(ports));
  api.route('/', monthlyApi(ports));
  api.route('/', templateApi(ports));
  api.route('/', scoreApi(ports));
  api.route('/', yearApi(ports));
  api.route('/', policyApi(ports));
  api.route('/', calendarApi(ports));
  api.route('/', adviceApi(ports));
  api.route('/', refusalApi(ports));
  api.route('/', bookApi(ports));
  api.route('/', mailApi(ports));
  api.route('/', watchApi(ports));
  api.all('*', (c) => c.json({ error: { message: API_WORDS.noPath } }, 404));
  return api;
}
