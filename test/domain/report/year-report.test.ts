import { expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { departuresOf } from '../../../domain/proposal/departures.ts';
import { explain } from '../../../domain/proposal/explain.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { yearReport } from '../../../domain/report/year-report.ts';
import {
  contributionsAsked,
  dateCorrected,
  drafted,
  exceptionAsked,
  exceptionDecided,
  extensionAsked,
  extensionDecided,
  extensionUndone,
  late,
  talked,
  toAccepted,
  toContact,
  toOpinion,
  waived,
} from '../../support/acts.ts';
import { aCase, aKeyCase, at } from '../../support/cases.ts';

const today = civilDate('2020-12-31');

const excepted = aKeyCase({ number: '2020T001' }).after(
  ...toAccepted,
  exceptionAsked('key', 'clerk', { onBehalfOf: '样例副局长' }),
  exceptionDecided(),
  exceptionAsked('gate1'),
  exceptionDecided(2, false),
  contributionsAsked(),
  at('2020-06-08 10:00'),
  waived(1, '2020-05-20'),
);
const enteredLate = aCase({ number: '2020T002' }).after(
  at('2020-04-09 10:00'),
  ...toAccepted,
  talked({ lateReason: '样例急办。' }),
  at('2020-04-10 10:00'),
  ...toOpinion.slice(toAccepted.length),
  talked({ lateReason: '样例忙时未登' }),
  dateCorrected('bureauSignFor', '2020-04-08'),
);
const other = aCase({ number: '2019T001', handlingYear: 2019 }).after(
  ...toAccepted,
  exceptionAsked('gate1'),
  exceptionDecided(),
);
const all = [excepted, enteredLate, other].map(({ proposal }) => proposal);

it('the report of a year lists its exceptions, late entries and corrections, with reasons and approvers', () => {
  const { departures } = yearReport(all, [], [], today, 2020);
  const lines = departures.flatMap(({ kind, cases }) =>
    cases.map(({ number, on, what, reason, proposer, approver = '—' }) =>
      [kind, number, on, what, reason, proposer, approver].join(' '),
    ),
  );
  expect(lines).toMatchInlineSnapshot(`
    [
      "exception 2020T001 2020-04-07 重点提案条件确不能完成 样例理由 样例副局长 样例局长",
      "exceptionAsked 2020T001 2020-04-07 紧急或上级要求先行沟通 样例理由 样例处长 样例局长",
      "waiver 2020T001 2020-06-08 不再等候样例外局的意见 经催告未反馈 样例经办 样例督查",
      "flaw 2020T002 2020-04-09 2020年4月9日电话沟通（办前联系） 样例急办。 样例经办 —",
      "lateEntry 2020T002 2020-04-10 2020年4月10日电话沟通（办前联系） 样例忙时未登 样例经办 —",
      "correction 2020T002 2020-04-10 办理日期 样例更正理由 样例督查 —",
    ]
  `);
});

it('the report of a year counts its own cases and the notices on them, the latest year unless said', () => {
  const notice = (on: string, ...cases: readonly string[]) =>
    ({ kind: 'urge', issuedOn: civilDate(on), cases }) as const;
  const notices = [notice('2021-01-04', '2020T001'), notice('2020-05-06'), notice('2020-05-07', '2019T001')];
  const latest = yearReport(all, notices, [], today);
  expect(latest).toMatchObject({ handlingYear: 2020, years: [2020, 2019], labels: DEFAULT_POLICY });
  expect(latest.figures).toMatchObject({ total: 2, urgeNotices: 2 });
  expect(yearReport(all, notices, [], today, 2019).figures).toMatchObject({ total: 1, urgeNotices: 1 });
});

it('a case says first what was excepted and where the procedure was not kept, and nothing of what is put right', () => {
  const linesOf = ({ proposal }: typeof enteredLate) =>
    explain(proposal, today, DEFAULT_POLICY.supervision).departures;
  expect(linesOf(excepted)).toMatchInlineSnapshot(`
    [
      "经样例局长于2020年4月7日批准例外办理（重点提案条件确不能完成）：样例理由。",
      "2020年6月8日不再等候样例外局的意见：经催告未反馈。",
    ]
  `);
  expect(linesOf(enteredLate)).toMatchInlineSnapshot(`
    [
      "程序提示：2020年4月9日电话沟通（办前联系）发生在初步办理意见形成之前，已据实登记，不计入沟通要求。",
    ]
  `);
  expect(linesOf(aCase())).toEqual([]);
});

it('a draft, a request and an extension that is taken back stand in the report, too', () => {
  const entered = aCase({ number: '2020T003' }).after(
    ...toContact,
    at('2020-06-10 10:00'),
    drafted(late('2020-06-01')),
    contributionsAsked(['样例外局'], { ...late('2020-06-02'), dueOn: civilDate('2020-06-30') }),
    extensionAsked(),
    extensionDecided(),
    extensionUndone(),
  );
  const kinds = departuresOf(entered.proposal).map(({ kind, what }) => [kind, what]);
  expect(kinds).toEqual([
    ['lateEntry', '第1稿（2020年6月1日提交）'],
    ['lateEntry', '2020年6月2日征求样例外局意见'],
    ['correction', expect.stringMatching(/^更正延期（延至2020年/)],
  ]);
});
