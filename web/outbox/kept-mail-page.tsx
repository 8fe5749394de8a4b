import { Given } from '../layout/given.tsx';
import type { KeptMailMessage } from './kept-mails.ts';
import { OUTBOX } from './outbox-words.ts';

/** One kept mail: headers, plain text, and the HTML in a frame that can neither run nor fetch anything. */
export function KeptMailPage({ mail }: { readonly mail: KeptMailMessage }) {
  return (
    <>
      <p class="subject">
        <Given text={mail.subject} />
      </p>
      <p>
        <a href="/outbox">{OUTBOX.back}</a>
      </p>
      <h2>{OUTBOX.html}</h2>
      {mail.html ? (
        <iframe
          class="mail"
          sandbox=""
          src={`/outbox/${encodeURIComponent(mail.file)}/html`}
          title={OUTBOX.html}
        />
      ) : (
        <p>{OUTBOX.noHtml}</p>
      )}
      <h2>{OUTBOX.text}</h2>
      {mail.text ? <pre class="mail-text">{mail.text}</pre> : <p>{OUTBOX.noText}</p>}
      <h2>{OUTBOX.headers}</h2>
      <table class="mail-headers">
        <caption class="unseen">{OUTBOX.headers}</caption>
        <tbody>
          {mail.headers.map(({ name, value }) => (
            <tr>
              <th scope="row">{name}</th>
              <td>
                <Given text={value} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </>
  );
}
