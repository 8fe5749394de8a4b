import { answeredByUs } from '../scored-cases.ts';
import { memberTalks } from '../member-talks.ts';
import { chosenPoints, talkScore } from '../quality-evaluation.ts';
import { tallyCases, tallyShares, type ScoredYear, type Tally } from '../tally.ts';

/** 办前、办中、办后沟通齐全: a counted talk with a member in each of the three. */
export function threePhases({ cases }: ScoredYear): Tally {
  return tallyCases(answeredByUs(cases), (proposal) => {
    const phases = memberTalks(proposal).map(({ phase }) => phase);
    const complete = (['before', 'during', 'after'] as const).every((phase) => phases.includes(phase));
    return complete ? undefined : 'phasesMissing';
  });
}

/** 面对面协商: the points of 质量指标评价 (pack §9.1) by the rule that is chosen, of the most that there could be. */
export function faceToFace({ cases, rule: { quality } }: ScoredYear): Tally {
  return tallyShares(answeredByUs(cases), (proposal) => {
    const share = chosenPoints(talkScore(proposal, quality), quality);
    if (share === quality.cap) return { share, of: quality.cap };
    return { share, of: quality.cap, reason: share > 0 ? 'otherWaysOnly' : 'noTalk' };
  });
}

/** 与市政协机关请示、沟通: one record is enough. What should have been asked and was not, nothing keeps. */
export function cppccContact({ cases }: ScoredYear): Tally {
  const contacted = cases.filter(({ communications }) =>
    communications.some(({ counterpart, outcome }) => counterpart === 'cppcc' && outcome !== 'notReached'),
  );
  const any = contacted.length > 0;
  return {
    numerator: any ? 1 : 0,
    denominator: 1,
    counted: contacted.map(({ assignment }) => assignment.number),
    missing: any ? [] : [{ reason: 'noCppccContact' }],
    remark: 'missedAskingNotKept',
  };
}
