import type { NoticeLine } from '../../client/ports.ts';
import { asksForAnswer } from '../../domain/notice/notice-terms.ts';
import { signerOf } from '../../domain/notice/signer-of.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { DataTable } from '../layout/data-table.tsx';
import { dateText } from '../layout/dates.ts';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { noticePath } from './notice-path.ts';
import { NOTICE_PAGE } from './notice-words.ts';

/** The register of notices: one line an issue, however many recipients it had. */
export function NoticeRegister({ notices }: { readonly notices: readonly NoticeLine[] }) {
  if (notices.length === 0) return <p>{NOTICE_PAGE.none}</p>;
  return (
    <DataTable caption={NOTICE_PAGE.registerTitle} columns={NOTICE_PAGE.columns}>
      {notices.map((notice) => (
        <tr>
          <td class="number">
            <a href={noticePath(notice.noticeId)}>{notice.docNumber}</a>
          </td>
          <td>{NOTICES[notice.kind].name}</td>
          <td>
            <Given text={notice.topic} />
          </td>
          <td class="date">{dateText(notice.issuedOn)}</td>
          <td>
            <Given text={signerOf(notice)} />
          </td>
          <td>
            {notice.cases.length === 1
              ? notice.cases[0]
              : fill(NOTICE_PAGE.caseCount, { n: notice.cases.length })}
          </td>
          <td class="amount">{notice.recipients}</td>
          <td>{standing(notice)}</td>
        </tr>
      ))}
    </DataTable>
  );
}

/** How many divisions have acknowledged and answered. */
function standing({ state }: NoticeLine): string {
  if (!state || !asksForAnswer(state.kind)) return SHARED.nothing;
  const { divisions } = state;
  return fill(NOTICE_PAGE.standing, {
    n: divisions.length,
    acknowledged: divisions.filter(({ acknowledged }) => acknowledged).length,
    answered: divisions.filter(({ answers }) => answers.length > 0).length,
  });
}
