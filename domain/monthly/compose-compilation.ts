import { formatChineseDate } from '../calendar/chinese-dates.ts';
import type { CivilDate } from '../calendar/civil-date.ts';
import { titleShort } from '../notice/mail-words.ts';
import { monthNumber } from '../proposal/monthly.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { isReplied } from '../proposal/round-facts.ts';
import { stageOf, type Stage } from '../proposal/stage.ts';
import { lateWork } from '../notice/late-work.ts';
import type { SupervisionRule } from '../policy/policy.ts';
import { COMPILATION } from '../wording/compilations.ts';
import { fill } from '../wording/fill.ts';
import { caseText, supervisedBy } from './case-text.ts';
import {
  ARRANGEMENTS,
  COORDINATION,
  SUMMARY,
  type CompilationDraft,
  type CompilationSection,
} from './compilation.ts';
import { countedCases, type KeyCase } from './key-case.ts';
import { milestoneRow } from './milestone-row.ts';
import type { MonthlyLine, MonthlyRound } from './monthly-round.ts';

/** What may be urged stands among what is to be done next. */
type Rules = Pick<SupervisionRule, 'urgeable'>;

const IN_REVIEW: readonly Stage[] = [
  'inDivisionReview',
  'inContentReview',
  'inWordingReview',
  'inApproval',
  'toIssue',
];

/** What the key cases give for a month's compilation on a day; a report that is missing is named as missing. */
export function composeCompilation(
  cases: readonly KeyCase[],
  round: MonthlyRound,
  today: CivilDate,
  rules: Rules,
): CompilationDraft {
  const { month, missing } = round;
  const own = round.lines.flatMap((line) => {
    const keyCase = cases.find(({ proposal }) => proposal.assignment.number === line.number);
    return keyCase ? [{ line, ...keyCase }] : [];
  });
  const proposals = own.map(({ proposal }) => proposal);
  const plain = (id: string, text: string): CompilationSection => ({ id, title: '', mailTitle: '', text });
  return {
    month,
    asOf: today,
    missing,
    sections: [
      plain(SUMMARY, summary(cases, round, today)),
      plain(COORDINATION, coordination(proposals, month)),
      ...own.map(({ line, ...keyCase }, index) => ({
        id: `case/${line.number}`,
        ...caseTitles(keyCase, index + 1),
        text: caseText(keyCase.proposal, line, month, today),
      })),
      plain(ARRANGEMENTS, arrangements(own, month, today, rules)),
    ],
    milestones: proposals.map(milestoneRow),
  };
}

function summary(cases: readonly KeyCase[], round: MonthlyRound, today: CivilDate): string {
  const { due, received, missing, lines } = round;
  const counted = countedCases(
    cases,
    lines.map(({ number }) => number),
  ).map(({ proposal }) => proposal);
  const answered = counted.filter(isReplied).length;
  const inReview = counted.filter((each) => !isReplied(each) && IN_REVIEW.includes(stageOf(each))).length;
  const missed = { n: missing.length, numbers: missing.join('、') };
  return fill(COMPILATION.summary, {
    asOf: formatChineseDate(today),
    n: counted.length,
    answered,
    inReview,
    handling: counted.length - answered - inReview,
    due,
    received,
    missingSentence: missing.length === 0 ? '' : fill(COMPILATION.missingSentence, missed),
  });
}

function coordination(proposals: readonly Proposal[], month: string): string {
  const lines = proposals.flatMap(({ assignment, division = '', progress }) => {
    const difficulties = progress.find((report) => report.month === month)?.difficulties;
    const values = { number: assignment.number, division, difficulties: difficulties ?? '' };
    return difficulties === undefined ? [] : [fill(COMPILATION.coordinationLine, values)];
  });
  return lines.length === 0 ? COMPILATION.nothingToCoordinate : lines.join('\n');
}

function caseTitles({ proposal, supervisingUnit }: KeyCase, place: number) {
  const { number, title } = proposal.assignment;
  const values = {
    place: chinesePlace(place),
    number,
    division: proposal.division ?? '',
    leader: proposal.leaderInCharge?.name ?? '',
    supervisor: supervisedBy(supervisingUnit),
  };
  return {
    title: fill(COMPILATION.caseTitle, { ...values, title: fill(COMPILATION.fullTitle, { title }) }),
    mailTitle: fill(COMPILATION.caseTitle, { ...values, title: titleShort(proposal) }),
  };
}

/** Who is to do what next: reports to be urged, steps that are late, replies that may come late. */
function arrangements(
  own: readonly { readonly proposal: Proposal; readonly line: MonthlyLine }[],
  month: string,
  today: CivilDate,
  rules: Rules,
): string {
  const lines = own.flatMap(({ proposal, line: { number, state } }) => {
    const values = { number, division: proposal.division ?? '', month: monthNumber(month) };
    const report = proposal.progress.find((each) => each.month === month);
    return [
      ...(state === 'owed' ? [fill(COMPILATION.toUrge, values)] : []),
      ...lateWork(proposal, today, rules).map(({ title: step, dueOn, overdueWorkdays: n }) =>
        fill(COMPILATION.lateStep, { ...values, step, dueOn: formatChineseDate(dueOn), n }),
      ),
      ...(report && !report.onTime ? [fill(COMPILATION.atRisk, values)] : []),
    ];
  });
  return [...lines, COMPILATION.goOn].join('\n');
}

const TENS = ['', '十', '二十', '三十', '四十', '五十', '六十', '七十', '八十', '九十'];

/** 一, 十一, 二十一: the place of an item, from 1 to 99; beyond that in digits. */
function chinesePlace(n: number): string {
  const ones = ['', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
  return n > 99 ? String(n) : `${TENS[Math.floor(n / 10)]}${ones[n % 10]}`;
}
