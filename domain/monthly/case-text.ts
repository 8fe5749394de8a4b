import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { ProgressReport } from '../proposal/facts.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { COMPILATION } from '../wording/compilations.ts';
import { fill } from '../wording/fill.ts';
import { CHANNEL_NAMES } from '../wording/terms.ts';
import type { MonthlyLine } from './monthly-round.ts';
import { talksOfMonth } from './talks-of-month.ts';

/** What a compilation says of one case: its report, or that there is none, beside what the record knows anyway. */
export function caseText(
  proposal: Proposal,
  { state }: MonthlyLine,
  month: string,
  today: CivilDate,
): string {
  const report = proposal.progress.find((each) => each.month === month);
  const letter = proposal.letters.at(0);
  const answered = letter && fill(COMPILATION.answered, { on: formatChineseDate(letter.issuedOn) });
  const text = report?.workDone ?? (state === 'answered' ? answered : undefined) ?? COMPILATION.notReported;
  return [
    fill(COMPILATION.workDone, { text }),
    ...itemLines(report),
    fill(COMPILATION.talks, { text: talksSentence(proposal, month, report) }),
    report?.fieldwork && fill(COMPILATION.fieldwork, { text: report.fieldwork }),
    fill(COMPILATION.instructions, { text: instructionSentence(proposal, report) }),
    report && fill(COMPILATION.nextSteps, { text: report.nextSteps }),
    letter ? report && answered : termSentence(proposal, report, today),
  ]
    .filter((line) => line !== undefined && line !== '')
    .join('\n');
}

/** The unit outside that supervises a case; who leads it is told on paper, as no member is named in a mail. */
export function supervisedBy(unit: string | undefined): string {
  return unit === undefined ? '' : fill(COMPILATION.supervisor, { unit });
}

function itemLines(report: ProgressReport | undefined): readonly string[] {
  return Object.entries(report?.itemsProgress ?? {}).map(([no, { measures, effect, done }]) => {
    const state = done === undefined ? undefined : done ? COMPILATION.itemDone : COMPILATION.itemGoesOn;
    const text = [measures, effect, state].filter((part) => part !== undefined).join('；');
    return fill(COMPILATION.item, { no, text });
  });
}

function talksSentence(proposal: Proposal, month: string, report: ProgressReport | undefined): string {
  const talks = talksOfMonth(proposal, month);
  const channels = [...new Set(talks.map(({ channel }) => channel))];
  const ways = channels.map((channel) =>
    fill(COMPILATION.channelCount, {
      channel: CHANNEL_NAMES[channel],
      n: talks.filter((talk) => talk.channel === channel).length,
    }),
  );
  const counted =
    talks.length === 0
      ? COMPILATION.noTalks
      : fill(COMPILATION.talkCount, { n: talks.length, ways: ways.join('、') });
  return report?.moreTalks ? `${counted}；${report.moreTalks}` : counted;
}

/** What was told of each instruction; those that are open and that nobody told of are named. */
function instructionSentence({ instructions = [] }: Proposal, report: ProgressReport | undefined): string {
  const told = report?.onInstructions ?? {};
  const lines = instructions.flatMap(({ no, answers }) => {
    const last = answers.at(-1);
    const text =
      told[String(no)] ?? (last?.settled ? undefined : (last?.text ?? COMPILATION.instructionOpen));
    return text === undefined ? [] : [fill(COMPILATION.instruction, { no, text })];
  });
  return lines.length === 0 ? COMPILATION.noInstructions : lines.join('；');
}

function termSentence(
  { plan, calendar }: Proposal,
  report: ProgressReport | undefined,
  today: CivilDate,
): string {
  const { dueOn, planBase } = plan.due;
  const left =
    today > planBase
      ? fill(COMPILATION.over, { n: workdaysBetween(calendar, planBase, today) })
      : fill(COMPILATION.left, { n: workdaysBetween(calendar, today, planBase) });
  return fill(COMPILATION.term, {
    replyDue: formatChineseDate(dueOn),
    left,
    onTimeSentence: onTimeSentence(report),
  });
}

function onTimeSentence(report: ProgressReport | undefined): string {
  if (!report) return COMPILATION.onTimeUnknown;
  if (report.onTime) return COMPILATION.onTime;
  const { onTimeReason: reason } = report;
  return reason ? fill(COMPILATION.notOnTime, { reason }) : COMPILATION.notOnTimeUnexplained;
}
