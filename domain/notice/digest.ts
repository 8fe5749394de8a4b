import { chineseWeekday } from '../calendar/chinese-dates.ts';
import { dayOf, monthOf, type CivilDate } from '../calendar/civil-date.ts';
import { civilDateAt } from '../calendar/instant.ts';
import type { Person, PersonId } from '../office/person.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { calendarChanges } from './calendar-changes.ts';
import { contributionNews } from './contribution-news.ts';
import { officeFigures } from './digest-figures.ts';
import type { DigestLine, DigestSection } from './digest-line.ts';
import { digestLines } from './digest-lines.ts';
import type { DigestMorning } from './digest-morning.ts';
import { paragraph, type AddressedMail, type MailBlock } from './mail.ts';

/** Sections in the order of the mail, with their headings. */
const SECTIONS: readonly (readonly [DigestSection, string])[] = [
  ['overdue', MAILS.digestOverdue],
  ['today', MAILS.digestToday],
  ['soon', MAILS.digestSoon],
  ['review', MAILS.digestReview],
  ['others', MAILS.digestOthers],
  ['urge', MAILS.digestUrge],
  ['headReport', MAILS.digestHeadReport],
  ['changes', MAILS.digestChanges],
];

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
  for (const { personId, ...line } of [
    ...ofCases,
    ...calendarChanges(morning),
    ...contributionNews(morning),
  ]) {
    const lines = byPerson.get(personId) ?? [];
    lines.push(line);
    byPerson.set(personId, lines);
  }
  return morning.people.flatMap((person) => {
    const lines = byPerson.get(person.id) ?? [];
    return lines.some((line) => line.news) ? [digestOf(person, lines, morning, today)] : [];
  });
}

function digestOf(
  person: Person,
  lines: readonly DigestLine[],
  morning: DigestMorning,
  today: CivilDate,
): AddressedMail {
  const n = lines.filter((line) => OWN.includes(line.section)).length;
  const m = lines.filter((line) => line.section === 'overdue').length;
  const dateChinese = `${monthOf(today)}月${dayOf(today)}日`;
  const opening = { dateChinese, weekday: chineseWeekday(today), n, m };
  const figures = officeFigures(person, morning, today);
  const blocks: MailBlock[] = [paragraph(MAILS.digestOpening, opening), ...figures];
  for (const [section, heading] of SECTIONS) {
    const texts = lines.filter((line) => line.section === section).map((line) => line.text);
    if (texts.length > 0) {
      blocks.push({ type: 'section', title: fill(heading, { n: texts.length }), lines: texts });
    }
  }
  return {
    key: `${morning.office}/digest/${today}`,
    kind: 'digest',
    personId: person.id,
    notBefore: morning.at,
    content: {
      subject: fill(MAILS.digestSubject, { month: monthOf(today), day: dayOf(today), n, m }),
      blocks,
      footer: [MAILS.digestFooter, MAILS.automatic],
    },
  };
}
