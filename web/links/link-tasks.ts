import { formatChineseDate } from '../../domain/calendar/chinese-dates.ts';
import type { LinkGrant, LinkPurpose } from '../../domain/notice/link-grant.ts';
import type { Teller } from '../../domain/office/outside-unit.ts';
import { openContributions } from '../../domain/proposal/contribution-facts.ts';
import { monthNumber } from '../../domain/proposal/monthly.ts';
import { fill } from '../../domain/wording/fill.ts';
import { ACT_FORMS } from '../acts/act-forms.ts';
import type { ActFormContext } from '../acts/act-form-context.ts';
import { progressFields } from '../acts/progress-form.ts';
import type { Field } from '../forms/field.ts';
import type { WebPorts } from '../web-ports.ts';
import { caseTask, linkedCase } from './case-link.tsx';
import type { LinkTask, NoTask, TaskMaker } from './link-task.ts';
import { LINK } from './link-words.ts';
import { acknowledgeTask, answerTask } from './notice-link.tsx';

type Purpose = LinkPurpose['purpose'];
type GrantOf<P extends Purpose> = Extract<LinkGrant, { readonly purpose: P }>;
type TaskMakers = { readonly [P in Purpose]: TaskMaker<GrantOf<P>> };

/** What each purpose of a link comes to. */
const TASKS: TaskMakers = {
  acknowledge: (ports, { noticeId }, bearer) => acknowledgeTask(ports, noticeId, bearer),
  answer: (ports, { noticeId }, bearer) => answerTask(ports, noticeId, bearer),
  async accept(ports, { number }, bearer) {
    const context = await linkedCase(ports, number);
    if (!context) return { none: 'gone' };
    return caseTask(ports, context, bearer, {
      number,
      act: 'accept',
      fields: ACT_FORMS.accept.fields,
      title: LINK.acceptTitle,
      lead: LINK.acceptLead,
      done: LINK.acceptDone,
      values: { division: context.proposal.division ?? '' },
    });
  },
  async report(ports, { number, month }, bearer) {
    const context = await linkedCase(ports, number);
    if (!context) return { none: 'gone' };
    const given = context.proposal.progress.find((each) => each.month === month);
    if (given) {
      const on = formatChineseDate(given.reportedOn);
      return { none: 'closed', said: fill(LINK.reportClosed, { number, month: monthNumber(month), on }) };
    }
    return caseTask(ports, context, bearer, {
      number,
      act: 'reportProgress',
      fields: progressFields(context, month).filter(({ name }) => name !== 'month'),
      title: LINK.reportTitle,
      lead: LINK.reportLead,
      done: LINK.reportDone,
      values: { month: String(monthNumber(month)) },
      fixed: { month },
    });
  },
  async contribute(ports, { number, unit }, bearer) {
    const context = await linkedCase(ports, number);
    if (!context) return { none: 'gone' };
    const asked = openContributions(context.proposal).find(
      ({ kind, from }) => kind === 'outsideUnit' && from === unit,
    );
    if (!asked || context.proposal.ending)
      return { none: 'closed', said: fill(LINK.contributeClosed, { who: unit, number }) };
    return caseTask(ports, context, bearer, {
      number,
      act: 'recordContribution',
      fields: CONTRIBUTION_FIELDS,
      title: LINK.contributeTitle,
      lead: LINK.contributeLead,
      done: LINK.contributeDone,
      values: { dueOn: formatChineseDate(asked.dueOn) },
      fixed: { no: asked.no, on: context.today },
    });
  },
};

const CONTRIBUTION_FIELDS: readonly Field<ActFormContext>[] = [
  { name: 'summary', label: LINK.summary, kind: 'paragraph', required: true },
  { name: 'filledBy', label: LINK.filledBy, kind: 'line', required: true },
  { name: 'phone', label: LINK.phone, kind: 'line', required: true },
];

/** What the bearer of a grant can do by it now. */
export function taskOf(ports: WebPorts, grant: LinkGrant, bearer: Teller): Promise<LinkTask | NoTask> {
  const make = TASKS[grant.purpose] as TaskMaker<LinkGrant>;
  return make(ports, grant, bearer);
}
