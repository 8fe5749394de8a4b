import { Hono } from 'hono';
import { checked } from '../../client/gateway/invalid-input.ts';
import type { TalkEvidence } from '../../domain/report/member-talks.ts';
import type { IndicatorScore } from '../../domain/report/performance-score.ts';
import type { TalkScore } from '../../domain/report/quality-evaluation.ts';
import {
  indicatorWords,
  type IndicatorTerms,
  missingReason,
  tallyRemark,
} from '../../domain/wording/scores.ts';
import { CHANNEL_NAMES } from '../../domain/wording/terms.ts';
import { scoreQuery } from '../scores/score-query.ts';
import type { WebPorts } from '../web-ports.ts';

/** `GET /scores?year=2020`: both sheets of a handling year, the latest unless said. */
export function scoreApi({ gateway }: WebPorts): Hono {
  return new Hono().get('/scores', async (c) => {
    const { year } = checked(scoreQuery, c.req.query());
    const { handlingYear, asOf, rule, labels, quality, performance } = await gateway.scores(year);
    const words = { labels, rule };
    const { points, maximum, rows } = performance;
    return c.json({
      handlingYear,
      asOf,
      quality: {
        maximum: quality.maximum,
        average: quality.average ?? null,
        concerned: quality.concerned,
        cases: quality.cases.map(talkScoreJson),
      },
      performance: { points, maximum, rows: rows.map((row) => rowJson(row, words)) },
    });
  });
}

function talkScoreJson({ number, present, proposed, difference, faceToFace, otherWays, wishes }: TalkScore) {
  return {
    number,
    present,
    proposed,
    difference,
    faceToFace: faceToFace.map(evidenceJson),
    otherWays: otherWays.map(evidenceJson),
    wishes: wishes.map(evidenceJson),
  };
}

function evidenceJson({ on, channel, recordedBy, wish }: TalkEvidence) {
  return {
    on,
    channel,
    channelName: CHANNEL_NAMES[channel],
    recordedBy: recordedBy.name,
    wish: wish ?? null,
  };
}

function rowJson(row: IndicatorScore, words: IndicatorTerms) {
  const { id, points, maximum, numerator, denominator, counted, missing, meetings, remark } = row;
  return {
    id,
    ...indicatorWords(id, words),
    points,
    maximum,
    numerator,
    denominator,
    remark: remark === undefined ? null : tallyRemark(remark),
    counted,
    meetings: meetings ?? [],
    missing: missing.map(({ number, reason, items }) => ({
      number: number ?? null,
      reason,
      message: missingReason(reason),
      items: items ?? [],
    })),
  };
}
