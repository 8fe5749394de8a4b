import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import { seesOnly, type OnDuty } from '../office/person.ts';
import type { Proposal } from '../proposal/proposal.ts';
import type { Unmet } from '../proposal/refusal.ts';
import { stageStep } from '../proposal/stage.ts';
import { plannedStep } from '../proposal/step-facts.ts';
import { unmet } from '../proposal/unmet.ts';
import { fill } from '../wording/fill.ts';
import { HEAD_REPORT } from '../wording/notices.ts';
import { KEY_NAMES } from '../wording/terms.ts';
import type { NoticeRequest } from './notice-request.ts';
import type { NoticeTerms } from './notice-terms.ts';
import { rungReason } from './rung-reason.ts';
import { whoHold } from './recipients.ts';
import { standingRungs } from './standing-rungs.ts';

/** What speaks against a 督办专报: it is about one case, for a bureau head who is there, and for a reason. */
export function againstHeadReport(
  request: Pick<NoticeRequest, 'cases' | 'people'> & Pick<NoticeTerms, 'issuedOn' | 'words'>,
): readonly Unmet[] {
  const { cases, people, issuedOn: today, words } = request;
  const { reason = '' } = words;
  const [proposal, ...more] = cases;
  if (!proposal || more.length > 0) return [unmet('oneCaseOnly')];
  const { number } = proposal.assignment;
  const suggested = standingRungs(proposal, 'headReportCandidate', today).length > 0;
  return [
    ...(bureauHeads(people).length > 0 ? [] : [unmet('noBureauHead')]),
    ...(suggested || reason.trim() !== '' ? [] : [unmet('nothingToReport', { number })]),
  ];
}

/** Those to whom a report goes as 局主要领导. */
export function bureauHeads(people: readonly OnDuty[]): readonly OnDuty[] {
  return whoHold(people, (person) => !seesOnly(person) && person.post === 'bureauHead');
}

/** The leader in charge of a case, if he or whoever stands in for him is in service. */
export function leadersInCharge(
  { leaderInCharge }: Pick<Proposal, 'leaderInCharge'>,
  people: readonly OnDuty[],
): readonly OnDuty[] {
  return whoHold(people, (person) => !seesOnly(person) && person.id === leaderInCharge?.id);
}

/** The facts of the case that the text of a report is filled with (pack §6.5). */
export function headReportValues(
  proposal: Proposal,
  { issuedOn: today, words, answers }: Pick<NoticeTerms, 'issuedOn' | 'words' | 'answers'>,
) {
  const { assignment, plan, division = '', leaderInCharge: leader } = proposal;
  const { reason, advice } = words;
  const [standing] = standingRungs(proposal, 'headReportCandidate', today);
  const step = standing?.title ?? plannedStep(proposal, stageStep(proposal))?.title ?? '';
  const said = standing ? rungReason(proposal, standing) : '';
  return {
    division,
    keyLabel: assignment.keyKind ? fill(HEAD_REPORT.key, { key: KEY_NAMES[assignment.keyKind] }) : '',
    leaderSentence: leader ? fill(HEAD_REPORT.leader, { leader: leader.name }) : HEAD_REPORT.noLeader,
    replyDue: formatChineseDate(plan.due.dueOn),
    leftSentence: leftSentence(proposal, today),
    step,
    reason: reason?.trim() || said,
    urgedSentence: urgedSentence(proposal, answers?.[assignment.number]),
    advice: advice?.trim() || fill(HEAD_REPORT.advice, { division }),
  };
}

function leftSentence({ calendar, plan }: Proposal, today: CivilDate): string {
  const { dueOn, planBase } = plan.due;
  return today > dueOn
    ? fill(HEAD_REPORT.over, { n: workdaysBetween(calendar, dueOn, today) })
    : fill(HEAD_REPORT.left, { n: workdaysBetween(calendar, today, planBase) });
}

function urgedSentence({ notices, division = '' }: Proposal, answer: string | undefined): string {
  const urged = notices.findLast(({ kind }) => kind === 'urge');
  if (!urged) return HEAD_REPORT.notUrged;
  const values = { urgedOn: formatChineseDate(urged.issuedOn), docNumber: urged.docNumber, division };
  return answer === undefined
    ? fill(HEAD_REPORT.unanswered, values)
    : fill(HEAD_REPORT.answered, { ...values, answerText: answer });
}
