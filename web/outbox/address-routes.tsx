import { randomUUID } from 'node:crypto';
import { Hono, type Context } from 'hono';
import { z } from 'zod';
import type { AddressStanding } from '../../client/gateway/address-standings.ts';
import { checked } from '../../client/gateway/invalid-input.ts';
import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { fill } from '../../domain/wording/fill.ts';
import { RefusedBox } from '../forms/refused-box.tsx';
import { askIdentity } from '../layout/ask-identity.tsx';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { showPage } from '../layout/show-page.tsx';
import { SHARED } from '../layout/frame-words.ts';
import { hearOnce, sayOnce } from '../session/said-once.ts';
import type { WebEnv } from '../web-env.ts';
import type { WebPorts } from '../web-ports.ts';
import { ADDRESS_PAGE, OUTBOX } from './outbox-words.ts';
import { ReasonForm } from './reason-form.tsx';

const HERE = '/outbox/addresses';

const form = z.object({
  address: z.string(),
  mark: z.enum(['bad', 'good']),
  reason: z.string(),
  commandId: z.string(),
});

/** Addresses that mail does not reach, and the marks that the supervision office has given. */
export function addressRoutes(ports: WebPorts): Hono<WebEnv> {
  const { gateway, sessionSecret } = ports;
  return new Hono<WebEnv>()
    .get(HERE, (c) => addressPage(c, ports, undefined))
    .post(HERE, async (c) => {
      const { actor } = c.var.frame;
      if (!actor) return askIdentity(c);
      const { mark, ...asked } = checked(form, Object.fromEntries(await c.req.formData()));
      const answer = await gateway.mails.markAddress({ ...asked, bad: mark === 'bad', actor });
      if (answer.answer === 'refused') return addressPage(c, ports, answer.refused);
      await sayOnce(c, sessionSecret, HERE, ADDRESS_PAGE.done);
      return c.redirect(HERE, 303);
    });
}

async function addressPage(
  c: Context<WebEnv>,
  { gateway, sessionSecret }: WebPorts,
  refused: RefusalDetail | undefined,
) {
  const { frame } = c.var;
  const [standings, said] = await Promise.all([gateway.mails.addresses(), hearOnce(c, sessionSecret, HERE)]);
  const content = (
    <>
      {said ? <NoticeBox tone="done">{said}</NoticeBox> : null}
      {refused ? <RefusedBox refused={refused} /> : null}
      <p class="lead">{ADDRESS_PAGE.lead}</p>
      <p>
        <a href="/outbox">{OUTBOX.back}</a>
      </p>
      {standings.length === 0 ? <p>{ADDRESS_PAGE.none}</p> : <AddressTable standings={standings} />}
      {holdsRight('tendMail', frame.actor) ? (
        <ReasonForm
          frame={frame}
          action={HERE}
          title={ADDRESS_PAGE.formTitle}
          hint={ADDRESS_PAGE.hint}
          submit={ADDRESS_PAGE.submit}
          hidden={{ commandId: randomUUID() }}
        >
          <div class="field">
            <label>
              {ADDRESS_PAGE.address}{' '}
              <input type="text" name="address" required value={c.req.query('address') ?? ''} />
            </label>
          </div>
          <fieldset class="field">
            <legend>{ADDRESS_PAGE.mark}</legend>
            <label>
              <input type="radio" name="mark" value="bad" checked /> {ADDRESS_PAGE.bad}
            </label>
            <label>
              <input type="radio" name="mark" value="good" /> {ADDRESS_PAGE.good}
            </label>
          </fieldset>
        </ReasonForm>
      ) : null}
    </>
  );
  return showPage(c, ADDRESS_PAGE.title, content, refused ? 409 : 200);
}

function AddressTable({ standings }: { readonly standings: readonly AddressStanding[] }) {
  return (
    <DataTable caption={ADDRESS_PAGE.title} columns={ADDRESS_PAGE.columns}>
      {standings.map(({ address, name, why, mark }) => (
        <tr>
          <td>
            <Given text={name ?? SHARED.nothing} />
          </td>
          <td>
            <Given text={address} />
          </td>
          <td>{why === undefined ? ADDRESS_PAGE.reached : <Given text={why} />}</td>
          <td>
            <Given text={mark ? lastMark(mark) : SHARED.nothing} />
          </td>
        </tr>
      ))}
    </DataTable>
  );
}

function lastMark({ bad, at, by, reason }: NonNullable<AddressStanding['mark']>): string {
  const mark = bad ? ADDRESS_PAGE.bad : ADDRESS_PAGE.good;
  return fill(ADDRESS_PAGE.marked, { at: formatMoment(at), name: by.name, mark, reason });
}
