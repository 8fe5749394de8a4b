import type { Teller } from '../office/outside-unit.ts';
import { ACT_TYPES, actName } from '../wording/acts.ts';
import type { RefusalCode } from '../wording/refusals.ts';
import { ACT_RULES } from './acts/act-rules.ts';
import type { ActType } from './commands.ts';
import { lacksRight } from './duties.ts';
import { nextAct } from './next-acts.ts';
import type { Proposal } from './proposal.ts';
import type { Unmet } from './refusal.ts';

/** An act as a page may offer it: what the case still lacks for it, and whether it is this person's to do. */
export type OfferedAct = {
  readonly act: ActType;
  readonly actName: string;
  readonly lacking: readonly Unmet[];
  /** The right that the person misses; empty for his or her own acts, and where nobody is named. */
  readonly notYours: readonly Unmet[];
  readonly isNext: boolean;
};

/** What makes an act pointless on this case, as against one that only comes too early. */
const POINTLESS: readonly RefusalCode[] = [
  'alreadyDone',
  'onlyCoHandler',
  'coHandlerNoReply',
  'notKey',
  'noOpinionToReview',
  'answered',
  'noExtensions',
  'noExtensionAsked',
  'noExtensionGranted',
  'noPauses',
  'noCommunication',
  'noLetter',
  'noEvaluation',
  'roundUnderWay',
  'onlyKey',
  'noWorkPlan',
  'noPlanToConfirm',
  'notPaused',
  'noReturnAsked',
  'noDispute',
  'noContribution',
  'noContributionIn',
  'noExceptionAsked',
  'noInstruction',
  'nothingSuggested',
  'noCommitment',
  'alreadyMerged',
  'notMerged',
  'handledByLead',
  'notEnded',
  'notReopened',
];

/** Acts that are ordered over many cases at once, and not on the page of one. */
export const NOT_ON_CASE_PAGE = ['takePolicy', 'takeCalendar'] as const satisfies readonly ActType[];
/** Acts of a single case's page. */
export type CaseAct = Exclude<ActType, (typeof NOT_ON_CASE_PAGE)[number]>;

/** Whether an act is one of a single case's page. */
export function isCaseAct(act: ActType): act is CaseAct {
  return !(NOT_ON_CASE_PAGE as readonly ActType[]).includes(act);
}

/** The acts that a case still has a use for, the next one first; an ended one, for who may take its ending back. */
export function offeredActs(proposal: Proposal, actor: Teller | undefined): readonly OfferedAct[] {
  if (proposal.ending)
    return [offer(proposal, 'reopen', actor)].filter(({ notYours }) => actor && notYours.length === 0);
  const next = nextAct(proposal);
  return ACT_TYPES.filter(isCaseAct)
    .map((act) => offer(proposal, act, actor, act === next))
    .filter(({ isNext, lacking }) => isNext || !lacking.some(({ code }) => POINTLESS.includes(code)))
    .sort((one, other) => Number(other.isNext) - Number(one.isNext));
}

/** One act as it stands for a person. */
export function offer(
  proposal: Proposal,
  act: ActType,
  actor: Teller | undefined,
  isNext = act === nextAct(proposal),
): OfferedAct {
  return {
    act,
    actName: actName(act, proposal.policy),
    lacking: ACT_RULES[act].lacking(proposal),
    notYours: actor ? lacksRight(actor, proposal, { type: act }) : [],
    isNext,
  };
}
