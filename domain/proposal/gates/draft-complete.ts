import { currentDraft, mustReplyAgain } from '../draft-facts.ts';
import type { Disclosure, ResultClass } from '../facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/** What a draft must say before it is reviewed: every suggestion answered, its class, its disclosure. */
export function draftComplete(
  proposal: Proposal,
  given: { readonly resultClass?: ResultClass; readonly disclosure?: Disclosure } = {},
): readonly Unmet[] {
  const draft = currentDraft(proposal);
  if (!draft) return [unmet('noDraft')];
  if (mustReplyAgain(proposal) && proposal.letters.at(-1)?.draftNo === draft.no) return [unmet('noNewDraft')];
  const unanswered = proposal.assignment.items
    .map((item) => item.no)
    .filter((no) => !draft.answeredItems.includes(no));
  const disclosure = given.disclosure ?? draft.disclosure;
  return [
    ...(unanswered.length > 0 ? [unmet('itemsUnanswered', { items: unanswered.join('、') })] : []),
    ...((given.resultClass ?? draft.resultClass) ? [] : [unmet('classMissing')]),
    ...(disclosure && (disclosure.kind !== 'closed' || disclosure.reason) ? [] : [unmet('disclosureMissing')]),
  ];
}
