import { offer, type CaseAct } from '../../domain/proposal/offered-acts.ts';
import { waitingFor } from '../../domain/proposal/waiting-for.ts';
import { fill } from '../../domain/wording/fill.ts';
import { labelled } from '../../domain/wording/labels.ts';
import { actPath, casePath } from '../case/case-path.ts';
import { fieldIssues } from '../forms/field-issues.ts';
import { FieldRows } from '../forms/field-rows.tsx';
import type { Entered } from '../forms/field.ts';
import { Given } from '../layout/given.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { TokenField } from '../layout/token-field.tsx';
import { UnmetList } from '../layout/unmet-list.tsx';
import type { Frame } from '../web-env.ts';
import type { ActFormContext } from './act-form-context.ts';
import { fieldsIn } from './act-form.ts';
import { AdviceBox } from './advice-box.tsx';
import { ACT_FORMS } from './act-forms.ts';
import { ACT } from './act-words.ts';
import { AttemptBox, type Attempt } from './attempt-box.tsx';
import { BOOK_PAGE } from '../books/book-words.ts';
import { SimilarTable } from '../books/similar-table.tsx';
import { CASE } from '../case/case-words.ts';
import { SHARED } from '../layout/frame-words.ts';

type ActPageProps = {
  readonly act: CaseAct;
  readonly frame: Frame;
  readonly context: ActFormContext;
  readonly commandId: string;
  readonly entered: Entered;
  readonly attempt: Attempt;
};

/** The form of one act on one case. */
export function ActPage({ act, frame, context, commandId, entered, attempt }: ActPageProps) {
  const { assignment } = context.proposal;
  const { lead } = ACT_FORMS[act];
  const fields = fieldsIn(ACT_FORMS[act], context);
  const issues = fieldIssues(fields, attempt.outcome === 'invalid' ? attempt.issues : []);
  return (
    <>
      <p class="subject">
        <a href={casePath(assignment.number)}>{fill(SHARED.number, { number: assignment.number })}</a>{' '}
        <Given text={assignment.title} />
      </p>
      <p class="waiting">
        {CASE.waiting}：<Given text={waitingFor(context.proposal)} />
      </p>
      <AttemptBox attempt={attempt} fields={fields} issues={issues} />
      {attempt.outcome === 'none' ? <Lacking act={act} frame={frame} context={context} /> : null}
      {context.advice ? <AdviceBox advice={context.advice} labels={context.proposal.policy} /> : null}
      {context.similar ? (
        <details open={context.similar.length > 0}>
          <summary>{BOOK_PAGE.similarTitle}</summary>
          <SimilarTable similar={context.similar} labels={context.proposal.policy} />
        </details>
      ) : null}
      <form class="act" method="post" action={actPath(assignment.number, act)}>
        <TokenField frame={frame} />
        <input type="hidden" name="commandId" value={commandId} />
        {lead ? <p class="lead">{labelled(lead, context.proposal.policy)}</p> : null}
        <FieldRows fields={fields} context={context} entered={entered} issues={issues} />
        <p class="buttons">
          <button class="main" type="submit">
            {ACT.submit}
          </button>
          <a href={casePath(assignment.number)}>{ACT.cancel}</a>
        </p>
      </form>
    </>
  );
}

function Lacking({ act, frame, context }: Pick<ActPageProps, 'act' | 'frame' | 'context'>) {
  const { lacking, notYours } = offer(context.proposal, act, frame.actor);
  const unmet = [...notYours, ...lacking];
  if (unmet.length === 0) return null;
  return (
    <NoticeBox tone="note" title={ACT.lackingTitle}>
      <p>{ACT.lackingLead}</p>
      <UnmetList unmet={unmet} />
    </NoticeBox>
  );
}
