import type { Proposal } from '../proposal/proposal.ts';
import type { NoticeState } from './notice-state.ts';

/** How a notice of the register stands; `state` is absent for one from before notices waited for answers. */
type StandingNotice = { readonly noticeId: string; readonly state?: Pick<NoticeState, 'divisions'> };

/** What its division answered to the last urge notice over each case, by its number. */
export function urgeAnswers(
  notices: readonly StandingNotice[],
  cases: readonly Proposal[],
): Readonly<Record<string, string>> {
  const states = new Map(notices.map(({ noticeId, state }) => [noticeId, state]));
  return Object.fromEntries(
    cases.flatMap(({ assignment, division, notices: named }) => {
      const urged = named.findLast(({ kind }) => kind === 'urge');
      const state = urged && states.get(urged.noticeId);
      const text = state?.divisions.find(({ name }) => name === division)?.answers.at(-1)?.text;
      return text === undefined ? [] : [[assignment.number, text]];
    }),
  );
}
