import type { InputIssue } from '../../client/gateway/invalid-input.ts';
import { NOTICE_KINDS } from '../../domain/notice/notice-kind.ts';
import type { ProposalLine } from '../../domain/proposal/view.ts';
import { fill } from '../../domain/wording/fill.ts';
import { NOTICES } from '../../domain/wording/notices.ts';
import { roleNames } from '../../domain/wording/roles.ts';
import { ALL_STAGES, stageWords } from '../../domain/wording/stages.ts';
import { KEY_NAMES, LIGHTS } from '../../domain/wording/terms.ts';
import { Given } from '../layout/given.tsx';
import { LightMark } from '../layout/light-mark.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { NOTICE_FILTER_FIELDS, NOTICE_TEXT_FIELDS, type NoticeEntries } from './notice-entries.ts';
import { NOTICE_PAGE } from './notice-words.ts';

type NoticeFormProps = {
  readonly frame: Frame;
  readonly open: readonly ProposalLine[];
  readonly entries: NoticeEntries;
  readonly issues: readonly InputIssue[];
};

/** Boxes that a page can hold; who means more cases says so by conditions. */
const MOST_BOXES = 200;

const KINDS = NOTICE_KINDS.map((kind) => [kind, NOTICES[kind].name] as const);
const SCOPES = [
  ['all', NOTICE_PAGE.scopeAll],
  ['found', NOTICE_PAGE.scopeFound],
  ['chosen', NOTICE_PAGE.scopeChosen],
] as const;

/** The form of a notice: which kind, about what, over which open cases. */
export function NoticeForm({ frame, open, entries, issues }: NoticeFormProps) {
  const boxes = open.filter((line, at) => at < MOST_BOXES || entries.cases.includes(line.number));
  return (
    <form class="act" method="post" action="/notices/preview">
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
      <Wrong issues={issues} field="words" />
      {NOTICE_TEXT_FIELDS.map((name) => (
        <div class="field">
          <label for={name}>{NOTICE_PAGE.words[name]}</label>
          {name === 'requirements' ? (
            <textarea id={name} name={name} rows={4}>
              {entries.words[name]}
            </textarea>
          ) : (
            <input id={name} type="text" name={name} value={entries.words[name]} autocomplete="off" />
          )}
        </div>
      ))}
      <Radios name="scope" label={NOTICE_PAGE.scope} options={SCOPES} chosen={entries.scope} />
      <fieldset class="field">
        <legend>{NOTICE_PAGE.filterTitle}</legend>
        <Wrong issues={issues} field="filter" />
        {NOTICE_FILTER_FIELDS.map((name) => (
          <label>
            {NOTICE_PAGE.filter[name]}{' '}
            {name === 'handlingYear' ? (
              <input type="text" name={name} value={entries.filter[name]} size={4} />
            ) : (
              <Choice name={name} options={optionsOf(name, frame, open)} chosen={entries.filter[name]} />
            )}{' '}
          </label>
        ))}
      </fieldset>
      <div class="field">
        <span class="label" id="cases-label">
          {NOTICE_PAGE.cases}
        </span>
        <Wrong issues={issues} field="cases" />
        <p class="hint">{NOTICE_PAGE.casesHint}</p>
        {boxes.length < open.length ? (
          <p class="hint">{fill(NOTICE_PAGE.casesMore, { total: open.length, n: boxes.length })}</p>
        ) : null}
        <div class="boxes tall" role="group" aria-labelledby="cases-label">
          {boxes.map((line) => (
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
          {NOTICE_PAGE.preview}
        </button>{' '}
        <button type="submit" formaction="/notices">
          {NOTICE_PAGE.submit}
        </button>
      </p>
    </form>
  );
}

type Option = readonly [value: string, word: string];

function optionsOf(
  name: Exclude<(typeof NOTICE_FILTER_FIELDS)[number], 'handlingYear'>,
  { labels }: Frame,
  open: readonly ProposalLine[],
): readonly Option[] {
  switch (name) {
    case 'division':
      return [...new Set(open.flatMap(({ division }) => division ?? []))].map((each) => [each, each]);
    case 'role':
      return Object.entries(roleNames(labels));
    case 'key':
      return [['any', NOTICE_PAGE.keyAny], ...Object.entries(KEY_NAMES), ['none', NOTICE_PAGE.keyNone]];
    case 'light':
      return Object.entries(LIGHTS).map(([light, { shape, word }]) => [light, `${shape} ${word}`]);
    case 'stage':
      return ALL_STAGES.map((stage) => [stage, stageWords(stage, labels).name]);
  }
}

function Choice(props: {
  readonly name: string;
  readonly options: readonly Option[];
  readonly chosen: string;
}) {
  return (
    <select name={props.name}>
      <option value="">{NOTICE_PAGE.any}</option>
      {props.options.map(([value, word]) => (
        <option value={value} selected={value === props.chosen}>
          {word}
        </option>
      ))}
    </select>
  );
}

type RadioProps = {
  readonly name: string;
  readonly label: string;
  readonly options: readonly Option[];
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
