import { describe, expect, it } from 'vitest';
import { drawNotice } from '../../support/draw-notice.ts';
import { noticeTerms } from '../../../domain/notice/notice-terms.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { explain } from '../../../domain/proposal/explain.ts';
import { offeredActs } from '../../../domain/proposal/offered-acts.ts';
import { figureNames } from '../../../domain/wording/figures.ts';
import { roleNames } from '../../../domain/wording/roles.ts';
import { submitted, toAccepted } from '../../support/acts.ts';
import { aCoHandledCase, at, PEOPLE, refusalDetailOf } from '../../support/cases.ts';
import { morningOf, textOf } from '../../support/mornings.ts';

const policy = { ...DEFAULT_POLICY, coHandlerLabel: '会办' };
const story = aCoHandledCase({ policy }).after(...toAccepted, at('2020-04-20 10:00'));
const { proposal } = story;

function noticeOver(on: typeof story) {
  return drawNotice({
    terms: noticeTerms(
      {
        office: 'sample',
        noticeId: 'n1',
        kind: 'supervision',
        topic: '办结时限',
        bureauName: '样例局',
        issuedBy: PEOPLE.supervisor,
        issuedOn: on.today,
        words: {},
      },
      on.proposal.calendar,
      policy,
    ),
    actor: PEOPLE.supervisor,
    cases: [on.proposal],
    people: Object.values(PEOPLE),
    urged: [],
  });
}

describe('a year that calls a co-handler 会办', () => {
  it.each([
    ['on the case’s page', JSON.stringify(explain(proposal, story.today, policy.supervision))],
    ['in its plan', JSON.stringify(proposal.plan)],
    ['among the acts', JSON.stringify(offeredActs(proposal, PEOPLE.officer))],
    ['in a refusal', JSON.stringify(refusalDetailOf(story, submitted()))],
    ['in the mails of the case', story.mails.map(textOf).join()],
    ['in a notice', noticeOver(story).mails.map(textOf).join()],
    [
      'in the morning’s mail',
      Object.values(morningOf([story], '2020-05-06'))
        .map(textOf)
        .join(),
    ],
    ['among the roles', JSON.stringify(roleNames(policy))],
    ['among the year’s figures', JSON.stringify(figureNames(policy))],
  ])('says so %s', (_where, text) => {
    expect(text).toContain('会办');
    expect(text).not.toContain('汇办');
    expect(text).not.toContain('{coHandler}');
  });
});
