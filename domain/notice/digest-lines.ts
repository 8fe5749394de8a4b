import { compareDates, type CivilDate } from '../calendar/civil-date.ts';
import { civilDateAt, type Instant } from '../calendar/instant.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { Person, PersonId } from '../office/person.ts';
import type { Recipient, Responsible } from '../policy/policy.ts';
import { REVIEW_STEPS } from '../policy/step-ids.ts';
import type { OccasionKind } from '../proposal/facts.ts';
import { DUE_SOON_WORKDAYS, isOverdue } from '../proposal/light.ts';
import { owedReports } from '../proposal/monthly.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { stageOf, stageStep } from '../proposal/stage.ts';
import { openSteps, openWindows, plannedStep } from '../proposal/step-facts.ts';
import { waitingFor } from '../proposal/waiting-for.ts';
import { fill } from '../wording/fill.ts';
import { MAILS } from '../wording/mails.ts';
import { dateInMail, titleShort } from './mail-words.ts';
import { peopleFor } from './recipients.ts';

export type DigestSection = 'overdue' | 'today' | 'soon' | 'review' | 'others' | 'urge' | 'headReport';

/** One line of a morning mail; `news` is what makes the mail worth writing. */
export type DigestLine = { readonly section: DigestSection; readonly text: string; readonly news: boolean };

type CandidateKind = Extract<OccasionKind, 'urgeCandidate' | 'headReportCandidate'>;

const CANDIDATE_SECTIONS: readonly (readonly [CandidateKind, DigestSection])[] = [
  ['urgeCandidate', 'urge'],
  ['headReportCandidate', 'headReport'],
];

type AddressedLine = DigestLine & { readonly personId: PersonId };

/** Work with a date: a step of the plan, or a monthly report that has been asked for. */
type Due = {
  readonly title: string;
  readonly dueOn: CivilDate;
  readonly to: readonly Recipient[];
  readonly review: boolean;
  /** Reached occasions of this work are found under it. */
  readonly mark: string;
};

/** What one case says to each person on a morning. */
export function digestLines(
  proposal: Proposal,
  people: readonly Person[],
  today: CivilDate,
  since: Instant | undefined,
): readonly AddressedLine[] {
  const own = [...dues(proposal), ...windows(proposal, today)].flatMap((due) =>
    linesOf(proposal, due, people, today, since),
  );
  return withoutDoubles([...own, ...candidates(proposal, people), ...waitingLines(proposal, people)]);
}

function dues(proposal: Proposal): readonly Due[] {
  const { remind } = proposal.policy;
  const current = stageStep(proposal);
  const steps = openSteps(proposal)
    .filter((step) => !REVIEW_STEPS.includes(step.id) || step.id === current)
    .map((step) => ({
      title: step.title,
      dueOn: step.dueOn,
      to: remind[step.responsible],
      review:
        step.id === current && REVIEW_STEPS.includes(step.id) && isWrittenTo(proposal, step.responsible),
      mark: step.id,
    }));
  const reports = owedReports(proposal).map(({ month, dueOn }) => ({
    title: fill(MAILS.monthlyStep, { month: Number(month.slice(5)) }),
    dueOn,
    to: remind.officer,
    review: false,
    mark: month,
  }));
  const opinion: readonly Due[] =
    stageOf(proposal) === 'opinionInReview'
      ? [
          {
            title: plannedStep(proposal, 'preliminaryOpinion')?.title ?? '',
            dueOn: plannedStep(proposal, 'preliminaryOpinion')?.dueOn ?? proposal.plan.due.dueOn,
            to: remind.divisionHead,
            review: true,
            mark: 'opinionReview',
          },
        ]
      : [];
  return [...steps, ...reports, ...opinion];
}

/** Leaders are never written to: their review is not “yours” to those who bring them the paper. */
function isWrittenTo({ policy }: Proposal, responsible: Responsible): boolean {
  return policy.remind[responsible].some((recipient) => recipient === responsible);
}

/** Rights that may still be used today; once their day has passed nothing is said of them. */
function windows(proposal: Proposal, today: CivilDate): readonly Due[] {
  return openWindows(proposal)
    .filter((step) => step.dueOn >= today)
    .map(({ id, title, dueOn, responsible }) => ({
      title,
      dueOn,
      to: proposal.policy.remind[responsible],
      review: false,
      mark: id,
    }));
}

function linesOf(
  proposal: Proposal,
  due: Due,
  people: readonly Person[],
  today: CivilDate,
  since: Instant | undefined,
): readonly AddressedLine[] {
  const reached = reachedFor(proposal, due);
  const overdue = compareDates(due.dueOn, today) < 0;
  const left = workdaysBetween(proposal.calendar, today, due.dueOn);
  const fresh = reached.some(
    (occasion) => occasion.rung === 'dueSoon' && isSince(occasion.on, since) && occasion.on <= today,
  );
  if (!overdue && !due.review && left > DUE_SOON_WORKDAYS && !fresh) return [];
  const headToo =
    overdue && reached.some(({ rung }) => rung === 'overdueDivisionHead' || rung === 'monthlyLate');
  const to: readonly Recipient[] = headToo ? [...due.to, 'divisionHead'] : due.to;
  const values = {
    ...words(proposal),
    step: due.title,
    dueOn: dateInMail(due.dueOn),
    d: overdue ? workdaysBetween(proposal.calendar, due.dueOn, today) : 0,
  };
  const line: DigestLine = overdue
    ? { section: 'overdue', text: fill(MAILS.digestOverdueLine, values), news: true }
    : due.review
      ? { section: 'review', text: fill(MAILS.digestReviewLine, values), news: true }
      : due.dueOn === today
        ? { section: 'today', text: fill(MAILS.digestTodayLine, values), news: true }
        : { section: 'soon', text: fill(MAILS.digestSoonLine, values), news: fresh };
  return peopleFor(proposal, to, people).map(({ id }) => ({ ...line, personId: id }));
}

/** Suggestions to the supervision office; it alone decides whether a notice goes out. */
function candidates(proposal: Proposal, people: readonly Person[]): readonly AddressedLine[] {
  const office = peopleFor(proposal, ['supervisionOffice'], people);
  return CANDIDATE_SECTIONS.flatMap(([kind, section]) => {
    const work = suggested(proposal, kind);
    if (!work) return [];
    const text = fill(MAILS.digestCandidateLine, {
      ...words(proposal),
      division: proposal.division ?? '',
      step: work.title,
      dueOn: dateInMail(work.dueOn),
    });
    return office.map(({ id }) => ({ section, text, news: true, personId: id }));
  });
}

/** The first open work of a case on which a rung stands in the record; a review counts before its turn, too. */
function suggested(proposal: Proposal, kind: CandidateKind): Pick<Due, 'title' | 'dueOn'> | undefined {
  const steps = openSteps(proposal).map(({ id, title, dueOn }) => ({ mark: id, title, dueOn }));
  return [...steps, ...dues(proposal)].find((work) =>
    reachedFor(proposal, work).some((occasion) => occasion.rung === kind),
  );
}

function waitingLines(proposal: Proposal, people: readonly Person[]): readonly AddressedLine[] {
  const step = plannedStep(proposal, stageStep(proposal));
  const officer = peopleFor(proposal, ['officer'], people);
  if (!step || step.responsible === 'officer' || proposal.ending) return [];
  const text = fill(MAILS.digestOthersLine, { ...words(proposal), waitingFor: waitingFor(proposal) });
  return officer.map(({ id }) => ({ section: 'others', text, news: false, personId: id }));
}

/** Whether a rung of the ladder stands in the record for a case's open work. */
export function hasCandidate(proposal: Proposal, kind: CandidateKind): boolean {
  return suggested(proposal, kind) !== undefined;
}

/** Whether any dated work of a case is late. */
export function hasOverdue(proposal: Proposal, today: CivilDate): boolean {
  return openSteps(proposal).some((step) => isOverdue(step, today));
}

/** What time has reached for a piece of work; after another reply, what followed the reply before it is past. */
function reachedFor(proposal: Proposal, { mark }: Pick<Due, 'mark'>) {
  const repliedOn = proposal.letters.at(-1)?.issuedOn;
  return proposal.reached.filter((occasion) =>
    occasion.step === mark
      ? repliedOn === undefined || occasion.on > repliedOn
      : occasion.month !== undefined && occasion.month === mark,
  );
}

/** A morning's digest holds everything that its day brings, so that what is news begins with the day after. */
function isSince(on: CivilDate, since: Instant | undefined): boolean {
  return since === undefined || on > civilDateAt(since);
}

function words(proposal: Proposal) {
  return { number: proposal.assignment.number, titleShort: titleShort(proposal) };
}

function withoutDoubles(lines: readonly AddressedLine[]): readonly AddressedLine[] {
  const seen = new Map(lines.map((line) => [`${line.personId} ${line.section} ${line.text}`, line]));
  return [...seen.values()];
}
