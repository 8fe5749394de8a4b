import type { Proposal } from '../../domain/proposal/proposal.ts';
import type { NoticeLine } from '../ports.ts';

/** What its division answered to the last urge notice over each case, by its number. */
export function urgeAnswers(
  lines: readonly NoticeLine[],
  cases: readonly Proposal[],
): Readonly<Record<string, string>> {
  const states = new Map(lines.map(({ noticeId, state }) => [noticeId, state]));
  return Object.fromEntries(
    cases.flatMap(({ assignment, division, notices }) => {
      const urged = notices.findLast(({ kind }) => kind === 'urge');
      const state = urged && states.get(urged.noticeId);
      const text = state?.divisions.find(({ name }) => name === division)?.answers.at(-1)?.text;
      return text === undefined ? [] : [[assignment.number, text]];
    }),
  );
}
