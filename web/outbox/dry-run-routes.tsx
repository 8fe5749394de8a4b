import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import { checked } from '../../client/gateway/invalid-input.ts';
import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { RefusedBox } from '../forms/refused-box.tsx';
import { askIdentity } from '../layout/ask-identity.tsx';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { showPage } from '../layout/show-page.tsx';
import { hearOnce, sayOnce } from '../session/said-once.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { DRY_RUN_PAGE, OUTBOX } from './outbox-words.ts';
import { ReasonForm } from './reason-form.tsx';

const HERE = '/outbox/dry-run';

const form = z.object({ on: z.enum(['on', 'off']), reason: z.string(), commandId: z.string() });

/** The dry run: whether mail leaves, who turned it and why, and the form that turns it. */
export function dryRunRoutes(ports: WebPorts): Hono<WebEnv> {
  const { gateway, sessionSecret } = ports;
  return new Hono<WebEnv>()
    .get(HERE, (c) => dryRunPage(c, ports, undefined))
    .post(HERE, async (c) => {
      const { actor } = c.var.frame;
      if (!actor) return askIdentity(c);
      const { on, ...asked } = checked(form, Object.fromEntries(await c.req.formData()));
      const answer = await gateway.mails.turnDryRun({ ...asked, on: on === 'on', actor });
      if (answer.answer === 'refused') return dryRunPage(c, ports, answer.refused);
      await sayOnce(c, sessionSecret, HERE, DRY_RUN_PAGE.done[on]);
      return c.redirect(HERE, 303);
    });
}

async function dryRunPage(
  c: Context<WebEnv>,
  { gateway, sessionSecret }: WebPorts,
  refused: RefusalDetail | undefined,
) {
  const { frame } = c.var;
  const [turns, said] = await Promise.all([gateway.mails.dryRunTurns(), hearOnce(c, sessionSecret, HERE)]);
  const next = turns[0]?.on ? 'off' : 'on';
  const content = (
    <>
      {said ? <NoticeBox tone="done">{said}</NoticeBox> : null}
      {refused ? <RefusedBox refused={refused} /> : null}
      <p class="lead">{turns[0]?.on ? DRY_RUN_PAGE.isOn : DRY_RUN_PAGE.isOff}</p>
      <p>
        <a href="/outbox">{OUTBOX.back}</a>
      </p>
      {holdsRight('tendMail', frame.actor) ? (
        <ReasonForm
          frame={frame}
          action={HERE}
          title={DRY_RUN_PAGE.turn[next]}
          hint={DRY_RUN_PAGE.hint[next]}
          submit={DRY_RUN_PAGE.turn[next]}
          hidden={{ on: next, commandId: randomUUID() }}
        />
      ) : null}
      <h2>{DRY_RUN_PAGE.history}</h2>
      {turns.length === 0 ? <p>{DRY_RUN_PAGE.never}</p> : null}
      {turns.length > 0 ? (
        <DataTable caption={DRY_RUN_PAGE.history} columns={DRY_RUN_PAGE.columns}>
          {turns.map(({ on, at, by, reason }) => (
            <tr>
              <td class="date">{formatMoment(at)}</td>
              <td>{DRY_RUN_PAGE.turned[on ? 'on' : 'off']}</td>
              <td>
                <Given text={by?.name ?? DRY_RUN_PAGE.software} />
              </td>
              <td>
                <Given text={reason} />
              </td>
            </tr>
          ))}
        </DataTable>
      ) : null}
    </>
  );
  return showPage(c, DRY_RUN_PAGE.title, content, refused ? 409 : 200);
}
