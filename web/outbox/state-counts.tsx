import { OUTBOX_STATES, type OutboxState } from '../../domain/notice/mail.ts';
import { fill } from '../../domain/wording/fill.ts';
import { MAIL_STATE_NAMES } from '../../domain/wording/mail-life.ts';
import { OUTBOX } from './outbox-words.ts';

/** How many mails stand where, each count leading to them. */
export function StateCounts(props: {
  readonly counts: Readonly<Record<OutboxState, number>>;
  readonly chosen: OutboxState | undefined;
}) {
  const { counts, chosen } = props;
  const all = OUTBOX_STATES.reduce((sum, state) => sum + counts[state], 0);
  const link = (href: string, name: string, n: number, current: boolean) => (
    <>
      <a href={href} {...(current ? { 'aria-current': 'page' as const } : {})}>
        {fill(OUTBOX.count, { name, n })}
      </a>{' '}
    </>
  );
  return (
    <p>
      {link('/outbox', OUTBOX.all, all, chosen === undefined)}
      {OUTBOX_STATES.map((state) =>
        link(`/outbox?state=${state}`, MAIL_STATE_NAMES[state], counts[state], state === chosen),
      )}
    </p>
  );
}
