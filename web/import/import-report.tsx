import type { ImportAnswer } from '../../client/gateway/import-workbook.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NoticeBox } from '../layout/notice-box.tsx';
import { ImportFindings } from './import-findings.tsx';
import { CASE } from '../case/case-words.ts';
import { IMPORT } from './import-words.ts';

/** What an import did. */
export function ImportReport({ answer }: { readonly answer: ImportAnswer }) {
  const counts = {
    new: answer.new.length,
    changed: answer.changed.length,
    unchanged: answer.unchanged.length,
    refused: answer.refused.length,
  };
  return (
    <>
      <NoticeBox tone="done">{fill(IMPORT.done, counts)}</NoticeBox>
      <p>
        <a class="button" href="/">
          {CASE.back}
        </a>
      </p>
      <ImportFindings answer={answer} />
    </>
  );
}
