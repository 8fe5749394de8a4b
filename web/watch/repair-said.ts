import type { RepairAnswer } from '../../client/gateway/repair-answer.ts';
import { fill } from '../../domain/wording/fill.ts';
import { WATCH_PAGE } from './watch-words.ts';

/** What a page and the interface say of a repair that was not refused, and with which status. */
export function repairSaid(answer: Exclude<RepairAnswer, { readonly answer: 'refused' }>): {
  readonly status: 200 | 404;
  readonly message: string;
} {
  switch (answer.answer) {
    case 'unknownCase':
      return { status: 404, message: fill(WATCH_PAGE.unknownCase, answer) };
    case 'unknownNotice':
      return { status: 404, message: WATCH_PAGE.unknownNotice };
    case 'restarted':
    case 'caughtUp': {
      const said = 'docNumber' in answer ? WATCH_PAGE.noticeRestarted : WATCH_PAGE[answer.answer];
      return { status: 200, message: fill(said, answer) };
    }
  }
}
