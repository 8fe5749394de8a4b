import type { Communication } from '../facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import type { ActContext } from './act-rule.ts';
import { factDate, notInFuture } from './fact-dates.ts';

/** No talk on a draft lies before that draft; what is entered late is a fact whenever it was. */
export function talkDate(
  proposal: Proposal,
  talk: Pick<Communication, 'occurredOn' | 'draftNo' | 'lateReason'>,
  { today }: Pick<ActContext, 'today'>,
): readonly Unmet[] {
  const fieldName = '沟通日期';
  if (talk.lateReason !== undefined) return notInFuture(fieldName, talk.occurredOn, today);
  const shown = proposal.drafts.find((draft) => draft.no === talk.draftNo);
  const submitted = shown && { name: `第${shown.no}稿提交日期`, on: shown.submittedOn };
  return factDate(proposal, fieldName, talk.occurredOn, today, submitted);
}
