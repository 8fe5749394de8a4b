import { currentDraft } from '../draft-facts.ts';
import { RESULT_CLASSES, type Draft } from '../facts.ts';
import { accepted } from '../gates/accepted.ts';
import { handlingGate } from '../gates/handling-gate.ts';
import { notCoHandled } from '../gates/not-co-handled.ts';
import { knownClass } from '../gates/known-class.ts';
import { submissionGate } from '../gates/reply-gate.ts';
import { isCoHandled } from '../co-handling.ts';
import type { Proposal } from '../proposal.ts';
import type { Unmet } from '../refusal.ts';
import { unmet } from '../unmet.ts';
import type { ActOf, ActRule } from './act-rule.ts';
import { alreadyDone } from './already-done.ts';
import { ADVICE_NAMES } from '../../wording/terms.ts';
import { keyAdvice } from '../gates/key-advice.ts';
import { againstLateEntry, reasonOf } from './entered-late.ts';
import { daysBeforeDraft, daysBeforeSubmission } from './order-of-facts.ts';
import { replyDraft } from './reply-draft.ts';

/**
 * 提交答复稿: a new version, behind the handling gate; a material change closes gate 2 and the reviews again.
 */
export const submitDraft: ActRule<'submitDraft'> = {
  lacking: (proposal) =>
    notCoHandled(proposal) ?? [
      ...accepted(proposal),
      ...handlingGate(proposal),
      ...alreadyDone(proposal, 'issueReply'),
    ],
  against: (proposal, act, { today }) => [
    ...againstLateEntry(proposal, '提交日期', act, today, daysBeforeDraft(proposal)),
    ...unknownItems(proposal, act),
    ...knownClass(proposal, act.resultClass),
    ...wronglyClassed(proposal, act),
  ],
  events: (proposal, act, context) => [{ type: 'DraftSubmitted', draft: replyDraft(proposal, act, context) }],
};

/** 报送督查处审核, behind gate 2 and all that a reviewer must find in the draft. */
export const submitForReview: ActRule<'submitForReview'> = {
  lacking: (proposal) => [...submissionGate(proposal), ...alreadyDone(proposal, 'submitForReview')],
  against: (proposal, act, { today }) => {
    const lacking = act.adviceNote === undefined ? keyAdvice(proposal, act.on ?? today) : [];
    const items = lacking.map((advice) => ADVICE_NAMES[advice]).join('、');
    return [
      ...againstLateEntry(proposal, '报送日期', act, today, daysBeforeSubmission(proposal)),
      ...(lacking.length > 0 ? [unmet('adviceUnexplained', { items })] : []),
    ];
  },
  events: (proposal, act, { by, today }) => [
    {
      type: 'SubmittedForReview',
      draftNo: currentDraft(proposal)?.no ?? 0,
      ...(act.adviceNote === undefined ? {} : { adviceNote: act.adviceNote }),
      ...reasonOf(act),
      on: act.on ?? today,
      by,
    },
  ],
};

/** 提交汇办意见稿, for a case on which we write to the lead unit. */
export const draftOpinion: ActRule<'draftOpinion'> = {
  lacking: (proposal) =>
    isCoHandled(proposal)
      ? [...accepted(proposal), ...alreadyDone(proposal, 'sendOpinionLetter')]
      : [unmet('onlyCoHandler')],
  against: (proposal, act, { today }) =>
    againstLateEntry(proposal, '提交日期', act, today, daysBeforeDraft(proposal)),
  events: (proposal, act, { by, today }) => {
    const no = proposal.drafts.length + 1;
    const draft: Draft = {
      no,
      materialNo: no,
      draftedBy: by,
      submittedOn: act.on ?? today,
      ...reasonOf(act),
      summary: act.summary,
      answeredItems: [],
    };
    return [{ type: 'DraftSubmitted', draft }];
  },
};

function unknownItems(proposal: Proposal, act: ActOf<'submitDraft'>) {
  const known = proposal.assignment.items.map((item) => item.no);
  const named = new Set([...act.answeredItems, ...Object.values(act.itemsOfClass ?? {}).flat()]);
  const unknown = [...named].filter((no) => !known.includes(no));
  return unknown.length > 0 ? [unmet('itemsUnknown', { items: unknown.join('、') })] : [];
}

/** Each suggestion has one class, and one that the policy has. */
function wronglyClassed(proposal: Proposal, { itemsOfClass = {} }: ActOf<'submitDraft'>): readonly Unmet[] {
  const items = Object.values(itemsOfClass).flatMap((of) => [...new Set(of)]);
  const twice = new Set(items.filter((no, index) => items.indexOf(no) !== index));
  return [
    ...RESULT_CLASSES.filter((each) => itemsOfClass[each]).flatMap((each) => knownClass(proposal, each)),
    ...(twice.size > 0 ? [unmet('itemClassedTwice', { items: [...twice].join('、') })] : []),
  ];
}
