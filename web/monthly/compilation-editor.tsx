import { formatMoment } from '../../domain/calendar/chinese-dates.ts';
import {
  ARRANGEMENTS,
  COORDINATION,
  sectionsOf,
  SUMMARY,
  type CompilationRevision,
} from '../../domain/monthly/compilation.ts';
import { COMPILATION } from '../../domain/wording/compilations.ts';
import { fill } from '../../domain/wording/fill.ts';
import { DataTable } from '../layout/data-table.tsx';
import { Given } from '../layout/given.tsx';
import { TokenField } from '../layout/token-field.tsx';
import type { Frame } from '../web-env.ts';
import { MONTHLY_PAGE } from './monthly-words.ts';

/** The name of the field that holds a section's text. */
export const TEXT = 'text/';

const LABELS: Readonly<Record<string, string>> = {
  [SUMMARY]: MONTHLY_PAGE.sectionSummary,
  [COORDINATION]: MONTHLY_PAGE.sectionCoordination,
  [ARRANGEMENTS]: MONTHLY_PAGE.sectionArrangements,
};

type Editor = {
  readonly frame: Frame;
  readonly revision: CompilationRevision;
  /** What was posted and could not be kept. */
  readonly entered?: Readonly<Record<string, string>>;
  readonly mayEdit: boolean;
};

/** The sections of a compilation, to be edited by those who may and to be read by all. */
export function CompilationEditor({ frame, revision, entered = {}, mayEdit }: Editor) {
  const { month, draft, edits } = revision;
  const sections = sectionsOf(revision).map((section) => ({
    ...section,
    text: entered[section.id] ?? section.text,
  }));
  return (
    <>
      <p class="as-of">{versionLine(revision)}</p>
      <form class="act" method="post" action={`/monthly/${month}/edit`}>
        <TokenField frame={frame} />
        <input type="hidden" name="seen" value={revision.revision} />
        {sections.map(({ id, text }) => (
          <div class="field field-paragraph">
            <label for={TEXT + id}>
              <Given text={sectionName(revision, id)} />
            </label>
            <textarea id={TEXT + id} name={TEXT + id} rows={rowsFor(text)} readonly={!mayEdit}>
              {text}
            </textarea>
            {edits[id] === undefined ? null : <Generated text={generatedOf(revision, id)} />}
          </div>
        ))}
        {mayEdit ? (
          <p class="buttons">
            <button class="main" type="submit">
              {MONTHLY_PAGE.edit}
            </button>
          </p>
        ) : null}
      </form>
      <h3>{MONTHLY_PAGE.milestones}</h3>
      <DataTable caption={MONTHLY_PAGE.milestones} columns={COMPILATION.milestoneColumns}>
        {draft.milestones.map((row) => (
          <tr>
            {row.map((cell) => (
              <td>{cell}</td>
            ))}
          </tr>
        ))}
      </DataTable>
    </>
  );
}

/** What a section is called on the page. */
export function sectionName({ draft }: CompilationRevision, wanted: string): string {
  return LABELS[wanted] ?? draft.sections.find(({ id }) => id === wanted)?.title ?? wanted;
}

/** Which version it is, by whom and of when. */
export function versionLine({ revision, by, at }: CompilationRevision): string {
  const who = by ? fill(MONTHLY_PAGE.byPerson, { name: by.name }) : MONTHLY_PAGE.bySystem;
  return fill(MONTHLY_PAGE.version, { n: revision, by: who, at: formatMoment(at) });
}

function Generated({ text }: { readonly text: string }) {
  return (
    <details>
      <summary>{MONTHLY_PAGE.generated}</summary>
      {text.split('\n').map((line) => (
        <p class="hint">
          <Given text={line} />
        </p>
      ))}
    </details>
  );
}

function generatedOf({ draft }: CompilationRevision, wanted: string): string {
  return draft.sections.find(({ id }) => id === wanted)?.text ?? '';
}

/** As many lines as the text has, and some room. */
function rowsFor(text: string): number {
  const lines = text.split('\n').reduce((sum, line) => sum + Math.max(1, Math.ceil(line.length / 40)), 0);
  return Math.min(30, lines + 1);
}
