import { issueName } from '../../domain/monthly/issue-name.ts';
import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { InvalidInput } from '../../client/gateway/invalid-input.ts';
import { monthField } from '../../client/gateway/monthly-input.ts';
import type { Actor } from '../../domain/office/person.ts';
import { monthText } from '../../domain/monthly/month-text.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { fill } from '../../domain/wording/fill.ts';
import { errorPage } from '../errors/error-page.tsx';
import { RefusedBox } from '../forms/refused-box.tsx';
import { askIdentity } from '../layout/ask-identity.tsx';
import { fileAnswer } from '../layout/file-answer.ts';
import { showPage } from '../layout/show-page.tsx';
import { hearOnce, sayOnce } from '../session/said-once.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { TEXT } from './compilation-editor.tsx';
import { MonthPage, type MonthAttempt } from './month-page.tsx';
import { MonthsTable } from './month-tables.tsx';
import { MONTHLY_PAGE } from './monthly-words.ts';

type Answer = { readonly answer: string; readonly refused?: RefusalDetail };
type Doing<A extends Answer> = (asked: {
  readonly month: string;
  readonly actor: Actor;
  readonly form: FormData;
}) => Promise<A>;

/** The monthly reports on key proposals: who owes them, and the compilation that is made of them. */
export function monthlyRoutes(ports: WebPorts): Hono<WebEnv> {
  const { gateway, sessionSecret } = ports;
  const { monthly } = gateway;

  /** Does something with a month and shows it again; where nothing came of it, with what was entered. */
  const doing =
    <A extends Answer>(act: Doing<A>, said: (answer: A) => string) =>
    async (c: Context<WebEnv>) => {
      const month = monthField.safeParse(c.req.param('month')).data;
      if (month === undefined) return unknownMonth(c);
      const { actor } = c.var.frame;
      if (!actor) return askIdentity(c);
      const form = await c.req.formData();
      const kept = { entered: textsIn(form), reason: lineIn(form, 'reason') };
      try {
        const answer = await act({ month, actor, form });
        if (answer.refused) return monthPage(c, ports, month, { ...kept, refused: answer.refused }, 409);
        await sayOnce(c, sessionSecret, pathOf(month), said(answer));
        return c.redirect(pathOf(month), 303);
      } catch (error) {
        if (!(error instanceof InvalidInput)) throw error;
        return monthPage(c, ports, month, { ...kept, issues: error.issues }, 400);
      }
    };

  return new Hono<WebEnv>()
    .get('/monthly', async (c) => {
      const months = await monthly.months();
      const content = (
        <>
          <p class="lead">{MONTHLY_PAGE.lead}</p>
          <MonthsTable months={months} />
        </>
      );
      return showPage(c, MONTHLY_PAGE.title, content);
    })
    .get('/monthly/:month', async (c) => {
      const month = monthField.safeParse(c.req.param('month')).data;
      if (month === undefined) return unknownMonth(c);
      return monthPage(c, ports, month, { said: await hearOnce(c, sessionSecret, pathOf(month)) }, 200);
    })
    .get('/monthly/:month/file', async (c) => {
      const month = monthField.safeParse(c.req.param('month')).data;
      if (!c.var.frame.actor) return askIdentity(c);
      const file = month === undefined ? undefined : await monthly.file(month);
      return file ? fileAnswer(file) : unknownMonth(c);
    })
    .post(
      '/monthly/:month/draft',
      doing(
        ({ month, actor }) => monthly.draft({ month, actor }),
        () => MONTHLY_PAGE.drafting,
      ),
    )
    .post(
      '/monthly/:month/edit',
      doing(
        ({ month, actor, form }) => monthly.edit({ month, actor, seen: seenIn(form), texts: textsIn(form) }),
        () => MONTHLY_PAGE.saved,
      ),
    )
    .post(
      '/monthly/:month/release',
      doing(
        ({ month, actor, form }) => {
          const reason = lineIn(form, 'reason').trim();
          const told = reason === '' ? {} : { reason };
          return monthly.release({
            month,
            actor,
            seen: seenIn(form),
            issueId: lineIn(form, 'issueId'),
            ...told,
          });
        },
        (answer) => {
          if (answer.answer !== 'released') return '';
          const { released } = answer;
          const issue = issueName(released);
          return fill(MONTHLY_PAGE.releasing, { issue, n: released.recipients });
        },
      ),
    );
}

async function monthPage(
  c: Context<WebEnv>,
  { gateway: { monthly } }: WebPorts,
  month: string,
  attempt: MonthAttempt,
  status: 200 | 400 | 409,
) {
  const shown = await monthly.month(month);
  const { refused } = attempt;
  if (!shown)
    return refused ? showPage(c, MONTHLY_PAGE.title, <RefusedBox refused={refused} />, 409) : unknownMonth(c);
  const page = { frame: c.var.frame, shown, asOf: monthly.asOf(), issueId: randomUUID(), attempt };
  const title = fill(MONTHLY_PAGE.monthTitle, { month: monthText(month) });
  return showPage(c, title, <MonthPage {...page} />, status);
}

function unknownMonth(c: Context<WebEnv>) {
  return errorPage(c, { status: 404, title: MONTHLY_PAGE.unknownTitle, message: MONTHLY_PAGE.unknown });
}

function pathOf(month: string): string {
  return `/monthly/${month}`;
}

function textsIn(form: FormData): Readonly<Record<string, string>> {
  const texts = [...form.entries()].flatMap(([name, value]) =>
    name.startsWith(TEXT) && typeof value === 'string' ? [[name.slice(TEXT.length), value] as const] : [],
  );
  return Object.fromEntries(texts);
}

function lineIn(form: FormData, name: string): string {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
}

function seenIn(form: FormData): number {
  return Number(lineIn(form, 'seen'));
}
