import type { CivilDate } from '../calendar/civil-date.ts';
import type { NoticeMark, NoticeState, OwedToNotice } from './notice-state.ts';

/** What happens to a notice after it was issued; divisions by name. */
export type NoticeEvent =
  | ({ readonly type: 'Acknowledged'; readonly divisions: readonly string[] } & NoticeMark)
  | ({ readonly type: 'Answered'; readonly divisions: readonly string[]; readonly text: string } & NoticeMark)
  | {
      readonly type: 'FoundLate';
      readonly owed: OwedToNotice;
      readonly on: CivilDate;
      readonly divisions: readonly string[];
    }
  | ({ readonly type: 'Closed'; readonly reason: string } & NoticeMark);

/** The notice after an event. */
export function evolveNotice(before: NoticeState, event: NoticeEvent): NoticeState {
  const notice = { ...before, revision: before.revision + 1 };
  switch (event.type) {
    case 'Acknowledged': {
      const { by, at } = event;
      return inDivisions(notice, event.divisions, (division) => ({ ...division, acknowledged: { by, at } }));
    }
    case 'Answered': {
      const { by, at, text } = event;
      return inDivisions(notice, event.divisions, (division) => ({
        ...division,
        acknowledged: division.acknowledged ?? { by, at },
        answers: [...division.answers, { text, by, at }],
      }));
    }
    case 'FoundLate':
      return inDivisions(notice, event.divisions, (division) => ({
        ...division,
        foundLate: { ...division.foundLate, [event.owed]: event.on },
      }));
    case 'Closed': {
      const { by, at, reason } = event;
      return { ...notice, closed: { by, at, reason } };
    }
  }
}

function inDivisions(
  notice: NoticeState,
  names: readonly string[],
  change: (division: NoticeState['divisions'][number]) => NoticeState['divisions'][number],
): NoticeState {
  const divisions = notice.divisions.map((each) => (names.includes(each.name) ? change(each) : each));
  return { ...notice, divisions };
}
