import type { InputIssue } from '../../client/gateway/invalid-input.ts';
import { stageName } from '../../domain/proposal/stage.ts';
import { fill } from '../../domain/wording/fill.ts';
import { labelled } from '../../domain/wording/labels.ts';
import type { ActFormContext } from '../acts/act-form-context.ts';
import { ACT_FORMS } from '../acts/act-forms.ts';
import { casePath } from '../case/case-path.ts';
import { FieldControl } from '../forms/field-control.tsx';
import { fieldIssues } from '../forms/field-issues.ts';
import { FieldRows } from '../forms/field-rows.tsx';
import { FORM } from '../forms/form-words.ts';
import { DataTable } from '../layout/data-table.tsx';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import type { BulkEntries } from './bulk-entries.ts';
import { ownFields, ownName, sharedFields, type BulkContext } from './bulk-fields.ts';
import { BULK } from './bulk-words.ts';

/** The form of one act on many cases: what they share once, and what each has of its own in its row. */
export function BulkForm(props: {
  readonly frame: Frame;
  readonly contexts: BulkContext;
  readonly entries: BulkEntries;
  readonly issues: readonly InputIssue[];
}) {
  const { frame, contexts, entries, issues } = props;
  const { act, entered } = entries;
  const { lead } = ACT_FORMS[act];
  const [first] = contexts;
  const fields = sharedFields(act);
  const messages = [...new Set(issues.map(({ message }) => message))];
  return (
    <>
      {messages.length > 0 ? (
        <NoticeBox tone="stop" title={fill(FORM.invalidTitle, { n: messages.length })}>
          <ul>
            {messages.map((message) => (
              <li>
                <Given text={message} />
              </li>
            ))}
          </ul>
          <p>{FORM.kept}</p>
        </NoticeBox>
      ) : null}
      <form class="act" method="post" action="/bulk/preview">
        <TokenField frame={frame} />
        <input type="hidden" name="act" value={act} />
        {lead && first ? <p class="lead">{labelled(lead, first.proposal.policy)}</p> : null}
        <p>{fill(BULK.count, { n: contexts.length })}</p>
        <FieldRows
          fields={fields}
          context={contexts}
          entered={entered}
          issues={fieldIssues(
            fields,
            issues.filter(({ field }) => !field.startsWith('own/')),
          )}
        />
        <h2>{BULK.casesTitle}</h2>
        <CaseRows contexts={contexts} entries={entries} issues={issues} />
        <p class="buttons">
          <button class="main" type="submit">
            {BULK.preview}
          </button>
          <a href="/">{BULK.toList}</a>
        </p>
      </form>
    </>
  );
}

function CaseRows({
  contexts,
  entries,
  issues,
}: {
  readonly contexts: BulkContext;
  readonly entries: BulkEntries;
  readonly issues: readonly InputIssue[];
}) {
  const own = ownFields(entries.act);
  const columns = [...BULK.caseColumns, ...own.map(({ label }) => label)];
  return (
    <DataTable caption={BULK.casesTitle} columns={columns} class="list">
      {contexts.map((context) => (
        <CaseRow context={context} entries={entries} issues={issues} />
      ))}
    </DataTable>
  );
}

function CaseRow({
  context,
  entries,
  issues,
}: {
  readonly context: ActFormContext;
  readonly entries: BulkEntries;
  readonly issues: readonly InputIssue[];
}) {
  const { proposal } = context;
  const { number, title } = proposal.assignment;
  return (
    <tr>
      <td class="number">
        <input type="hidden" name="case" value={number} />
        <a href={casePath(number)}>{number}</a>
      </td>
      <td class="title">
        <Given text={title} />
      </td>
      <td class="stage">{stageName(proposal)}</td>
      <td class="division">{proposal.division ? <Given text={proposal.division} /> : SHARED.nothing}</td>
      <td>{proposal.officer ? <Given text={proposal.officer.name} /> : SHARED.nothing}</td>
      {ownFields(entries.act).map((field) => {
        const name = ownName(number, field.name);
        return (
          <td>
            <label class="unseen" for={name}>
              {fill(SHARED.number, { number })} {field.label}
            </label>
            <FieldControl
              field={{ name, kind: field.kind }}
              options={field.options?.(context) ?? []}
              values={entries.own[number]?.[field.name] ?? []}
              isWrong={issues.some((issue) => issue.field === name)}
            />
          </td>
        );
      })}
    </tr>
  );
}
