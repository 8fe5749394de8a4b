import type { InputIssue } from '../../client/gateway/invalid-input.ts';
import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import type { LinkGrant } from '../../domain/notice/link-grant.ts';
import { typedWord } from '../../domain/notice/typed-word.ts';
import { fill } from '../../domain/wording/fill.ts';
import { AttemptBox, type Attempt } from '../acts/attempt-box.tsx';
import { ACT } from '../acts/act-words.ts';
import { fieldIssues } from '../forms/field-issues.ts';
import { FieldRows } from '../forms/field-rows.tsx';
import type { Entered, Field } from '../forms/field.ts';
import { Given } from '../layout/given.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { UnmetList } from '../layout/unmet-list.tsx';
import type { LinkTask } from './link-task.ts';
import { LINK } from './link-words.ts';

/** The name of the field that the typed word stands in; no act has one of this name. */
const TYPED_FIELD = 'typedWord';

type LinkFormProps = {
  readonly grant: LinkGrant;
  readonly task: LinkTask;
  readonly entered: Entered;
  readonly attempt: Attempt;
};

/** The form behind a link: for whom it is, what will happen, what has to be filled in. It goes back to its own address. */
export function LinkForm({ grant, task, entered, attempt }: LinkFormProps) {
  const word = typedWord(grant.purpose);
  const typed = word === undefined ? [] : [typedField(word)];
  const fields = [...task.fields, ...typed];
  const issues = fieldIssues(fields, attempt.outcome === 'invalid' ? attempt.issues : []);
  return (
    <>
      <p class="lead">
        <Given text={task.lead} />
      </p>
      <AttemptBox attempt={attempt} fields={fields} issues={issues} />
      {attempt.outcome === 'none' && task.lacking.length > 0 ? (
        <NoticeBox tone="note" title={ACT.lackingTitle}>
          <p>{ACT.lackingLead}</p>
          <UnmetList unmet={task.lacking} />
        </NoticeBox>
      ) : null}
      <form class="act" method="post" action="">
        {task.rows(entered, issues)}
        {word === undefined ? null : (
          <FieldRows fields={typed} context={undefined} entered={{}} issues={issues} />
        )}
        <p class="buttons">
          <button class="main" type="submit">
            {LINK.submit}
          </button>
        </p>
        <p class="hint">{fill(LINK.until, { until: formatMoment(grant.until) })}</p>
      </form>
    </>
  );
}

/** What is wrong with the typed word, where one is asked for. */
export function typedIssues({ purpose }: LinkGrant, form: FormData): readonly InputIssue[] {
  const word = typedWord(purpose);
  const typed = form.get(TYPED_FIELD);
  if (word === undefined || (typeof typed === 'string' && typed.trim() === word)) return [];
  return [{ field: TYPED_FIELD, message: fill(LINK.typedWrong, { word }) }];
}

function typedField(word: string): Field<unknown> {
  return {
    name: TYPED_FIELD,
    label: fill(LINK.typedLabel, { word }),
    kind: 'line',
    required: true,
    hint: LINK.typedHint,
  };
}
