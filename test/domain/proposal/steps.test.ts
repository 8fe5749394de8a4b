import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import {
  allReviewed,
  assigned,
  drafted,
  keyToSubmitted,
  marked,
  opinionDrafted,
  reviewed,
  sentBack,
  submitted,
  toAccepted,
  toConsulted,
  toContact,
  toDraft,
  toReplied,
  toSubmitted,
} from '../../support/acts.ts';
import {
  aCase,
  aCoHandledCase,
  aKeyCase,
  at,
  by,
  doneOn,
  FIRST_EDITION,
  happenedIn,
  refusalOf,
  type PersonName,
} from '../../support/cases.ts';

const accepted = aCase({ role: 'lead', outsideCoUnits: [] }).after(...toAccepted);
const inReview = aCase().after(...toSubmitted);

describe('markStep 登记节点完成', () => {
  it('tells several steps by one paper, with the evidence', () => {
    const story = accepted.after(marked('head', 'contactCoUnits', 'contributionsDue'));

    expect(story.proposal.done.contactCoUnits).toMatchObject({ on: '2020-04-07', evidence: '样例依据' });
    expect(happenedIn(accepted, marked('head', 'contactCoUnits', 'contributionsDue'))).toHaveLength(2);
    expect(happenedIn(accepted, marked('head', 'contactCoUnits', 'contactCoUnits'))).toEqual(['StepMarked']);
  });

  it('names whose decision it is where somebody else tells of it', () => {
    const onPaper = by('supervisor', (on) => ({
      type: 'markStep',
      steps: ['divisionHeadReview'],
      on,
      evidence: '样例签批件',
      onBehalfOf: '样例处长',
    }));
    expect(inReview.after(onPaper).proposal.done.divisionHeadReview).toMatchObject({
      onBehalfOf: '样例处长',
      by: { name: '样例督查' },
    });
  });

  it('is no way round an act of its own, a foreign step, a step that is met', () => {
    expect(refusalOf(accepted, marked('officer', 'preContact'))).toEqual(['stepHasOwnAct']);
    expect(refusalOf(accepted, marked('officer', 'symposium'))).toEqual(['stepNotHere']);
    expect(
      refusalOf(accepted.after(marked('head', 'contactCoUnits')), marked('head', 'contactCoUnits')),
    ).toEqual(['alreadyDone']);
  });

  it('is no way round the evaluation after the reply', () => {
    const replied = aCase().after(...toReplied);
    expect(refusalOf(replied, marked('officer', 'evaluationDue'))).toEqual(['stepHasOwnAct']);
  });

  it('names all that is wrong with all its steps and its date', () => {
    const act = by('officer', {
      type: 'markStep',
      steps: ['preContact', 'symposium', 'contactCoUnits'],
      on: civilDate('2020-04-06'),
      evidence: '样例依据',
    });

    expect(refusalOf(accepted, act)).toEqual(['datesImpossible', 'stepHasOwnAct', 'stepNotHere']);
    expect(
      refusalOf(
        accepted,
        by('officer', {
          type: 'markStep',
          steps: ['contactCoUnits'],
          on: civilDate('2020-04-08'),
          evidence: '样例',
        }),
      ),
    ).toEqual(['dateInFuture']);
  });

  it('needs a division that has accepted', () => {
    expect(
      refusalOf(aCase({ role: 'lead', outsideCoUnits: [] }), marked('supervisor', 'contributionsDue')),
    ).toEqual(['notAssigned']);
    expect(refusalOf(aCase().after(assigned()), marked('supervisor', 'returnDue'))).toEqual(['notAccepted']);
  });
});

describe('who may tell of a step', () => {
  it.each([
    ['objectionDue', ['head'], ['officer', 'supervisor', 'otherHead']],
    ['contactCoUnits', ['officer', 'head'], ['colleague', 'supervisor']],
    ['contributionsDue', ['officer', 'head', 'supervisor'], ['clerk', 'otherOfficer']],
    ['returnDue', ['supervisor'], ['head', 'officer']],
  ] as const)('%s', (step, may, mayNot) => {
    for (const who of may) expect(doneOn(accepted.after(marked(who, step)), step)).toBe('2020-04-07');
    for (const who of mayNot) expect(refusalOf(accepted, marked(who, step))).toEqual(['noRight']);
  });

  it('asks for every right that is missing', () => {
    expect(refusalOf(accepted, marked('officer', 'objectionDue', 'returnDue'))).toEqual([
      'noRight',
      'noRight',
    ]);
  });

  it.each([
    ['divisionHeadReview', ['head', 'supervisor'], ['otherHead', 'clerk', 'officer']],
    ['contentFormatReview', ['supervisor'], ['head', 'clerk', 'leader']],
    ['wordingReview', ['clerk', 'supervisor'], ['head', 'leader']],
    ['leaderApproval', ['leader', 'clerk', 'supervisor'], ['head', 'otherLeader', 'officer', 'chief']],
  ] as const)('%s: leaders need not sign in', (step, may, mayNot) => {
    const before = ['divisionHeadReview', 'contentFormatReview', 'wordingReview'] as const;
    const index = before.indexOf(step as never);
    const ready = inReview.after(...before.slice(0, index < 0 ? 3 : index).map((each) => reviewed(each)));

    const [itself] = may;
    const signed = { signers: { [step]: '样例某人' } };
    const told = (who: PersonName) =>
      by(who, (on) => ({
        type: 'markStep',
        steps: [step],
        on,
        evidence: '样例签批单',
        ...(who === itself ? {} : signed),
      }));
    for (const who of may) {
      expect(doneOn(ready.after(told(who)), step)).toBe('2020-04-07');
      if (who !== itself && who !== 'supervisor')
        expect(refusalOf(ready, marked(who, step))).toEqual(['signerMissing']);
    }
    for (const who of mayNot) expect(refusalOf(ready, marked(who, step))).toEqual(['noRight']);
  });
});

describe('the chain of reviews', () => {
  it('goes division head, supervision office, general office, leader in charge', () => {
    const stages = [inReview]
      .concat(inReview.after(reviewed('divisionHeadReview')))
      .concat(inReview.after(reviewed('divisionHeadReview', 'contentFormatReview')))
      .concat(inReview.after(reviewed('divisionHeadReview', 'contentFormatReview', 'wordingReview')))
      .concat(inReview.after(allReviewed))
      .map((story) => stageOf(story.proposal));

    expect(stages).toEqual([
      'inDivisionReview',
      'inContentReview',
      'inWordingReview',
      'inApproval',
      'toIssue',
    ]);
  });

  it('lets no review come before those before it, unless one paper shows them all', () => {
    expect(refusalOf(inReview, reviewed('leaderApproval'))).toEqual([
      'reviewPending',
      'reviewPending',
      'reviewPending',
    ]);
    expect(refusalOf(inReview, reviewed('divisionHeadReview', 'leaderApproval'))).toEqual([
      'reviewPending',
      'reviewPending',
    ]);
    expect(doneOn(inReview.after(allReviewed), 'leaderApproval')).toBe('2020-04-07');
  });

  it('puts the bureau head, then the supervising leader after the leader in charge of a key proposal', () => {
    const story = aKeyCase().after(...keyToSubmitted);
    const four = ['divisionHeadReview', 'contentFormatReview', 'wordingReview', 'leaderApproval'] as const;

    expect(stageOf(story.after(reviewed(...four)).proposal)).toBe('inApproval');
    expect(refusalOf(story.after(reviewed(...four)), reviewed('supervisingLeaderReview'))).toEqual([
      'reviewPending',
    ]);
    expect(refusalOf(story, reviewed('supervisingLeaderReview'))).toHaveLength(5);
    const nameless = by('supervisor', (on) => ({
      type: 'markStep',
      steps: ['supervisingLeaderReview'],
      on,
      evidence: '样例批件',
    }));
    expect(refusalOf(story.after(reviewed(...four, 'bureauHeadApproval')), nameless)).toEqual([
      'signerMissing',
    ]);
    expect(stageOf(story.after(allReviewed).proposal)).toBe('toIssue');
  });

  it('reviews nothing that is not there or was not submitted', () => {
    const contact = aCase().after(...toContact);

    expect(refusalOf(contact, reviewed('divisionHeadReview'))).toEqual(['noDraft']);
    expect(refusalOf(contact, reviewed('divisionHeadReview', 'contentFormatReview'))).toEqual(['noDraft']);
    expect(refusalOf(aCase().after(...toConsulted), reviewed('contentFormatReview'))).toEqual([
      'notSubmitted',
      'reviewPending',
    ]);
    expect(refusalOf(aCoHandledCase().after(...toAccepted), reviewed('divisionHeadReview'))).toEqual([
      'noOpinionDraft',
    ]);
  });

  it('lets the division head review before the draft is submitted, as the plan has it', () => {
    const story = aCase().after(...toDraft, marked('head', 'divisionHeadReview'));

    expect(doneOn(story, 'divisionHeadReview')).toBe('2020-04-07');
  });

  it('needs no submission where the plan has none', () => {
    const story = aCoHandledCase().after(...toAccepted, opinionDrafted(), allReviewed);

    expect(stageOf(story.proposal)).toBe('toIssue');
  });
});

describe('nobody reviews his own draft', () => {
  const byHead = aCase().after(...toContact, drafted({}, 'head'));

  it('refuses the head who wrote it, not the office that tells of another’s review', () => {
    expect(refusalOf(byHead, marked('head', 'divisionHeadReview'))).toEqual(['ownDraft']);
    expect(doneOn(byHead.after(reviewed('divisionHeadReview')), 'divisionHeadReview')).toBe('2020-04-07');
  });

  it('is not got round by letting another mend the wording', () => {
    const mended = byHead.after(drafted({ change: 'wording' }));

    expect(refusalOf(mended, marked('head', 'divisionHeadReview'))).toEqual(['ownDraft']);
    expect(doneOn(byHead.after(drafted(), marked('head', 'divisionHeadReview')), 'divisionHeadReview')).toBe(
      '2020-04-07',
    );
  });

  it('can be switched off', () => {
    const policy = { ...DEFAULT_POLICY, gates: { ...DEFAULT_POLICY.gates, noSelfReview: false } };
    const story = aCase({ policy }).after(
      ...toContact,
      drafted({}, 'head'),
      marked('head', 'divisionHeadReview'),
    );

    expect(doneOn(story, 'divisionHeadReview')).toBe('2020-04-07');
  });

  it('holds for opinions to a lead unit, too', () => {
    const story = aCoHandledCase().after(...toAccepted, opinionDrafted('head'), at('2020-04-08 09:00'));

    expect(refusalOf(story, marked('head', 'divisionHeadReview'))).toEqual(['ownDraft']);
  });
});

describe('sendBack 退回修改', () => {
  const back = inReview.after(reviewed('divisionHeadReview'), sentBack('contentFormatReview'));

  it('sends the draft to its officer, who is told, and leaves the reviews that it has passed', () => {
    expect(stageOf(back.proposal)).toBe('handling');
    expect(back.mails.at(-1)).toMatchObject({ kind: 'sentBack', to: ['officer'] });
    expect(back.mails.at(-1)?.content.subject).toContain('样例退回理由');
    expect(doneOn(back, 'divisionHeadReview')).toBeDefined();
    expect(doneOn(back, 'submitForReview')).toBeUndefined();
  });

  it('stops the draft until another answers it', () => {
    expect(refusalOf(back, submitted())).toEqual(['sentBack']);
    expect(refusalOf(back, reviewed('contentFormatReview'))).toEqual(['sentBack', 'notSubmitted']);
    expect(refusalOf(back, sentBack('contentFormatReview'))).toEqual(['sentBack', 'notSubmitted']);
    const mended = back.after(drafted({ change: 'wording' }), submitted());
    expect(stageOf(mended.proposal)).toBe('inContentReview');
    expect(stageOf(mended.after(reviewed('contentFormatReview')).proposal)).toBe('inWordingReview');
  });

  it('is a reviewer’s, of a review that is due and not passed', () => {
    expect(refusalOf(inReview, sentBack('contentFormatReview', 'officer'))).toEqual(['noRight']);
    expect(refusalOf(inReview, sentBack('draftReply', 'officer'))).toContain('notTheirTurn');
    expect(refusalOf(inReview, sentBack('wordingReview'))).toEqual(['reviewPending', 'reviewPending']);
    expect(refusalOf(inReview.after(reviewed('divisionHeadReview')), sentBack('divisionHeadReview'))).toEqual(
      ['alreadyDone'],
    );
    expect(refusalOf(accepted, sentBack('divisionHeadReview'))).toEqual(['noDraft']);
  });

  it('is not for who drafted, nor for anybody in a name that is not given', () => {
    const byHead = aCase().after(...toContact, drafted({}, 'head'));
    expect(refusalOf(byHead, sentBack('divisionHeadReview', 'head'))).toEqual(['ownDraft']);
    const plain = { step: 'divisionHeadReview', reasons: '样例退回理由' } as const;
    const told = (more: { readonly onBehalfOf?: string; readonly evidence?: string }) =>
      by('supervisor', (on) => ({ type: 'sendBack', on, ...plain, ...more }));
    expect(refusalOf(inReview, told({}))).toEqual(['signerMissing', 'evidenceMissing']);
    expect(refusalOf(inReview, told({ onBehalfOf: '样例处长' }))).toEqual(['evidenceMissing']);
    const own = told({ onBehalfOf: '样例处长', evidence: '样例签批单' });
    expect(refusalOf(byHead, own)).toEqual(['ownDraft']);
    expect(inReview.after(own).proposal.sentBack?.[0]).toMatchObject({ evidence: '样例签批单' });
    const older = aCase({ policy: FIRST_EDITION }).after(...toSubmitted);
    expect(older.after(told({})).proposal.sentBack).toHaveLength(1);
  });

  it('stops an opinion to the lead unit as well', () => {
    const co = aCoHandledCase().after(...toAccepted, opinionDrafted(), sentBack('divisionHeadReview'));
    expect(stageOf(co.proposal)).toBe('coDrafting');
    expect(stageOf(co.after(opinionDrafted()).proposal)).toBe('inDivisionReview');
  });
});
