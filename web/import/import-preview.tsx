import type { ImportAnswer } from '../../client/gateway/import-workbook.ts';
import { ADVICE } from '../../domain/wording/advice.ts';
import { fill } from '../../domain/wording/fill.ts';
import { roleName } from '../../domain/wording/roles.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { Given } from '../layout/given.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { AdviceTable } from './advice-table.tsx';
import { ImportFindings } from './import-findings.tsx';
import { IMPORT } from './import-words.ts';

type PreviewProps = { readonly frame: Frame; readonly answer: ImportAnswer; readonly token: string };

const MOST_SHOWN = 100;

/** What an import would do, with the button that does it. */
export function ImportPreview({ frame, answer, token }: PreviewProps) {
  const more = answer.new.length - MOST_SHOWN;
  const advice = answer.advice?.slice(0, MOST_SHOWN) ?? [];
  return (
    <>
      <p class="lead">{IMPORT.dryRun}</p>
      <form class="confirm" method="post" action="/import/confirm">
        <TokenField frame={frame} />
        <input type="hidden" name="token" value={token} />
        <p>{answer.new.length > 0 ? IMPORT.confirmLead : IMPORT.confirmNothing}</p>
        <p class="buttons">
          <button class="main" type="submit">
            {IMPORT.confirm}
          </button>
          <a href="/import">{IMPORT.again}</a>
        </p>
      </form>
      <ImportFindings answer={answer} />
      {answer.new.length > 0 ? (
        <>
          <h2>{IMPORT.newTitle}</h2>
          <DataTable caption={IMPORT.newTitle} columns={IMPORT.newColumns}>
            {answer.new.slice(0, MOST_SHOWN).map(({ assignment }) => (
              <tr>
                <td class="number">
                  <Given text={assignment.number} />
                </td>
                <td>
                  <Given text={assignment.title} />
                </td>
                <td>{roleName(assignment.role, frame.labels)}</td>
                <td class="date">{dateText(assignment.handOverOn)}</td>
              </tr>
            ))}
          </DataTable>
          {more > 0 ? <p>{fill(IMPORT.newMore, { n: more })}</p> : null}
        </>
      ) : null}
      {advice.length > 0 ? (
        <>
          <h2>{ADVICE.title}</h2>
          <p>{IMPORT.adviceLead}</p>
          <AdviceTable advice={advice} labels={frame.labels} />
          {more > 0 ? <p>{fill(IMPORT.newMore, { n: more })}</p> : null}
        </>
      ) : null}
    </>
  );
}
