import { chineseWeekday } from '../calendar/chinese-dates.ts';
import { dayOf, monthOf, type CivilDate } from '../calendar/civil-date.ts';
import { civilDateAt } from '../calendar/instant.ts';
import type { Person, PersonId } from '../office/person.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { calendarChanges } from './calendar-changes.ts';
import { changeLines } from './digest-changes.ts';
import { casesMoved, movedDates } from './digest-calendar.ts';
import { compilationLines } from './digest-compilation.ts';
import { officeFigures } from './digest-figures.ts';
import { digestFooter } from './digest-footer.ts';
import type { DigestLine, DigestSection } from './digest-line.ts';
import { digestLines } from './digest-lines.ts';
import type { DigestMorning } from './digest-morning.ts';
import { unreachedLines } from './mail-troubles.ts';
import { compareHurt } from './line-weight.ts';
import { unmailedUnits } from './unmailed-units.ts';
import { vacancyLines } from './vacancies.ts';
import { noticeReminders } from './notice-reminders.ts';
import { paragraph, type AddressedMail, type MailBlock } from './mail.ts';
import { SITE } from './site.ts';

/** Sections in the order of the mail, with their headings. */
const SECTIONS: readonly (readonly [DigestSection, string])[] = [
  ['overdue', MAILS.digestOverdue],
  ['today', MAILS.digestToday],
  ['soon', MAILS.digestSoon],
  ['review', MAILS.digestReview],
  ['others', MAILS.digestOthers],
  ['changes', MAILS.digestChanges],
  ['urge', MAILS.digestUrge],
  ['headReport', MAILS.digestHeadReport],
  ['unreached', MAILS.digestUnreached],
];

/** Lines of one section, some two screens of a telephone; who has more work than that reads it in the system. */
const MOST_LINES = 30;

/** What belongs to the person as his or her own work, counted in the subject. */
const OWN: readonly DigestSection[] = ['overdue', 'today', 'soon', 'review'];

/**
 * The morning's mails: at most one a person, and none where nothing is due, overdue, to be reviewed, suggested or
 * moved. What waits for others is told along, but is no reason to write.
 */
export function composeDigests(morning: DigestMorning): readonly AddressedMail[] {
  const today = civilDateAt(morning.at);
  const byPerson = new Map<PersonId, DigestLine[]>();
  const ofCases = morning.cases.flatMap((proposal) => digestLines(proposal, morning, today));
  const ofOffice = [
    ...calendarChanges(morning),
    ...changeLines(morning),
    ...unreachedLines(morning),
    ...vacancyLines(morning),
    ...compilationLines(morning.unreleased, morning.people),
    ...unmailedUnits(morning),
  ];
  const ofNotices = noticeReminders(morning.awaited, morning.people, today);
  for (const { personId, ...line } of [...ofCases, ...ofNotices, ...ofOffice]) {
    const lines = byPerson.get(personId) ?? [];
    lines.push(line);
    byPerson.set(personId, lines);
  }
  const moved = casesMoved(morning);
  const away = morning.people.flatMap(({ standsInFor = [] }) => standsInFor);
  const isAway = new Set(away.map(({ id }) => id));
  return [...morning.people, ...away].flatMap((person) => {
    const lines = byPerson.get(person.id) ?? [];
    if (!lines.some((line) => line.news)) return [];
    const digest = digestOf(person, lines, morning, moved, today);
    return [isAway.has(person.id) ? asCopy(digest) : digest];
  });
}

/** Whoever is away gets a copy of what is his; his B角 does it. */
function asCopy({ content, ...mail }: AddressedMail): AddressedMail {
  return { ...mail, content: { ...content, blocks: [paragraph(MAILS.digestAway), ...content.blocks] } };
}

function digestOf(
  person: Person,
  lines: readonly DigestLine[],
  morning: DigestMorning,
  moved: ReadonlySet<string>,
  today: CivilDate,
): AddressedMail {
  const n = lines.filter((line) => OWN.includes(line.section)).length;
  const m = lines.filter((line) => line.section === 'overdue').length;
  const dateChinese = `${monthOf(today)}月${dayOf(today)}日`;
  const opening = { dateChinese, weekday: chineseWeekday(today), n, m };
  const figures = officeFigures(person, morning, today);
  const blocks: MailBlock[] = [paragraph(MAILS.digestOpening, opening), ...figures];
  for (const [section, heading] of SECTIONS) {
    const own = lines.filter((line) => line.section === section);
    if (own.length > 0) {
      blocks.push({ type: 'section', title: fill(heading, { n: own.length }), lines: sectionLines(own) });
    }
  }
  const file = movedDates(person, morning, moved, today);
  if (file.attachments) blocks.push(paragraph(MAILS.digestCalendar));
  return {
    key: `${morning.office}/digest/${today}`,
    kind: 'digest',
    personId: person.id,
    notBefore: morning.at,
    content: {
      subject: fill(MAILS.digestSubject, { month: monthOf(today), day: dayOf(today), n, m }),
      blocks,
      footer: digestFooter(lines),
      ...file,
    },
  };
}

/** The lines of a section, what hurts most first, as many as can be read. */
function sectionLines(lines: readonly DigestLine[]): readonly string[] {
  const sorted = lines.toSorted((one, other) => {
    if (one.weight && other.weight) return compareHurt(one.weight, other.weight);
    return Number(one.weight !== undefined) - Number(other.weight !== undefined);
  });
  const texts = sorted.map(({ text }) => text);
  if (texts.length <= MOST_LINES) return texts;
  const n = texts.length - MOST_LINES;
  return [...texts.slice(0, MOST_LINES), fill(MAILS.digestMore, { n, site: SITE })];
}
