import type { HolidayList, WorkingCalendar } from './working-calendar.ts';

/** Whether two lists say the same of the same year, by the same paper. */
export function sameList(one: HolidayList, other: HolidayList): boolean {
  return contentOf(one) === contentOf(other);
}

/** How an offered calendar stands to the one that is held: by what the lists say, whatever the version is called. */
export function compareCalendars(
  held: WorkingCalendar,
  offered: WorkingCalendar,
): 'same' | 'newer' | 'older' {
  if (knowledgeOf(held) === knowledgeOf(offered)) return 'same';
  const goesBack = held.lists.some(({ year, publishedOn }) => {
    const list = offered.lists.find((each) => each.year === year);
    return list === undefined || list.publishedOn < publishedOn;
  });
  return goesBack || offered.knownThrough < held.knownThrough ? 'older' : 'newer';
}

/** The lists of a calendar that another does not have. */
export function newLists(held: WorkingCalendar, offered: WorkingCalendar): readonly HolidayList[] {
  return offered.lists.filter((list) => !held.lists.some((each) => sameList(each, list)));
}

function knowledgeOf({ lists, knownFrom, knownThrough }: WorkingCalendar): string {
  return [knownFrom, knownThrough, ...lists.map(contentOf)].join('\n');
}

function contentOf({ year, paper, publishedOn, holidays, makeUpWorkdays }: HolidayList): string {
  const off = holidays.map(({ name, from, to }) => [name, from, to]);
  return JSON.stringify([year, paper, publishedOn, off, makeUpWorkdays]);
}
