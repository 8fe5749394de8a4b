import type { TemplateVersion } from '../../client/ports.ts';
import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import { LETTER_FIELDS, LETTER_LISTS } from '../../domain/notice/letter-tags.ts';
import type { NoticeKind } from '../../domain/notice/notice-kind.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { DataTable } from '../layout/data-table.tsx';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { TEMPLATE_PAGE } from './template-words.ts';

type TemplateFormsProps = {
  readonly frame: Frame;
  readonly kind: NoticeKind;
  readonly versions: readonly TemplateVersion[];
  readonly maySave: boolean;
};

/** The template of one kind of letter: its versions, and the forms that put up another. */
export function TemplateForms({ frame, kind, versions, maySave }: TemplateFormsProps) {
  const path = `/letter-templates/${kind}`;
  const [newest] = versions;
  return (
    <>
      <h2>{NOTICES[kind].name}</h2>
      {!newest || newest.shipped ? <p>{TEMPLATE_PAGE.shippedNow}</p> : null}
      <p>
        <a href={path}>{TEMPLATE_PAGE.current}</a>
      </p>
      {versions.length > 0 ? (
        <DataTable caption={NOTICES[kind].name} columns={TEMPLATE_PAGE.columns}>
          {versions.map(({ version, fileName, shipped, reason, savedBy, savedAt }) => (
            <tr>
              <td class="amount">{version}</td>
              <td>
                <Given text={fileName} />
              </td>
              <td>
                <Given text={reason} />
              </td>
              <td>
                <Given text={savedBy.name} />
              </td>
              <td class="date">{formatMoment(savedAt)}</td>
              <td>{shipped ? null : <a href={`${path}/${version}`}>{TEMPLATE_PAGE.download}</a>}</td>
            </tr>
          ))}
        </DataTable>
      ) : null}
      {maySave ? (
        <>
          <form class="act" method="post" action={path} enctype="multipart/form-data">
            <TokenField frame={frame} />
            <div class="field">
              <label for={`file-${kind}`}>{TEMPLATE_PAGE.upload}</label>
              <input id={`file-${kind}`} type="file" name="file" accept=".docx" />
            </div>
            <Reason id={`reason-${kind}`} />
            <p class="buttons">
              <button class="main" type="submit">
                {TEMPLATE_PAGE.save}
              </button>
            </p>
          </form>
          {newest && !newest.shipped ? (
            <form class="act" method="post" action={`${path}/shipped`}>
              <TokenField frame={frame} />
              <Reason id={`back-${kind}`} />
              <p class="buttons">
                <button type="submit">{TEMPLATE_PAGE.back}</button>
              </p>
            </form>
          ) : null}
        </>
      ) : (
        <p class="hint">{TEMPLATE_PAGE.notYours}</p>
      )}
    </>
  );
}

function Reason({ id }: { readonly id: string }) {
  return (
    <div class="field">
      <label for={id}>{TEMPLATE_PAGE.reason}</label>
      <input id={id} type="text" name="reason" autocomplete="off" />
    </div>
  );
}

/** Every tag that a template may have. */
export function TemplateTags() {
  return (
    <>
      <h2>{TEMPLATE_PAGE.tagsTitle}</h2>
      <p>{TEMPLATE_PAGE.tagsLead}</p>
      <DataTable caption={TEMPLATE_PAGE.tagsTitle} columns={TEMPLATE_PAGE.tagColumns}>
        {Object.entries(LETTER_LISTS).map(([list, places]) => (
          <tr>
            <td>{`{#${list}}`}</td>
            <td>{places.map((place) => `{${place}}`).join(SHARED.listJoin)}</td>
          </tr>
        ))}
        {LETTER_FIELDS.map((field) => (
          <tr>
            <td>{`{${field}}`}</td>
            <td />
          </tr>
        ))}
      </DataTable>
    </>
  );
}
