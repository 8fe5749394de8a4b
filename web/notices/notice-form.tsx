import type { InputIssue } from '../../client/gateway/invalid-input.ts';
import { NOTICE_KINDS } from '../../domain/notice/notice-kind.ts';
import type { ProposalLine } from '../../domain/proposal/view.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { Given } from '../layout/given.tsx';
import { LightMark } from '../layout/light-mark.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import type { NoticeEntries } from './notice-entries.ts';
import { NOTICE_PAGE } from './notice-words.ts';

type NoticeFormProps = {
  readonly frame: Frame;
  readonly open: readonly ProposalLine[];
  readonly entries: NoticeEntries;
  readonly issues: readonly InputIssue[];
};

/** A report is about one case and is released from the desk. */
const KINDS = NOTICE_KINDS.filter((kind) => kind !== 'headReport').map(
  (kind) => [kind, NOTICES[kind].name] as const,
);
const SCOPES = [
  ['all', NOTICE_PAGE.scopeAll],
  ['chosen', NOTICE_PAGE.scopeChosen],
] as const;

/** The form of a notice: which kind, about what, over which open cases. */
export function NoticeForm({ frame, open, entries, issues }: NoticeFormProps) {
  return (
    <form class="act" method="post" action="/notices">
      <TokenField frame={frame} />
      <input type="hidden" name="noticeId" value={entries.noticeId} />
      <Radios name="kind" label={NOTICE_PAGE.kind} options={KINDS} chosen={entries.kind} />
      <Wrong issues={issues} field="kind" />
      <div class="field">
        <label for="topic">{NOTICE_PAGE.topic}</label>
        <Wrong issues={issues} field="topic" />
        <input id="topic" type="text" name="topic" value={entries.topic} autocomplete="off" />
        <p class="hint">{NOTICE_PAGE.topicHint}</p>
      </div>
      <Radios name="scope" label={NOTICE_PAGE.scope} options={SCOPES} chosen={entries.scope} />
      <div class="field">
        <span class="label" id="cases-label">
          {NOTICE_PAGE.cases}
        </span>
        <Wrong issues={issues} field="cases" />
        <p class="hint">{NOTICE_PAGE.casesHint}</p>
        <div class="boxes tall" role="group" aria-labelledby="cases-label">
          {open.map((line) => (
            <label>
              <input
                type="checkbox"
                name="cases"
                value={line.number}
                checked={entries.cases.includes(line.number)}
              />
              <LightMark light={line.light} /> {line.number} <Given text={line.title} />
            </label>
          ))}
        </div>
      </div>
      <p class="hint">{NOTICE_PAGE.warning}</p>
      <p class="buttons">
        <button class="main" type="submit">
          {NOTICE_PAGE.submit}
        </button>
      </p>
    </form>
  );
}

type RadioProps = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly (readonly [string, string])[];
  readonly chosen: string;
};

function Radios({ name, label, options, chosen }: RadioProps) {
  return (
    <fieldset class="field">
      <legend>{label}</legend>
      {options.map(([value, word]) => (
        <label>
          <input type="radio" name={name} value={value} checked={value === chosen} /> {word}
        </label>
      ))}
    </fieldset>
  );
}

function Wrong({ issues, field }: { readonly issues: readonly InputIssue[]; readonly field: string }) {
  const wrong = issues.filter((issue) => issue.field.split('.')[0] === field);
  return wrong.length > 0 ? <p class="wrong">{wrong.map(({ message }) => message).join('；')}</p> : null;
}
