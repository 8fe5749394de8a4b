import { randomUUID } from 'node:crypto';
import type { ShownMail } from '../../client/ports.ts';
import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import { decideMailAct, MAIL_ACTS } from '../../domain/notice/decide-mail-act.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import { fill } from '../../domain/wording/fill.ts';
import { MAIL_STATE_NAMES, mailEventText } from '../../domain/wording/mail-life.ts';
import { FactList } from '../case/fact-list.tsx';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import { MailText } from '../layout/mail-text.tsx';
import type { Frame } from '../web-env.ts';
import { MAIL_KIND_NAMES, MAIL_PAGE, OUTBOX } from './outbox-words.ts';
import { ReasonForm } from './reason-form.tsx';

type Props = { readonly mail: ShownMail; readonly frame: Frame; readonly keptFile: string | undefined };

/** One mail: what it says, to whom, where it stands, and what happened to it; forms for those who tend mail. */
export function MailPage({ mail, frame, keptFile }: Props) {
  const { content } = mail;
  return (
    <>
      <p class="subject">
        <Given text={mail.subject} />
      </p>
      <p>
        <a href="/outbox">{OUTBOX.back}</a>{' '}
        <a href={`/outbox/addresses?address=${encodeURIComponent(mail.toAddress)}`}>
          {MAIL_PAGE.markAddress}
        </a>{' '}
        {keptFile ? <a href={`/outbox/${encodeURIComponent(keptFile)}`}>{MAIL_PAGE.kept}</a> : null}
      </p>
      <FactList facts={factsOf(mail)} />
      <h2>{MAIL_PAGE.life}</h2>
      <DataTable caption={MAIL_PAGE.life} columns={MAIL_PAGE.lifeColumns}>
        <tr>
          <td class="date">{formatMoment(mail.queuedAt)}</td>
          <td>{fill(MAIL_PAGE.queued, { kind: MAIL_KIND_NAMES[mail.kind] })}</td>
        </tr>
        {mail.life.map((event) => (
          <tr>
            <td class="date">{formatMoment(event.at)}</td>
            <td>
              <Given text={mailEventText(event)} />
            </td>
          </tr>
        ))}
      </DataTable>
      <MailForms mail={mail} frame={frame} />
      <h2>{MAIL_PAGE.says}</h2>
      <MailText blocks={content.blocks} />
      {content.footer.map((line) => (
        <p class="hint">
          <Given text={line} />
        </p>
      ))}
    </>
  );
}

function factsOf(mail: ShownMail) {
  const { content, toName, toAddress, state, notBefore, sentAt, lastError } = mail;
  return [
    [MAIL_PAGE.state, MAIL_STATE_NAMES[state]],
    [MAIL_PAGE.kind, MAIL_KIND_NAMES[mail.kind]],
    [MAIL_PAGE.to, `${toName} ${toAddress}`],
    [MAIL_PAGE.addressee, content.addressee],
    [MAIL_PAGE.attachments, content.attachments?.map(({ fileName }) => fileName).join('、')],
    [MAIL_PAGE.notBefore, state === 'queued' ? formatMoment(notBefore) : undefined],
    [MAIL_PAGE.sentAt, sentAt === null ? undefined : formatMoment(sentAt)],
    [MAIL_PAGE.attempts, String(mail.attempts)],
    [MAIL_PAGE.lastError, lastError ?? undefined],
    [MAIL_PAGE.key, mail.key],
    [MAIL_PAGE.messageId, mail.messageId],
  ] as const;
}

function MailForms({ mail, frame }: Pick<Props, 'mail' | 'frame'>) {
  if (!holdsRight('tendMail', frame.actor)) return null;
  const standing = { state: mail.state, addressIsBad: false, dryRun: false };
  const acts = MAIL_ACTS.filter((act) => 'next' in decideMailAct(standing, act));
  return (
    <>
      {acts.map((act) => (
        <ReasonForm
          frame={frame}
          action={`/outbox/mail/${mail.id}`}
          title={MAIL_PAGE.acts[act].title}
          hint={MAIL_PAGE.acts[act].hint}
          submit={MAIL_PAGE.acts[act].submit}
          hidden={{ act, commandId: randomUUID() }}
        />
      ))}
    </>
  );
}
