import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { compareDates, type CivilDate } from '../calendar/civil-date.ts';
import { civilDateAt, type Instant } from '../calendar/instant.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { Person } from '../office/person.ts';
import type { Recipient } from '../policy/policy.ts';
import { unansweredSendBack } from '../proposal/draft-facts.ts';
import { openInstructions } from '../proposal/follow-up-facts.ts';
import type { OccasionKind, ReachedOccasion } from '../proposal/facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { stageStep, waitsForGoneLead } from '../proposal/stage.ts';
import { plannedStep } from '../proposal/step-facts.ts';
import { runningPause } from '../proposal/term-facts.ts';
import { waitingFor } from '../proposal/waiting-for.ts';
import { fill } from '../wording/fill.ts';
import { JOINT } from '../wording/joint.ts';
import { NO_DATE } from '../wording/stages.ts';
import { RESPONSIBLE_NAMES } from '../wording/parties.ts';
import { MAILS } from '../wording/mails.ts';
import { candidateLines } from './digest-candidates.ts';
import type { AddressedLine, DigestLine } from './digest-line.ts';
import type { DigestMorning } from './digest-morning.ts';
import { openWork, reachedFor, usableRights, type DigestWork } from './digest-work.ts';
import { caseWords } from './mail-words.ts';
import { missingText } from './digest-missing.ts';
import type { LineWeight } from './line-weight.ts';
import { peopleFor } from './recipients.ts';
import { reviewTurn, submissionText } from './review-turn.ts';

type Morning = Pick<DigestMorning, 'people' | 'since' | 'rules' | 'urgedToday'>;

/** What one case says to each person on a morning. */
export function digestLines(
  proposal: Proposal,
  morning: Morning,
  today: CivilDate,
): readonly AddressedLine[] {
  const { people } = morning;
  const work = [...openWork(proposal), ...usableRights(proposal, today)];
  return withoutDoubles([
    ...work.flatMap((each) => linesOf(proposal, each, morning, today)),
    ...candidateLines(proposal, morning, today),
    ...waitingLines(proposal, people),
    ...leadGoneLines(proposal, people),
    ...undatedLines(proposal, people),
  ]);
}

function linesOf(
  proposal: Proposal,
  work: DigestWork,
  { people, since, rules }: Morning,
  today: CivilDate,
): readonly AddressedLine[] {
  const reached = reachedFor(proposal, work);
  const overdue = compareDates(work.dueOn, today) < 0;
  const left = workdaysBetween(proposal.calendar, today, work.dueOn);
  const fresh = reached.some(
    (occasion) => occasion.rung === 'dueSoon' && isSince(occasion.on, since) && occasion.on <= today,
  );
  const rungs = new Set(
    reached.filter((each) => overdue || isCheckpoint(each, today)).map(({ rung }) => rung),
  );
  const early = rungs.has('overdueDivisionHead');
  if (!overdue && !work.review && left > rules.dueSoonWorkdays && !fresh && !early) return [];
  const to = [...work.to, ...alsoTold(rungs)];
  const line = lineOf(proposal, work, today, { overdue, fresh, coordinate: rungs.has('coordinate') });
  return peopleFor(proposal, to, people).map(({ id }) => ({ ...line, personId: id }));
}

/** A rung that came before its date: the regulated one is near, whatever the date of the work itself. */
function isCheckpoint({ on, dueOn, rung }: ReachedOccasion, today: CivilDate): boolean {
  return rung !== 'dueSoon' && on <= today && on <= dueOn && dueOn >= today;
}

/** Who hears of late work beside those whose it is, by the rungs that it has reached (pack §5.1). */
function alsoTold(rungs: ReadonlySet<OccasionKind>): readonly Recipient[] {
  return [
    ...(rungs.has('overdueDivisionHead') ? (['divisionHead', 'liaison', 'officer'] as const) : []),
    ...(rungs.has('monthlyLate') ? (['divisionHead'] as const) : []),
    ...(rungs.has('coordinate') ? (['supervisionLiaison', 'officer'] as const) : []),
    ...(rungs.has('coordinateHead') ? (['supervisionHead'] as const) : []),
  ];
}

function lineOf(
  proposal: Proposal,
  work: DigestWork,
  today: CivilDate,
  {
    overdue,
    fresh,
    coordinate,
  }: { readonly overdue: boolean; readonly fresh: boolean; readonly coordinate: boolean },
): DigestLine {
  const d = overdue ? workdaysBetween(proposal.calendar, work.dueOn, today) : 0;
  const weight = weightOf(proposal, { ...work, late: d });
  const values = { ...caseWords(proposal), step: work.title, dueOn: formatChineseDate(work.dueOn), d };
  if (overdue) {
    const missing = isWhereItStands(proposal, work) ? missingText(proposal) : '';
    const asked = coordinate ? MAILS.digestCoordinate : '';
    const text = fill(MAILS.digestOverdueLine, { ...values, missing, coordinate: asked });
    return { section: 'overdue', text, news: true, weight };
  }
  if (work.review) {
    const turn = reviewTurn(proposal);
    const reviewed = turn && {
      step: turn.reviewName,
      docKind: turn.docKind,
      submitted: submissionText(turn),
    };
    const text = fill(MAILS.digestReviewLine, { ...values, docKind: '', submitted: '', ...reviewed });
    return { section: 'review', text, news: true, weight };
  }
  return work.dueOn === today
    ? { section: 'today', text: fill(MAILS.digestTodayLine, values), news: true, weight }
    : { section: 'soon', text: fill(MAILS.digestSoonLine, values), news: fresh, weight };
}

/** What a case lacks is told where it stands and at its regulated date; a later step lacks first what comes before it. */
function isWhereItStands(proposal: Proposal, { mark }: DigestWork): boolean {
  const isDeadline = proposal.plan.steps.some(({ id, kind }) => id === mark && kind === 'deadline');
  return mark === stageStep(proposal) || isDeadline;
}

/** How much a line about a case hurts. */
function weightOf(
  { assignment }: Proposal,
  { binding, late = 0, dueOn }: Partial<Pick<DigestWork, 'binding' | 'dueOn'>> & { readonly late?: number },
): LineWeight {
  return {
    regulated: binding === 'regulated',
    key: assignment.keyKind !== undefined,
    late,
    ...(dueOn === undefined ? {} : { dueOn }),
    number: assignment.number,
  };
}

/** Nobody waits for others while the term stands still, nor an officer who has a draft to mend. */
function waitingLines(proposal: Proposal, people: readonly Person[]): readonly AddressedLine[] {
  if (runningPause(proposal) || unansweredSendBack(proposal)) return [];
  const step = plannedStep(proposal, stageStep(proposal));
  const officer = peopleFor(proposal, ['officer'], people);
  if (!step || step.responsible === 'officer' || proposal.ending) return [];
  const text = fill(MAILS.digestOthersLine, { ...caseWords(proposal), waitingFor: waitingFor(proposal) });
  const weight = weightOf(proposal, step);
  return officer.map(({ id }) => ({ section: 'others', text, news: false, weight, personId: id }));
}

/** Only the supervision office can part a case from one that is handled no more. */
function leadGoneLines(proposal: Proposal, people: readonly Person[]): readonly AddressedLine[] {
  if (!waitsForGoneLead(proposal)) return [];
  const leadNumber = proposal.mergedInto?.leadNumber ?? '';
  const step = fill(JOINT.toCorrect, { leadNumber });
  const text = fill(MAILS.digestTodayLine, { ...caseWords(proposal), step });
  const office = peopleFor(proposal, ['supervisionOffice'], people);
  const weight = weightOf(proposal, {});
  return office.map(({ id }) => ({ section: 'today', text, news: true, weight, personId: id }));
}

/** What a leader asked without setting a day is late never: that nobody forgets it is the supervision office's. */
function undatedLines(proposal: Proposal, people: readonly Person[]): readonly AddressedLine[] {
  if (proposal.ending) return [];
  const office = peopleFor(proposal, ['supervisionOffice'], people);
  return openInstructions(proposal)
    .filter(({ dueOn }) => dueOn === undefined)
    .flatMap(({ no, owner }) => {
      const who = owner ?? proposal.officer?.name ?? proposal.division ?? RESPONSIBLE_NAMES.officer;
      const text = fill(MAILS.digestUndatedLine, { ...caseWords(proposal), no, who, dueOn: NO_DATE });
      const weight = weightOf(proposal, {});
      return office.map(({ id }) => ({
        section: 'others' as const,
        text,
        news: false,
        weight,
        personId: id,
      }));
    });
}

/** A morning's digest holds everything that its day brings, so that what is news begins with the day after. */
function isSince(on: CivilDate, since: Instant | undefined): boolean {
  return since === undefined || on > civilDateAt(since);
}

function withoutDoubles(lines: readonly AddressedLine[]): readonly AddressedLine[] {
  const seen = new Map(lines.map((line) => [`${line.personId} ${line.section} ${line.text}`, line]));
  return [...seen.values()];
}
