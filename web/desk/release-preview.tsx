import type { ReleasePreview } from '../../client/gateway/desk.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { DESK_WORDS } from '../../domain/wording/suggestions.ts';
import { RefusedBox } from '../forms/refused-box.tsx';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { MailText } from '../layout/mail-text.tsx';
import { NoticeBox } from '../layout/notice-box.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import type { DeskEntries } from './desk-entries.ts';
import { KeptRelease } from './kept-release.tsx';
import { DESK } from './desk-words.ts';

/** Every notice of a release as it would be written, and the words that can still be changed. */
export function ReleasePreviewPage(props: {
  readonly frame: Frame;
  readonly entries: DeskEntries;
  readonly releases: readonly ReleasePreview[];
}) {
  const { frame, entries, releases } = props;
  const { urge, headReports } = entries;
  return (
    <>
      <NoticeBox tone="note">{fill(DESK.previewLead, { n: releases.length })}</NoticeBox>
      {releases.map((release) => (
        <ReleaseDraft release={release} />
      ))}
      <form class="act" method="post" action="/desk/release">
        <TokenField frame={frame} />
        <KeptRelease urge={urge} headReports={headReports} releaseId={entries.releaseId} />
        {urge.length > 0 ? (
          <TextLine
            name="topic"
            label={DESK.topic}
            hint={DESK.topicHint}
            value={entries.topic || DESK_WORDS.topic}
          />
        ) : null}
        {headReports.length > 0 ? (
          <>
            <TextLine name="reason" label={DESK.reason} hint={DESK.reasonHint} value={entries.reason} />
            <TextLine name="advice" label={DESK.advice} hint={DESK.adviceHint} value={entries.advice} />
          </>
        ) : null}
        <p class="buttons">
          {releases.some(({ answer }) => answer === 'allowed') ? (
            <button class="main" type="submit">
              {DESK.go}
            </button>
          ) : null}{' '}
          <button type="submit" formaction="/desk/preview">
            {DESK.again}
          </button>
          <a href="/desk">{DESK.back}</a>
        </p>
      </form>
    </>
  );
}

function ReleaseDraft({ release }: { readonly release: ReleasePreview }) {
  const { kind, division, cases } = release;
  return (
    <section>
      <h2>
        {NOTICES[kind].name} <Given text={division} /> {cases.join(SHARED.listJoin)}
      </h2>
      {release.answer === 'refused' ? (
        <RefusedBox refused={release.refused} />
      ) : (
        <>
          <p class="hint">{fill(DESK.to[kind], { division, n: release.recipients })}</p>
          <MailText blocks={release.blocks} />
        </>
      )}
    </section>
  );
}

function TextLine(props: {
  readonly name: string;
  readonly label: string;
  readonly hint: string;
  readonly value: string;
}) {
  const { name, label, hint, value } = props;
  return (
    <div class="field">
      <label for={name}>{label}</label>
      <input id={name} type="text" name={name} value={value} autocomplete="off" />
      <p class="hint">{hint}</p>
    </div>
  );
}
