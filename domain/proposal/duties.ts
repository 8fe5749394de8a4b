import { isOutside, type Teller } from '../office/outside-unit.ts';
import {
  isOfSupervisionOffice,
  seesOnly,
  type Person,
  type PersonRef,
  type Post,
  type UnitKind,
} from '../office/person.ts';
import type { Binding, Responsible } from '../policy/policy.ts';
import { isOfEdition } from '../policy/rules-edition.ts';
import { REVIEW_STEPS, type StepId } from '../policy/step-ids.ts';
import { DUTY_NAMES, RESPONSIBLE_NAMES } from '../wording/parties.ts';
import type { ActType } from './commands.ts';
import { EXCEPTION_KINDS } from './exception-facts.ts';
import type { Proposal } from './proposal.ts';
import type { Unmet } from './refusal.ts';
import { plannedStep } from './step-facts.ts';
import { unmet } from './unmet.ts';

/** What a person can be to a case. */
export type Duty =
  | Exclude<Post, 'auditor'>
  | Extract<UnitKind, 'supervisionOffice' | 'generalOffice'>
  /** Of a division that was asked for its word (配合处室). */
  | 'askedDivision'
  /** A unit outside that was asked for its word (会办单位) and gives it itself. */
  | 'askedUnit';

/** Acts whose right goes by the step that they are about. */
export type ActOnSteps = 'markStep' | 'sendBack' | 'adjustPlan';

/** Who may do each other act. */
const ACT_DUTIES: Readonly<Record<Exclude<ActType, ActOnSteps>, readonly Duty[]>> = {
  assign: ['supervisionOffice'],
  signFor: ['supervisionOffice'],
  accept: ['divisionHead', 'liaison'],
  reassign: ['supervisionOffice'],
  changeOfficer: ['divisionHead', 'liaison'],
  requestReturn: ['supervisionOffice'],
  answerReturn: ['supervisionOffice'],
  raiseDispute: ['supervisionOffice'],
  decideDispute: ['supervisionOffice'],
  confirmPlan: ['divisionHead'],
  submitOpinion: ['officer'],
  reviewOpinion: ['divisionHead', 'leaderInCharge', 'supervisionOffice'],
  recordCommunication: ['officer', 'divisionHead', 'leaderInCharge'],
  submitDraft: ['officer', 'divisionHead'],
  submitForReview: ['officer', 'divisionHead'],
  issueReply: ['officer', 'generalOffice'],
  draftOpinion: ['officer', 'divisionHead'],
  sendOpinionLetter: ['officer', 'generalOffice'],
  recordEvaluation: ['officer', 'supervisionOffice'],
  file: ['officer', 'divisionHead', 'supervisionOffice'],
  reportProgress: ['officer', 'divisionHead'],
  submitWorkPlan: ['officer', 'divisionHead'],
  decideWorkPlan: ['leaderInCharge', 'bureauHead', 'generalOffice', 'supervisionOffice'],
  recordSiteVisit: ['officer', 'divisionHead', 'leaderInCharge'],
  recordSymposium: ['officer', 'divisionHead', 'leaderInCharge'],
  recordHearing: ['leaderInCharge', 'divisionHead', 'generalOffice', 'supervisionOffice'],
  // Where the policy does not say who asks for which exception.
  applyException: ['divisionHead', 'leaderInCharge', 'supervisionOffice'],
  decideException: ['supervisionOffice'],
  requestContributions: ['officer', 'divisionHead', 'supervisionOffice'],
  recordContribution: ['officer', 'divisionHead', 'supervisionOffice', 'askedDivision', 'askedUnit'],
  returnContribution: ['officer', 'divisionHead', 'supervisionOffice'],
  waiveContribution: ['supervisionOffice'],
  recordInstruction: ['supervisionOffice', 'generalOffice', 'divisionHead'],
  answerInstruction: ['officer', 'divisionHead', 'supervisionOffice'],
  recordMatter: ['officer', 'divisionHead'],
  addCommitment: ['officer', 'divisionHead', 'supervisionOffice'],
  lookBack: ['officer', 'divisionHead', 'supervisionOffice'],
  settleCommitment: ['officer', 'divisionHead', 'supervisionOffice'],
  declineUrge: ['supervisionOffice'],
  correctDate: ['supervisionOffice'],
  correctCommunication: ['officer', 'divisionHead', 'supervisionOffice'],
  correctEntry: ['supervisionOffice'],
  correctLetter: ['generalOffice', 'supervisionOffice'],
  correctEvaluation: ['supervisionOffice'],
  reopen: ['supervisionOffice'],
  endAgain: ['supervisionOffice'],
  applyExtension: ['officer', 'divisionHead', 'supervisionOffice'],
  decideExtension: ['supervisionOffice'],
  undoExtension: ['supervisionOffice'],
  pauseTerm: ['supervisionOffice'],
  resumeTerm: ['supervisionOffice'],
  takePolicy: ['supervisionOffice'],
  takeCalendar: ['supervisionOffice'],
  mergeInto: ['supervisionOffice'],
  undoMerge: ['supervisionOffice'],
  withdraw: ['supervisionOffice'],
};

/** Who may say that a step is met. Leaders need never sign in: the two offices record what they signed on paper. */
const STEP_DUTIES: Readonly<Record<Responsible, readonly Duty[]>> = {
  officer: ['officer', 'divisionHead'],
  divisionHead: ['divisionHead'],
  leadDivision: ['officer', 'divisionHead'],
  supportDivisions: ['officer', 'divisionHead', 'supervisionOffice'],
  outsideUnits: ['officer', 'divisionHead', 'supervisionOffice'],
  supervisionOffice: ['supervisionOffice'],
  generalOffice: ['generalOffice', 'supervisionOffice'],
  leaderInCharge: ['leaderInCharge', 'generalOffice', 'supervisionOffice'],
  bureauHead: ['bureauHead', 'generalOffice', 'supervisionOffice'],
  supervisingLeader: ['supervisionOffice'],
  bureau: ['supervisionOffice'],
};

/** Who may move a step's date; the division its own, the supervision office those of the bureau. */
const DATE_DUTIES: Readonly<Record<Binding, readonly Duty[]>> = {
  step: ['divisionHead'],
  office: ['supervisionOffice'],
  regulated: ['supervisionOffice'],
};

/** What a person is to a case, himself or in the place of those for whom he stands in. */
function dutiesOf(actor: Teller, proposal: Proposal): readonly Duty[] {
  if (isOutside(actor)) return isAskedUnit(proposal, actor.unit) ? ['askedUnit'] : [];
  if (seesOnly(actor)) return [];
  return [actor, ...(actor.standsInFor ?? [])].flatMap((person) => ownDuties(person, proposal));
}

function ownDuties(actor: Person, proposal: Proposal): readonly Duty[] {
  if (seesOnly(actor)) return [];
  const ofDivision = proposal.division !== undefined && actor.unit === proposal.division;
  const duties: readonly (readonly [Duty, boolean])[] = [
    ['officer', proposal.officer?.id === actor.id],
    ['liaison', ofDivision && actor.post === 'liaison'],
    ['divisionHead', ofDivision && actor.post === 'divisionHead'],
    ['leaderInCharge', proposal.leaderInCharge?.id === actor.id],
    ['bureauHead', actor.post === 'bureauHead'],
    ['supervisionOffice', isOfSupervisionOffice(actor)],
    ['generalOffice', actor.unitKind === 'generalOffice'],
    ['askedDivision', isAsked(proposal, actor)],
  ];
  return duties.filter(([, held]) => held).map(([duty]) => duty);
}

function isAsked({ contributions = [] }: Proposal, { unit, unitKind }: Person): boolean {
  return (
    unitKind === 'division' &&
    contributions.some(({ kind, from }) => kind === 'supportDivision' && from === unit)
  );
}

function isAskedUnit({ contributions = [] }: Proposal, unit: string): boolean {
  return contributions.some(({ kind, from }) => kind === 'outsideUnit' && from === unit);
}

/** An act as far as a right to it goes. */
export type ActInQuestion = {
  readonly type: ActType;
  readonly steps?: readonly StepId[];
  readonly step?: StepId;
  /** The kind of exception; absent: any. */
  readonly kind?: string;
};

/** The missing rights to do an act; a step that the case does not have asks for none. */
export function lacksRight(actor: Teller, proposal: Proposal, act: ActInQuestion): readonly Unmet[] {
  return wantedDuties(proposal, act).flatMap((duties) => lacksDuty(actor, proposal, duties));
}

/** The duties of which each set asks for one. */
function wantedDuties(proposal: Proposal, act: ActInQuestion): readonly (readonly Duty[])[] {
  const { type, step, steps = [], kind } = act;
  if (isOnSteps(type))
    return [...steps, ...(step ? [step] : [])].flatMap((each) => onStep[type](proposal, each));
  return [type === 'applyException' ? proposerDuties(proposal, kind) : ACT_DUTIES[type]];
}

/** Who may ask for an exception of a kind, or of any; who may say that a step is met may tell of it for a leader. */
function proposerDuties({ policy }: Proposal, kind: string | undefined): readonly Duty[] {
  const proposers = policy.exceptions?.rights?.proposers;
  if (!proposers) return ACT_DUTIES.applyException;
  const asked = EXCEPTION_KINDS.filter((each) => kind === undefined || each === kind);
  const duties = asked.flatMap((each) => proposers[each].flatMap((party) => STEP_DUTIES[party]));
  return [...new Set(duties)];
}

/** The missing right to what only those with one of some duties may do. */
export function lacksDuty(actor: Teller, proposal: Proposal, duties: readonly Duty[]): readonly Unmet[] {
  const held = dutiesOf(actor, proposal);
  if (duties.some((duty) => held.includes(duty))) return [];
  const neededRole = duties.map((duty) => DUTY_NAMES[duty]).join('或');
  return [unmet('noRight', { neededRole, contact: contactOf(duties, proposal) })];
}

/** Whether a person tells of a review that is somebody else's to make: who made it must then be named. */
export function isSignedOnPaper(actor: Teller, proposal: Proposal, step: StepId): boolean {
  const responsible = plannedStep(proposal, step)?.responsible;
  if (responsible === 'supervisingLeader') return isOfEdition(proposal.policy, 2);
  const own = responsible && OWN_REVIEWS[responsible];
  return own !== undefined && !dutiesOf(actor, proposal).includes(own);
}

/** Those of the bureau who make reviews themselves, and may have them told of by the two offices. */
const OWN_REVIEWS: Readonly<Partial<Record<Responsible, Duty>>> = {
  divisionHead: 'divisionHead',
  generalOffice: 'generalOffice',
  leaderInCharge: 'leaderInCharge',
  bureauHead: 'bureauHead',
};

const onStep: Readonly<
  Record<ActOnSteps, (proposal: Proposal, step: StepId) => readonly (readonly Duty[])[]>
> = {
  markStep: stepDuties,
  sendBack: stepDuties,
  adjustPlan: (proposal, step) => {
    const planned = plannedStep(proposal, step);
    return planned ? [DATE_DUTIES[planned.binding]] : [];
  },
};

function isOnSteps(type: ActType): type is ActOnSteps {
  return Object.hasOwn(onStep, type);
}

function stepDuties(proposal: Proposal, step: StepId): readonly (readonly Duty[])[] {
  const planned = plannedStep(proposal, step);
  if (!planned) return [];
  const duties = STEP_DUTIES[planned.responsible];
  return REVIEW_STEPS.includes(step) && !duties.includes('supervisionOffice')
    ? [[...duties, 'supervisionOffice']]
    : [duties];
}

/** In whose name an act is done: one's own, or, where only he may do it, of whom one stands in for. */
export function actingAs(actor: Teller, proposal: Proposal, act: ActInQuestion): PersonRef {
  if (isOutside(actor)) return { id: actor.id, name: actor.name };
  const { standsInFor = [], id, name, ...rest } = actor;
  const self = { id, name };
  if (standsInFor.length === 0 || lacksRight({ ...rest, ...self }, proposal, act).length === 0) return self;
  const principal = standsInFor.find((person) => lacksRight(person, proposal, act).length === 0);
  return principal ? { ...self, inPlaceOf: { id: principal.id, name: principal.name } } : self;
}

function contactOf(duties: readonly Duty[], proposal: Proposal): string {
  if (duties.includes('officer') && proposal.officer) return proposal.officer.name;
  return duties.includes('supervisionOffice')
    ? RESPONSIBLE_NAMES.supervisionOffice
    : (proposal.division ?? RESPONSIBLE_NAMES.supervisionOffice);
}
