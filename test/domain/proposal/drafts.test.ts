import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import {
  assigned,
  consulted,
  drafted,
  keyConditionsMet,
  marked,
  opinionDrafted,
  opinionPassed,
  opinionSubmitted,
  reviewed,
  submitted,
  toAccepted,
  toConsulted,
  toContact,
  toDraft,
  toOpinion,
  toReplied,
  toReviewed,
  toSubmitted,
  symposiumHeld,
  replied,
} from '../../support/acts.ts';
import {
  aCase,
  aCoHandledCase,
  aKeyCase,
  at,
  by,
  doneOn,
  refusalDetailOf,
  refusalOf,
} from '../../support/cases.ts';

describe('handling gate: contact before handling', () => {
  it('keeps a draft back, with what gate 1 asks before it', () => {
    expect(refusalOf(aCase().after(...toAccepted), drafted())).toEqual([
      'noPreliminaryOpinion',
      'noPreContact',
    ]);
    expect(refusalOf(aCase().after(...toOpinion), drafted())).toEqual(['noPreContact']);
  });

  it('opens with the contact, and can be switched off', () => {
    const policy = { ...DEFAULT_POLICY, gates: { ...DEFAULT_POLICY.gates, handlingGate: false } };

    expect(doneOn(aCase().after(...toDraft), 'draftReply')).toBe('2020-04-07');
    expect(doneOn(aCase({ policy }).after(...toAccepted, drafted()), 'draftReply')).toBe('2020-04-07');
  });
});

describe('submitDraft 提交答复稿', () => {
  it('counts drafts from one; the first is material whatever it says', () => {
    const story = aCase().after(
      ...toContact,
      drafted({ change: 'wording' }),
      drafted({ change: 'wording' }),
      drafted(),
    );

    expect(story.proposal.drafts.map(({ no, materialNo }) => [no, materialNo])).toEqual([
      [1, 1],
      [2, 1],
      [3, 3],
    ]);
  });

  it('keeps class and disclosure of the draft before where the new one says nothing', () => {
    const story = aCase().after(
      ...toContact,
      drafted({ resultClass: 'A', disclosure: { kind: 'onRequest' } }),
      drafted({
        change: 'wording',
        resultClass: 'A',
        disclosure: { kind: 'closed', reason: '涉及商业秘密' },
      }),
    );

    expect(story.proposal.drafts.at(-1)).toMatchObject({
      materialNo: 1,
      resultClass: 'A',
      disclosure: { kind: 'closed', reason: '涉及商业秘密' },
    });
  });

  it('takes another result class for a change of substance', () => {
    const story = aCase().after(...toConsulted, drafted({ change: 'wording', resultClass: 'B' }));

    expect(story.proposal.drafts.at(-1)).toMatchObject({ no: 2, materialNo: 2 });
    expect(refusalOf(story, submitted())).toEqual(['draftChanged']);
  });

  it('knows only the suggestions of the proposal', () => {
    const detail = refusalDetailOf(aCase().after(...toContact), drafted({ answeredItems: [1, 2, 3, 7] }));

    expect(detail.unmet.map(({ code, message }) => [code, message])).toEqual([
      ['itemsUnknown', '没有第3、7项建议，请核对序号（有疑问请联系经办人）。'],
    ]);
  });

  it('is for officer and head of the division', () => {
    const story = aCase().after(...toContact);

    expect(story.after(drafted({}, 'head')).proposal.drafts[0]?.draftedBy.name).toBe('样例处长');
    for (const who of ['colleague', 'otherHead', 'supervisor', 'leader'] as const) {
      expect(refusalOf(story, drafted({}, who))).toEqual(['noRight']);
    }
  });

  it('has no place in a co-handled case, nor after a reply that nobody has complained of', () => {
    expect(refusalOf(aCoHandledCase().after(...toAccepted), drafted())).toEqual(['coHandlerNoReply']);
    expect(refusalOf(aCase().after(...toReplied), drafted())).toEqual(['alreadyDone']);
  });
});

describe('draftOpinion 提交汇办意见稿', () => {
  it('is for co-handled cases that a division has accepted', () => {
    const story = aCoHandledCase().after(...toAccepted);

    expect(stageOf(story.after(opinionDrafted()).proposal)).toBe('inDivisionReview');
    expect(refusalOf(aCase().after(...toAccepted), opinionDrafted())).toEqual(['onlyCoHandler']);
    expect(refusalOf(aCoHandledCase().after(assigned()), opinionDrafted('head'))).toEqual(['notAccepted']);
    expect(refusalOf(story, opinionDrafted('supervisor'))).toEqual(['noRight']);
  });
});

describe('submitForReview 报送督查处审核', () => {
  it('asks for a draft', () => {
    expect(refusalOf(aCase().after(...toContact), submitted())).toEqual([
      'noDraft',
      'solicitationMissing',
      'noConsultation',
    ]);
  });

  it('names all that is missing at once, from the first gate on', () => {
    expect(refusalOf(aCase({ role: 'lead' }).after(...toAccepted), submitted())).toEqual([
      'noPreliminaryOpinion',
      'noPreContact',
      'noDraft',
      'contributionsMissing',
      'solicitationMissing',
      'noConsultation',
    ]);
  });

  it('asks that every suggestion is answered, class and disclosure given', () => {
    const bare = aCase().after(
      ...toContact,
      by('officer', { type: 'submitDraft', change: 'material', answeredItems: [2] }),
    );

    expect(refusalOf(bare, submitted())).toEqual([
      'itemsUnanswered',
      'classMissing',
      'disclosureMissing',
      'solicitationMissing',
      'noConsultation',
    ]);
    expect(refusalDetailOf(bare, submitted()).unmet[0]?.message).toContain('第1项建议没有逐项回应');
  });

  it('wants a reason for a closed reply', () => {
    const story = aCase().after(
      ...toConsulted,
      drafted({ change: 'wording', disclosure: { kind: 'closed' } }),
    );

    expect(refusalOf(story, submitted())).toEqual(['disclosureMissing']);
  });

  it('happens once for a draft', () => {
    expect(refusalOf(aCase().after(...toSubmitted), submitted())).toEqual(['alreadyDone']);
    expect(refusalOf(aCase().after(...toReplied), submitted())).toEqual(['alreadyDone']);
  });

  it('names the co-units that still owe their opinion', () => {
    const story = aCase({ role: 'lead', outsideCoUnits: ['甲局', '乙局'] }).after(...toAccepted);
    const message = refusalDetailOf(story, submitted()).unmet.find(
      (each) => each.code === 'contributionsMissing',
    );

    expect(message?.message).toContain('会办意见尚缺甲局、乙局');
  });

  it('wants a key proposal’s plan, symposium, supervisors, solicitation', () => {
    const story = aKeyCase().after(...toDraft, consulted());

    expect(refusalOf(story, submitted())).toEqual([
      'contributionsMissing',
      'workPlanPending',
      'symposiumMissing',
      'supervisorsNotHeard',
      'solicitationMissing',
    ]);
    expect(
      refusalOf(story.after(symposiumHeld(), marked('officer', 'solicitOpinions')), submitted()),
    ).toEqual(['contributionsMissing', 'workPlanPending', 'supervisorsNotHeard']);
    expect(stageOf(story.after(...keyConditionsMet, submitted()).proposal)).toBe('inDivisionReview');
  });

  it('does not wait for what is advisory: site visit, plan before the supervising leader, his review', () => {
    const story = aKeyCase().after(...toDraft, ...keyConditionsMet, consulted(), submitted());

    expect(doneOn(story, 'siteVisit')).toBeUndefined();
    expect(doneOn(story, 'workPlanConfirmed')).toBeUndefined();
    expect(doneOn(story, 'submitForReview')).toBe('2020-04-07');
  });
});

describe('what a new draft takes back', () => {
  const all = [
    'submitForReview',
    'divisionHeadReview',
    'contentFormatReview',
    'wordingReview',
    'leaderApproval',
  ] as const;
  const whole = aCase().after(...toReviewed, at('2020-04-20 10:00'));

  it('a change of substance takes back the member’s word, the submission and every review', () => {
    const story = whole.after(drafted());

    for (const step of [...all, 'consultMember'] as const) expect(doneOn(story, step)).toBeUndefined();
    expect(doneOn(story, 'draftReply')).toBe('2020-04-07');
    expect(stageOf(story.proposal)).toBe('inDivisionReview');
  });

  it('a change of wording takes back the reviews of the wording, and nothing before they were made', () => {
    const story = whole.after(drafted({ change: 'wording' }));

    for (const step of ['divisionHeadReview', 'contentFormatReview', 'consultMember'] as const)
      expect(doneOn(story, step)).toBe('2020-04-07');
    for (const step of ['wordingReview', 'leaderApproval'] as const)
      expect(doneOn(story, step)).toBeUndefined();
    expect(refusalOf(story, replied())).toEqual(['reviewPending', 'reviewPending']);

    const inReview = aCase().after(...toSubmitted, reviewed('divisionHeadReview', 'contentFormatReview'));
    const mended = inReview.after(drafted({ change: 'wording' }));
    expect(doneOn(mended, 'contentFormatReview')).toBe('2020-04-07');
    expect(doneOn(mended, 'submitForReview')).toBe('2020-04-07');
  });

  it('another disclosure is reviewed again from the content on, and asks for no other word of the member', () => {
    const story = whole.after(
      drafted({ change: 'wording', disclosure: { kind: 'closed', reason: '涉及商业秘密' } }),
    );
    expect(doneOn(story, 'contentFormatReview')).toBeUndefined();
    expect(doneOn(story, 'consultMember')).toBe('2020-04-07');
    expect(refusalOf(story, replied({ disclosure: { kind: 'closed', reason: '涉及商业秘密' } }))).toEqual(
      Array.from({ length: 3 }, () => 'reviewPending'),
    );
  });

  it('a suggestion that is answered no more is a change of substance', () => {
    const story = whole.after(drafted({ change: 'wording', answeredItems: [1] }));
    expect(story.proposal.drafts.at(-1)?.materialNo).toBe(2);
  });

  it('a new opinion to the lead unit takes back every review', () => {
    const story = aCoHandledCase().after(
      ...toAccepted,
      opinionDrafted(),
      reviewed('divisionHeadReview', 'contentFormatReview'),
      opinionDrafted(),
    );

    expect(doneOn(story, 'divisionHeadReview')).toBeUndefined();
    expect(doneOn(story, 'contentFormatReview')).toBeUndefined();
  });

  it('does not reopen the preliminary opinion', () => {
    expect(refusalOf(whole.after(drafted()), opinionSubmitted())).toEqual(['alreadyDone']);
    expect(refusalOf(whole.after(drafted()), opinionPassed())).toEqual(['noOpinionToReview']);
  });
});
