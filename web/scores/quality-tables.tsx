import type { TalkEvidence } from '../../domain/report/member-talks.ts';
import type { QualityEvaluation } from '../../domain/report/quality-evaluation.ts';
import { fill } from '../../domain/wording/fill.ts';
import { SCORES } from '../../domain/wording/scores.ts';
import { CHANNEL_NAMES } from '../../domain/wording/terms.ts';
import { DataTable } from '../layout/data-table.tsx';
import { shortDate } from '../layout/dates.ts';
import { SHARED } from '../layout/frame-words.ts';
import { Given } from '../layout/given.tsx';
import { CaseLinks } from './case-links.tsx';
import { SCORE_PAGE } from './score-words.ts';

/** 沟通协商 as the rule stands and as the office proposes it: the averages, then each case with what shows it. */
export function QualityTables({ sheet }: { readonly sheet: QualityEvaluation }) {
  if (!sheet.average) return <p>{SCORES.noCase}</p>;
  const { present, proposed, difference } = sheet.average;
  return (
    <>
      <DataTable
        caption={SCORES.quality}
        columns={[SCORES.present, SCORES.proposed, SCORES.difference, SCORES.concerned]}
      >
        <tr>
          <td class="amount">{present.toFixed(1)}</td>
          <td class="amount">{proposed.toFixed(1)}</td>
          <td class="amount">{difference.toFixed(1)}</td>
          <td class="amount">{sheet.concerned.length}</td>
        </tr>
      </DataTable>
      <h3>{SCORE_PAGE.talks}</h3>
      <DataTable caption={SCORE_PAGE.talks} columns={SCORE_PAGE.talkColumns}>
        {sheet.cases.map((score) => (
          <tr>
            <td class="number">
              <CaseLinks numbers={[score.number]} />
            </td>
            <td class="amount">{score.present.toFixed(1)}</td>
            <td class="amount">{score.proposed.toFixed(1)}</td>
            <td class="amount">{score.difference.toFixed(1)}</td>
            <td>{evidenceText(score.faceToFace)}</td>
            <td>{evidenceText(score.otherWays)}</td>
            <td>
              {score.wishes.map((wish) => (
                <p>
                  <Given text={wishText(wish)} />
                </p>
              ))}
            </td>
          </tr>
        ))}
      </DataTable>
    </>
  );
}

function evidenceText(evidence: readonly TalkEvidence[]): string {
  return evidence
    .map(({ on, channel }) =>
      fill(SCORE_PAGE.evidence, { on: shortDate(on), channel: CHANNEL_NAMES[channel] }),
    )
    .join(SHARED.listJoin);
}

function wishText({ on, channel, wish = '', recordedBy }: TalkEvidence): string {
  const values = { on: shortDate(on), channel: CHANNEL_NAMES[channel], wish, by: recordedBy.name };
  return fill(SCORE_PAGE.wish, values);
}
