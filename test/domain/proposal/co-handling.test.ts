import { describe, expect, it } from 'vitest';
import { namesPerson } from '../../../domain/office/names-person.ts';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import {
  accepted,
  allReviewed,
  assigned,
  letterSent,
  marked,
  opinionDrafted,
  replied,
  signedFor,
} from '../../support/acts.ts';
import { aCoHandledCase, by, DIVISION, doneOn, PEOPLE, refusalOf } from '../../support/cases.ts';

const assignedAndSignedFor = by('supervisor', (today) => ({
  type: 'assign',
  division: DIVISION,
  reason: '样例理由',
  signedForOn: today,
}));

/** One sheet that bears a name for every review, told by the supervision office. */
const reviewedBySheet = by('supervisor', (on) => ({
  type: 'markStep',
  steps: ['divisionHeadReview', 'contentFormatReview', 'wordingReview', 'leaderApproval'],
  on,
  evidence: '样例签批单',
  onBehalfOf: '样例督查',
  signers: {
    divisionHeadReview: '样例处长',
    wordingReview: '样例文秘',
    leaderApproval: '样例副局长',
  },
}));

describe('an ordinary co-handled case', () => {
  const told = [assignedAndSignedFor, accepted(), opinionDrafted(), reviewedBySheet, letterSent()];
  const story = aCoHandledCase().after(...told);

  it('is done in five acts of the bureau’s people, from its assignment to the letter', () => {
    expect(told).toHaveLength(5);
    expect(story.proposal.ending).toMatchObject({ kind: 'coSent' });
    expect(story.proposal.done).toMatchObject({ bureauSignFor: {}, divisionAccept: {} });
  });

  it('has every signature on record by name, and who told of it', () => {
    const { divisionHeadReview, contentFormatReview, wordingReview, leaderApproval } = story.proposal.done;
    const by = { id: PEOPLE.supervisor.id, name: PEOPLE.supervisor.name };
    expect(divisionHeadReview).toMatchObject({ onBehalfOf: '样例处长', by });
    expect(contentFormatReview).toMatchObject({ onBehalfOf: '样例督查', by });
    expect(wordingReview).toMatchObject({ onBehalfOf: '样例文秘', by });
    expect(leaderApproval).toMatchObject({ onBehalfOf: '样例副局长', by });
  });

  it('takes as many where the table of assignments names its division', () => {
    const named = [signedFor(), accepted(), opinionDrafted(), allReviewed, letterSent()];
    expect(aCoHandledCase({ leadDivision: DIVISION }).after(...named).proposal.ending?.kind).toBe('coSent');
    expect(named).toHaveLength(5);
  });

  it('never has a reply to the member', () => {
    expect(refusalOf(aCoHandledCase().after(assignedAndSignedFor, accepted()), replied())).toContain(
      'coHandlerNoReply',
    );
  });
});

describe('the bureau’s receipt told with the assignment', () => {
  const on = (day: string) =>
    by('supervisor', {
      type: 'assign',
      division: DIVISION,
      reason: '样例理由',
      signedForOn: civilDate(day),
    });

  it('is on the day that it was', () => {
    expect(doneOn(aCoHandledCase().after(on('2020-04-07')), 'bureauSignFor')).toBe('2020-04-07');
    expect(aCoHandledCase().after(assigned()).proposal.done.bureauSignFor).toBeUndefined();
  });

  it('is refused where it is told already, and on a day that cannot be', () => {
    expect(refusalOf(aCoHandledCase().after(signedFor()), on('2020-04-07'))).toEqual(['alreadyDone']);
    expect(refusalOf(aCoHandledCase(), on('2020-04-08'))).toEqual(['dateInFuture']);
  });
});

describe('a signer', () => {
  const drafted = (who: 'officer' | 'head') =>
    aCoHandledCase().after(assignedAndSignedFor, accepted(), opinionDrafted(who));

  it('is named for a step that is told of and for no other', () => {
    const told = by('supervisor', (on) => ({
      type: 'markStep',
      steps: ['divisionHeadReview'],
      on,
      evidence: '样例签批单',
      signers: { leaderApproval: '样例副局长' },
    }));
    expect(refusalOf(drafted('officer'), told)).toEqual(['signerMissing', 'signerOfNothing']);
  });

  it('need not be named in a case older than that rule', () => {
    const { signersNamed: _rule, ...gates } = DEFAULT_POLICY.gates;
    const older = aCoHandledCase({ policy: { ...DEFAULT_POLICY, gates } });
    const story = older.after(assignedAndSignedFor, accepted(), opinionDrafted());

    expect(
      doneOn(story.after(marked('supervisor', 'divisionHeadReview')), 'divisionHeadReview'),
    ).toBeDefined();
  });

  it('has not drafted what he signed, whoever tells of it', () => {
    expect(refusalOf(drafted('head'), reviewedBySheet)).toEqual(['ownDraft']);
    expect(drafted('officer').after(reviewedBySheet).proposal.done.leaderApproval).toBeDefined();
  });

  it.each([
    ['样例处长', true],
    ['样例一处处长样例处长', true],
    ['样例处长（副处长）', true],
    ['样例处长 同志', true],
    ['样例处长民', false],
    ['小样例处长', false],
    ['样例处长、样例副局长', false],
    ['', false],
  ])('is told from others whose text begins alike: %s', (text, isNamed) => {
    expect(namesPerson(text, '样例处长', DIVISION)).toBe(isNamed);
  });
});
