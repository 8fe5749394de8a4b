import { currentDraft, needsNewDraft } from '../draft-facts.ts';
import type { Disclosure } from '../facts.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';

/** What a draft must say before it is reviewed: every suggestion answered, its class, its disclosure. */
export function draftComplete(proposal: Proposal): readonly Unmet[] {
  const draft = currentDraft(proposal);
  if (!draft) return [unmet('noDraft')];
  if (needsNewDraft(proposal)) return [unmet('noNewDraft')];
  const unanswered = proposal.assignment.items
    .map((item) => item.no)
    .filter((no) => !draft.answeredItems.includes(no));
  return [
    ...(unanswered.length > 0 ? [unmet('itemsUnanswered', { items: unanswered.join('、') })] : []),
    ...(draft.resultClass ? [] : [unmet('classMissing')]),
    ...disclosed(draft.disclosure),
  ];
}

/** Disclosure is decided; a closed reply says why. */
export function disclosed(disclosure: Disclosure | undefined): readonly Unmet[] {
  const decided = disclosure && (disclosure.kind !== 'closed' || disclosure.reason);
  return decided ? [] : [unmet('disclosureMissing')];
}
