import { calendarAsOf } from '../../domain/calendar/calendar-versions.ts';
import { civilDateAt, type Instant } from '../../domain/calendar/instant.ts';
import type { DigestMorning } from '../../domain/notice/digest-morning.ts';
import { composeDigests } from '../../domain/notice/digest.ts';
import type { AddressedMail, MailBlock, MailContent } from '../../domain/notice/mail.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import type { CaseEntry } from '../../domain/proposal/case-entry.ts';
import { at, moment, PEOPLE, type PersonName, type Story } from './cases.ts';

/** The mails of one morning at half past eight, by the name that the tests have for the person. */
export type Morning = Readonly<Partial<Record<PersonName, AddressedMail>>>;

/** What a morning may tell beside its cases, where there is none of it. */
export function nothingBeside(
  morning: Instant,
): Pick<DigestMorning, 'mailTroubles' | 'unreleased' | 'mailedUnits' | 'urgedToday' | 'awaited'> {
  return {
    mailTroubles: [],
    unreleased: [],
    mailedUnits: [],
    urgedToday: new Set(),
    awaited: { notices: [], calendar: calendarAsOf(civilDateAt(morning)) },
  };
}

/** The digests of a morning over cases that have woken until then; `lastOn` is the morning before. */
export function morningOf(
  stories: readonly Story[],
  on: string,
  {
    lastOn,
    ...given
  }: { readonly lastOn?: string } & Partial<
    Pick<DigestMorning, 'people' | 'rules' | 'mailedUnits' | 'urgedToday'>
  > = {},
): Morning {
  const current = stories.map((story) => story.after(at(`${on} 08:30`)));
  const morning = moment(`${on} 08:30`);
  const mails = composeDigests({
    office: 'sample',
    at: morning,
    since: lastOn === undefined ? undefined : moment(`${lastOn} 08:30`),
    cases: current.map(({ proposal }) => proposal),
    happened: lastOn === undefined ? [] : current.flatMap((story) => happenedIn(story, lastOn)),
    people: Object.values(PEOPLE),
    rules: DEFAULT_POLICY.supervision,
    ...nothingBeside(morning),
    ...given,
  });
  const names = Object.keys(PEOPLE) as readonly PersonName[];
  const byName = names.flatMap((name) => {
    const own = mails.filter((mail) => mail.personId === PEOPLE[name].id);
    if (own.length > 1) throw new Error(`${name} gets ${own.length} mails`);
    return own.map((mail) => [name, mail] as const);
  });
  return Object.fromEntries(byName);
}

function happenedIn({ journal, proposal }: Story, lastOn: string): readonly CaseEntry[] {
  const since = moment(`${lastOn} 08:30`);
  return journal
    .filter((entry) => entry.at > since)
    .map((entry) => ({ ...entry, number: proposal.assignment.number }));
}

/** Who gets a mail. */
export const receivers = (morning: Morning): readonly string[] => Object.keys(morning).toSorted();

/** Every text of a mail, subject first. */
export function textOf({ content }: { readonly content: MailContent }): string {
  return [content.subject, ...content.blocks.flatMap(blockTexts), ...content.footer].join('\n');
}

/** The lines of the section whose heading begins so. */
export function sectionOf(mail: AddressedMail | undefined, heading: string): readonly string[] {
  const blocks = mail?.content.blocks ?? [];
  return blocks.flatMap((block) =>
    block.type === 'section' && block.title.includes(heading) ? block.lines : [],
  );
}

function blockTexts(block: MailBlock): readonly string[] {
  if (block.type === 'paragraph' || block.type === 'link') return [block.text];
  return block.type === 'section' ? [block.title, ...block.lines] : [...block.columns, ...block.rows.flat()];
}
