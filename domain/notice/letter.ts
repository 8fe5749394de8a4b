import { formatChineseDate } from '../calendar/chinese-dates.ts';
import { workdaysBetween } from '../calendar/working-days.ts';
import type { Proposal } from '../proposal/proposal.ts';
import { stageName } from '../proposal/stage.ts';
import { chainOf, openSteps } from '../proposal/step-facts.ts';
import { waitingFor } from '../proposal/waiting-for.ts';
import { fill } from '../wording/fill.ts';
import { LETTERS } from '../wording/letters.ts';
import { NOTICES } from '../wording/notices.ts';
import { KEY_NAMES } from '../wording/terms.ts';
import { workToUrge } from './late-work.ts';
import type { LetterField, LetterList, LetterLists } from './letter-tags.ts';
import { caseWords, mayNameTitle } from './mail-words.ts';
import { addresseeOf, copyToOf, noticeText } from './notice-content.ts';
import type { NoticeKind } from './notice-kind.ts';
import type { NoticeTerms } from './notice-terms.ts';
import { WORD_TYPE } from './word-type.ts';

/** A letter before it is a Word file: what stands in each place of its template. */
export type Letter = {
  readonly kind: NoticeKind;
  readonly fileName: string;
  readonly fields: Readonly<Record<LetterField, string>>;
  readonly lists: LetterLists;
};

/** What the Word file of a division's copy is called and is. */
export function letterFile(kind: NoticeKind, docNumber: string, division: string) {
  const name = fill(LETTERS.fileName, { docNumber, kind: NOTICES[kind].name, division });
  return { fileName: `${name.replaceAll(/[\\/:*?"<>|\p{Cc}]/gu, '')}.docx`, mediaType: WORD_TYPE };
}

/** The letter of a notice to one division over its own cases; no member is named in it. */
export function letterOf(
  terms: NoticeTerms,
  docNumber: string,
  division: string,
  own: readonly Proposal[],
): Letter {
  const { kind, topic, bureauName, issuedBy, issuedOn, ackDue, answerDue, contactPhone } = terms;
  const text = noticeText(terms, own);
  const paragraphs = (lines: readonly string[]) => lines.map((line) => ({ 段落: line }));
  return {
    kind,
    fileName: letterFile(kind, docNumber, division).fileName,
    fields: {
      发文机关: fill(LETTERS.issuer, { bureauName }),
      文种: NOTICES[kind].name,
      编号: docNumber,
      标题: fill(LETTERS.titles[kind], { topic }),
      事由: topic,
      次数: text.issue ?? '',
      主送: addresseeOf(terms, division),
      处室: division,
      件数: String(own.length),
      截至: formatChineseDate(issuedOn),
      确认期限: formatChineseDate(ackDue),
      反馈期限: formatChineseDate(answerDue),
      联系人: issuedBy.name,
      联系电话: contactPhone ?? '',
      签发人: issuedBy.name,
      落款日期: formatChineseDate(issuedOn),
      抄送: copyToOf(terms, own),
    },
    lists: {
      // The other kinds' templates have their closing words themselves.
      正文: paragraphs([
        ...text.basis,
        ...text.opening,
        ...(kind === 'headReport' ? text.closing.slice(0, -1) : []),
      ]),
      工作要求: text.requirements.map(pointAndText),
      任务清单: own.map(taskRow),
      逾期事项: own
        .flatMap((each) => lateRows(each, terms))
        .map((row, at) => ({ ...row, 序号: String(at + 1) })),
    },
  };
}

/** The point of a numbered requirement ends with its first full stop, and is set apart by its typeface. */
function pointAndText(line: string): Record<LetterList['工作要求'], string> {
  const [, point = '', rest = line] = /^([一二三四五六七八九十]+、[^。]{1,20}。)(.*)$/s.exec(line) ?? [];
  return { 要点: point, 段落: rest };
}

function taskRow(proposal: Proposal, at: number): Record<LetterList['任务清单'], string> {
  const { assignment, officer, plan, division } = proposal;
  const [next] = openSteps(proposal);
  const last = chainOf(proposal).at(-1);
  const support = assignment.supportDivisions.join('、');
  return {
    序号: String(at + 1),
    提案号: assignment.number,
    案由: titleIn(proposal),
    办理类型: caseWords(proposal).roleName,
    重点类别: assignment.keyKind ? KEY_NAMES[assignment.keyKind] : '',
    牵头配合: support ? fill(LETTERS.leadAndSupport, { lead: division ?? '', support }) : (division ?? ''),
    经办人: officer?.name ?? '',
    规定期限: formatChineseDate(plan.due.dueOn),
    局内时限: last ? formatChineseDate(last.dueOn) : '',
    下一节点: next ? fill(LETTERS.nextStep, { step: next.title, dueOn: formatChineseDate(next.dueOn) }) : '',
    目前进展: stageName(proposal),
    备注: '',
  };
}

type LateRow = Record<LetterList['逾期事项'], string>;

function lateRows(proposal: Proposal, { issuedOn, rules }: NoticeTerms): readonly LateRow[] {
  const { calendar, plan, officer, assignment } = proposal;
  return workToUrge(proposal, issuedOn, rules).map(({ title, dueOn, overdueWorkdays }) => ({
    序号: '',
    提案号: assignment.number,
    案由: titleIn(proposal),
    办理类型: caseWords(proposal).roleName,
    逾期节点: title,
    应完成日期: formatChineseDate(dueOn),
    已逾期: String(overdueWorkdays),
    规定期限: formatChineseDate(plan.due.dueOn),
    剩余: String(workdaysBetween(calendar, issuedOn, plan.due.planBase)),
    尚缺事项: waitingFor(proposal),
    经办人: officer?.name ?? '',
  }));
}

/** The whole title where a mail may show the short one: the letter goes with it. */
function titleIn(proposal: Proposal): string {
  return mayNameTitle(proposal) ? proposal.assignment.title : '';
}
