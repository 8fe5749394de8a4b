import type { CivilDate } from '../calendar/civil-date.ts';
import type { PersonRef } from '../office/person.ts';
import { isOfEdition } from '../policy/rules-edition.ts';
import type { StepId } from '../policy/step-ids.ts';
import { isCoHandled } from './co-handling.ts';
import type { ProposalEvent } from './events.ts';
import type { Communication, Draft, Letter, StepDone } from './facts.ts';
import { BEFORE_THE_SYSTEM, type InHand } from './in-hand.ts';
import type { Proposal } from './proposal.ts';
import { meetsPreContact, withTalk } from './talk-steps.ts';
import type { PlannedStep } from '../plan/plan.ts';
import { chainOf } from './step-facts.ts';

type BroughtIn = Extract<ProposalEvent, { type: 'BroughtIn' }>;

/**
 * A case with what had happened to it before the system knew it. What must have come before a known fact counts as done
 * on the day of that fact.
 */
export function broughtIn(proposal: Proposal, { inHand, on, at, by }: BroughtIn): Proposal {
  const { leadDivision, proposedOfficer } = proposal.assignment;
  const officer = inHand.acceptedOn === undefined ? undefined : proposedOfficer;
  const taken: Proposal = {
    ...proposal,
    broughtInOn: on,
    ...(leadDivision === undefined ? {} : { division: leadDivision }),
    ...(officer ? { officer } : {}),
    ...extended(inHand, on, by),
    done: doneBefore(proposal, { inHand, on, at, by }),
  };
  const talked = talksOf(inHand, { by: officer ?? by, at }).reduce(withTalk, taken);
  const author = isOfEdition(proposal.policy, 2) ? (proposedOfficer ?? NOBODY_KNOWN) : (officer ?? by);
  return withPapers(talked, inHand, { by: officer ?? by, author, on });
}

/** Who drafted before the system, where the table names no officer: whoever puts the table in did not. */
const NOBODY_KNOWN: PersonRef = { id: '', name: BEFORE_THE_SYSTEM };

/** Who has the case is known, or still to be said. */
const NEVER_INFERRED: readonly StepId[] = ['assignDivision', 'divisionAccept'];

function doneBefore(proposal: Proposal, { inHand, on, at, by }: Omit<BroughtIn, 'type'>): Proposal['done'] {
  const { signedOn, acceptedOn, opinionOn, draftNo, letter, evaluation } = inHand;
  const { assignment, plan } = proposal;
  const draftStep: StepId = isCoHandled(proposal) ? 'draftOpinion' : 'draftReply';
  const lastStep: StepId = isCoHandled(proposal) ? 'opinionDue' : 'replyDue';
  const contacts = talksOf(inHand, { by, at }).filter((talk) => meetsPreContact(talk, proposal));
  const known: readonly (readonly [StepId, CivilDate | undefined])[] = [
    ['assignDivision', assignment.leadDivision === undefined ? undefined : assignment.handOverOn],
    ['bureauSignFor', signedOn],
    ['divisionAccept', acceptedOn],
    ['preliminaryOpinion', opinionOn],
    ['preContact', contacts.map(({ occurredOn }) => occurredOn).reduce(earliest, undefined)],
    [draftStep, draftNo === undefined ? undefined : on],
    [lastStep, letter?.issuedOn],
  ];
  const all = inferred(plan.steps.filter(({ kind }) => kind !== 'window'));
  // What a key case must have before its reply is shown by the reply, not by a draft.
  const chain = inferred(chainOf(proposal)).filter(
    (step) => !proposal.policy.gates.beforeReview.includes(step),
  );
  const facts = known.flatMap(([step, day]) => (day === undefined ? [] : [[step, day] as const]));
  const days = new Map<StepId, StepDone>();
  const fact = (day: CivilDate): StepDone => ({ on: day, by, evidence: BEFORE_THE_SYSTEM });
  for (const [step, day] of facts)
    for (const before of step === lastStep ? all : chain.slice(0, chain.indexOf(step) + 1))
      if (!days.has(before)) days.set(before, { ...fact(day), inferred: true });
  for (const [step, day] of facts) days.set(step, fact(day));
  if (evaluation && !isCoHandled(proposal)) days.set('evaluationDue', fact(evaluation.receivedOn));
  return Object.fromEntries(days);
}

/** Steps that a later fact shows to be done. */
function inferred(steps: readonly PlannedStep[]): readonly StepId[] {
  return steps.map(({ id }) => id).filter((id) => !NEVER_INFERRED.includes(id));
}

function earliest(one: CivilDate | undefined, other: CivilDate): CivilDate {
  return one !== undefined && one < other ? one : other;
}

function talksOf(
  { contacts, letter }: InHand,
  { by, at }: { readonly by: PersonRef; readonly at: Communication['recordedAt'] },
): readonly Communication[] {
  return contacts.map((contact) => ({
    ...contact,
    phase: letter && contact.occurredOn > letter.issuedOn ? 'after' : 'before',
    counts: true,
    recordedBy: by,
    recordedAt: at,
  }));
}

/** The drafts there were, the letter that left, the word on it. */
function withPapers(
  proposal: Proposal,
  inHand: InHand,
  { by, author, on }: { readonly by: PersonRef; readonly author: PersonRef; readonly on: CivilDate },
): Proposal {
  const { draftNo, letter, evaluation } = inHand;
  const newest = draftNo ?? (letter ? 1 : 0);
  const resultClass = letter?.resultClass;
  const drafts = Array.from({ length: newest }, (_each, index): Draft => ({
    no: index + 1,
    materialNo: index + 1,
    draftedBy: author,
    submittedOn: letter?.issuedOn ?? on,
    answeredItems: proposal.assignment.items.map(({ no }) => no),
    ...(resultClass ? { resultClass } : {}),
  }));
  const letters: readonly Letter[] = letter ? [{ ...letter, draftNo: newest, by }] : [];
  const evaluations =
    evaluation && !isCoHandled(proposal) ? [{ ...evaluation, source: BEFORE_THE_SYSTEM, by }] : [];
  return { ...proposal, drafts, letters, evaluations };
}

function extended({ extendedTo }: InHand, on: CivilDate, by: PersonRef): Pick<Proposal, 'extensions'> {
  if (extendedTo === undefined) return {};
  const decision = { granted: true, on, evidence: BEFORE_THE_SYSTEM, by };
  return {
    extensions: [{ newDueOn: extendedTo, reasons: BEFORE_THE_SYSTEM, requestedOn: on, by, decision }],
  };
}
