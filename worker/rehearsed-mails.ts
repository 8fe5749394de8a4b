import { z } from 'zod';
import { renderMail } from '../activities/mail/render-mail.ts';
import { textTable } from '../client/cli/terminal.ts';
import { civilDateField } from '../client/civil-date-field.ts';
import { checked, InvalidInput } from '../client/gateway/invalid-input.ts';
import type { CivilDate } from '../domain/calendar/civil-date.ts';
import { civilDateAt, minutesOfDay } from '../domain/calendar/instant.ts';
import { withSite } from '../domain/notice/site.ts';
import { fill } from '../domain/wording/fill.ts';
import { REHEARSALS } from '../domain/wording/rehearsals.ts';
import type { WrittenMail } from '../prisma/written-mails.ts';
import { MAIL_KIND_NAMES } from '../web/outbox/outbox-words.ts';

/** What is asked about the mails of a rehearsal; both days belong to it. */
export type MailsAsked = { readonly from?: CivilDate; readonly to?: CivilDate; readonly full: boolean };

/** A mail that would have gone out. */
export type RehearsedMail = {
  readonly day: CivilDate;
  readonly time: string;
  readonly kind: string;
  readonly kindName: string;
  readonly to: WrittenMail['to'];
  readonly subject: string;
  /** The plain text, where it was asked for. */
  readonly text?: string;
};

type Count = { readonly name: string; readonly count: number };

/** What would have gone out between two days. */
export type MailReport = {
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly mails: readonly RehearsedMail[];
  readonly byDay: readonly Count[];
  readonly byKind: readonly Count[];
  readonly byPerson: readonly Count[];
};

const schema = z.object({ from: civilDateField.exactOptional(), to: civilDateField.exactOptional() });

/** Reads the days as they were typed; throws `InvalidInput`. */
export function mailsAsked({ full = false, ...days }: Readonly<Record<string, unknown>>): MailsAsked {
  const { from, to } = checked(schema, days);
  if (from !== undefined && to !== undefined && from > to)
    throw new InvalidInput([{ field: '', message: fill(REHEARSALS.wrongOrder, { from, to }) }]);
  return {
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    full: full === true,
  };
}

/**
 * The mails of a rehearsal that left within the days asked for; `lived` are its first and last day, `site` is where the
 * pages are.
 */
export function mailReport(
  written: readonly WrittenMail[],
  { from, to, full }: MailsAsked,
  lived: { readonly from: CivilDate; readonly to: CivilDate },
  site: string,
): MailReport {
  const days = { from: from ?? lived.from, to: to ?? lived.to };
  const mails = written
    .filter(({ state }) => state === 'sent')
    .map((mail) => rehearsedMail(mail, full ? site : undefined))
    .filter(({ day }) => day >= days.from && day <= days.to);
  return {
    ...days,
    mails,
    byDay: counted(mails.map(({ day }) => day)),
    byKind: mostFirst(counted(mails.map(({ kindName }) => kindName))),
    byPerson: mostFirst(counted(mails.map((mail) => `${mail.to.name} <${mail.to.address}>`))),
  };
}

/** The report as lines for a person. */
export function mailReportText({ from, to, mails, ...counts }: MailReport): readonly string[] {
  const table = textTable([
    REHEARSALS.columns,
    ...mails.map(({ day, time, kindName, to: { name }, subject }) => [day, time, kindName, name, subject]),
  ]);
  const [heading = '', ...rows] = table;
  const texts = mails.map(({ text }) => (text === undefined ? [] : ['', ...text.trimEnd().split('\n'), '']));
  return [
    fill(REHEARSALS.mailsBetween, { from, to, n: mails.length }),
    heading,
    ...rows.flatMap((row, index) => [row, ...(texts[index] ?? [])]),
    ...countLines(REHEARSALS.byDay, counts.byDay),
    ...countLines(REHEARSALS.byKind, counts.byKind),
    ...countLines(REHEARSALS.byPerson, counts.byPerson),
  ];
}

/** With its text where it is told where the pages are. */
function rehearsedMail({ kind, to, dueAt, content }: WrittenMail, site: string | undefined): RehearsedMail {
  const minutes = minutesOfDay(dueAt);
  const two = (part: number) => String(Math.trunc(part)).padStart(2, '0');
  return {
    day: civilDateAt(dueAt),
    time: `${two(minutes / 60)}:${two(minutes % 60)}`,
    kind,
    kindName: MAIL_KIND_NAMES[kind],
    to,
    subject: content.subject,
    ...(site === undefined ? {} : { text: textOf(content, to.name, site) }),
  };
}

function textOf(content: WrittenMail['content'], name: string, site: string): string {
  const blocks = content.blocks.map((block) => withSite(block, site));
  return renderMail(name, { ...content, blocks }).text;
}

function counted(names: readonly string[]): readonly Count[] {
  const counts = new Map<string, number>();
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].map(([name, count]) => ({ name, count }));
}

function mostFirst(counts: readonly Count[]): readonly Count[] {
  return counts.toSorted((one, other) => other.count - one.count);
}

function countLines(title: string, counts: readonly Count[]): readonly string[] {
  const rows = counts.map(({ name, count }) => [name, fill(REHEARSALS.count, { n: count })]);
  return ['', `${title}：`, ...textTable(rows)];
}
