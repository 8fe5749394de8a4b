import { issueName } from '../../domain/monthly/issue-name.ts';
import type { ShownMonth } from '../../client/gateway/monthly-answers.ts';
import type { InputIssue } from '../../client/gateway/invalid-input.ts';
import type { CivilDate } from '../../domain/calendar/civil-date.ts';
import { holdsRight } from '../../domain/office/rights.ts';
import type { RefusalDetail } from '../../domain/proposal/refusal.ts';
import { fill } from '../../domain/wording/fill.ts';
import { FORM } from '../forms/form-words.ts';
import { RefusedBox } from '../forms/refused-box.tsx';
import { dateText } from '../layout/dates.ts';
import { Given } from '../layout/given.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import type { Frame } from '../web-env.ts';
import { CompilationEditor, sectionName, versionLine } from './compilation-editor.tsx';
import { LinesTable } from './month-tables.tsx';
import { MONTHLY_PAGE } from './monthly-words.ts';
import { PlainButton, ReleaseForm } from './release-form.tsx';

/** What came of the last attempt, with what was entered. */
export type MonthAttempt = {
  readonly said?: string | undefined;
  readonly refused?: RefusalDetail;
  readonly issues?: readonly InputIssue[];
  readonly entered?: Readonly<Record<string, string>>;
  readonly reason?: string;
};

type MonthPageProps = {
  readonly frame: Frame;
  readonly shown: ShownMonth;
  readonly asOf: CivilDate;
  readonly issueId: string;
  readonly attempt: MonthAttempt;
};

/** A month: who has reported, and its compilation from the first draft to the numbered issue. */
export function MonthPage({ frame, shown, asOf, issueId, attempt }: MonthPageProps) {
  const { round, days, current, former, released } = shown;
  const mayRelease = holdsRight('releaseCompilations', frame.actor);
  const { month, due, received, missing, lines } = round;
  const told = { draftOn: dateText(days.draftOn), releaseBy: dateText(days.releaseBy) };
  const counts = {
    asOf: dateText(asOf),
    due,
    received,
    missing: missing.length,
    days: fill(MONTHLY_PAGE.days, told),
  };
  return (
    <>
      <AttemptBox attempt={attempt} />
      <p class="as-of">
        <a href="/monthly">{MONTHLY_PAGE.back}</a> {fill(MONTHLY_PAGE.counts, counts)}
      </p>
      <h2>{MONTHLY_PAGE.linesTitle}</h2>
      <LinesTable lines={lines} />
      <h2>{MONTHLY_PAGE.compilationTitle}</h2>
      {released ? <Released released={released} /> : null}
      {current ? null : <p>{MONTHLY_PAGE.noDraft}</p>}
      {mayRelease && !released ? (
        <PlainButton
          frame={frame}
          action={`/monthly/${month}/draft`}
          label={current ? MONTHLY_PAGE.redraft : MONTHLY_PAGE.draft}
          hint={current ? MONTHLY_PAGE.redraftHint : undefined}
        />
      ) : null}
      {current ? (
        <CompilationEditor
          frame={frame}
          revision={current}
          mayEdit={mayRelease && !released}
          {...(attempt.entered ? { entered: attempt.entered } : {})}
        />
      ) : null}
      {current && mayRelease && !released ? (
        <ReleaseForm frame={frame} revision={current} issueId={issueId} reason={attempt.reason ?? ''} />
      ) : null}
      {former.length > 0 ? (
        <details>
          <summary>{fill(MONTHLY_PAGE.formerTitle, { n: former.length })}</summary>
          {former.toReversed().map((revision) => (
            <details>
              <summary>{versionLine(revision)}</summary>
              {Object.entries(revision.edits).map(([id, text]) => (
                <p class="hint">
                  <Given text={sectionName(revision, id)} />：<Given text={text} />
                </p>
              ))}
            </details>
          ))}
        </details>
      ) : null}
    </>
  );
}

function Released({ released }: { readonly released: NonNullable<ShownMonth['released']> }) {
  const { releasedBy, releasedOn, recipients, reason, month } = released;
  const issue = issueName(released);
  const values = { issue, by: releasedBy.name, on: dateText(releasedOn), n: recipients };
  return (
    <>
      <p>
        <Given text={fill(MONTHLY_PAGE.releasedLine, values)} />{' '}
        <a href={`/monthly/${month}/file`}>{MONTHLY_PAGE.download}</a>
      </p>
      {reason === undefined ? null : (
        <p>
          <Given text={fill(MONTHLY_PAGE.reason, { reason })} />
        </p>
      )}
    </>
  );
}

function AttemptBox({ attempt: { said, refused, issues = [] } }: { readonly attempt: MonthAttempt }) {
  return (
    <>
      {said ? <NoticeBox tone="done">{said}</NoticeBox> : null}
      {refused ? <RefusedBox refused={refused} /> : null}
      {issues.length > 0 ? (
        <NoticeBox tone="stop" title={fill(FORM.invalidTitle, { n: issues.length })}>
          <ul>
            {issues.map(({ message }) => (
              <li>{message}</li>
            ))}
          </ul>
          <p>{FORM.kept}</p>
        </NoticeBox>
      ) : null}
    </>
  );
}
