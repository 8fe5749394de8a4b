import { isOfEdition } from '../../policy/rules-edition.ts';
import { REVIEW_STEPS, type StepId } from '../../policy/step-ids.ts';
import {
  currentDraft,
  isWordOnDraft,
  needsNewDraft,
  sameInSubstance,
  unansweredSendBack,
} from '../draft-facts.ts';
import type { Draft } from '../facts.ts';
import { sameClasses } from '../item-classes.ts';
import type { Proposal } from '../proposal.ts';
import type { ActContext, ActOf } from './act-rule.ts';
import { reasonOf } from './entered-late.ts';

type Substance = Pick<Draft, 'answeredItems' | 'resultClass' | 'itemsOfClass'>;

/**
 * The next draft of a reply. The first is always material, and so are another class, a suggestion that is answered no
 * more, and what 督查处 found to be, whatever the act says.
 */
export function replyDraft(proposal: Proposal, act: ActOf<'submitDraft'>, { by, today }: ActContext): Draft {
  const before = currentDraft(proposal);
  const no = proposal.drafts.length + 1;
  const substance = substanceOf(act, before);
  const disclosure = act.disclosure ?? before?.disclosure;
  const wordingOf = isWordingOnly(proposal, act, substance) ? before : undefined;
  const sameDisclosure = before?.disclosure === undefined || before.disclosure.kind === disclosure?.kind;
  const reopens = wordingOf ? reviewsAgain(proposal, sameDisclosure) : [];
  return {
    no,
    materialNo: wordingOf?.materialNo ?? no,
    draftedBy: by,
    submittedOn: act.on ?? today,
    ...reasonOf(act),
    ...substance,
    ...(disclosure ? { disclosure } : {}),
    ...(reopens.length > 0 ? { reopens } : {}),
  };
}

/** What an act leaves open stays as the draft before had it. */
function substanceOf(act: ActOf<'submitDraft'>, before: Draft | undefined): Substance {
  const resultClass = act.resultClass ?? before?.resultClass;
  const itemsOfClass = Object.entries(act.itemsOfClass ?? before?.itemsOfClass ?? {}).filter(
    ([, items]) => items.length > 0,
  );
  return {
    answeredItems: act.answeredItems,
    ...(resultClass ? { resultClass } : {}),
    ...(itemsOfClass.length > 0 ? { itemsOfClass: Object.fromEntries(itemsOfClass) } : {}),
  };
}

function isWordingOnly(proposal: Proposal, { change }: ActOf<'submitDraft'>, substance: Substance): boolean {
  const before = currentDraft(proposal);
  if (!before || change !== 'wording' || needsNewDraft(proposal)) return false;
  if (unansweredSendBack(proposal)?.material) return false;
  const isSettled = isOfEdition(proposal.policy, 2) && isSettledUpon(proposal, before);
  return sameSubstance(before, substance, isSettled);
}

/** What was left open can still be filled in, until somebody has had his word on it. */
function sameSubstance(before: Substance, after: Substance, isSettled: boolean): boolean {
  const answers = ({ answeredItems }: Substance, { answeredItems: others }: Substance) =>
    others.every((item) => answeredItems.includes(item));
  const fillsIn = !isSettled && before.resultClass === undefined;
  return (
    answers(after, before) &&
    (!isSettled || answers(before, after)) &&
    (fillsIn || sameClasses(before, after, after.answeredItems))
  );
}

/** Whether the proposer had a word on a draft as it is in substance, or a review passed it. */
function isSettledUpon(proposal: Proposal, draft: Draft): boolean {
  const isReviewed = REVIEW_STEPS.some((step) => proposal.done[step] !== undefined);
  return (
    isReviewed ||
    proposal.communications.some(
      (talk) =>
        talk.draftNo !== undefined &&
        isWordOnDraft(talk) &&
        sameInSubstance(proposal, talk.draftNo, draft.no),
    )
  );
}

/**
 * What is issued is what was approved: once the wording was reviewed, another change of it is reviewed and approved
 * again, and a change of disclosure by 督查处 too. Changes that the review of wording asks for come before it.
 */
function reviewsAgain({ policy, plan, done }: Proposal, sameDisclosure: boolean): readonly StepId[] {
  const planned = policy.gates.reviewChain.filter((step) => plan.steps.some(({ id }) => id === step));
  const ofWording = planned.includes('wordingReview') ? 'wordingReview' : 'contentFormatReview';
  const first = sameDisclosure ? ofWording : 'contentFormatReview';
  const from = planned.indexOf(first);
  return from >= 0 && done[first] ? planned.slice(from).filter((step) => done[step]) : [];
}
