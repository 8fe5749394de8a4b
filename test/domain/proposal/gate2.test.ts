import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Outcome } from '../../../domain/proposal/facts.ts';
import { stageOf } from '../../../domain/proposal/stage.ts';
import {
  allReviewed,
  consulted,
  drafted,
  marked,
  replied,
  reviewed,
  sentBack,
  submitted,
  talked,
  toConsulted,
  toContact,
  toDraft,
  toReviewed,
  toSubmitted,
} from '../../support/acts.ts';
import {
  aCase,
  at,
  by,
  doneOn,
  FIRST_EDITION,
  refusalDetailOf,
  refusalOf,
  type Doing,
} from '../../support/cases.ts';

const withDraft = aCase().after(...toDraft, marked('officer', 'solicitOpinions'), at('2020-06-01 10:00'));
const whole = aCase().after(...toReviewed, at('2020-06-01 10:00'));

/** Lets a new draft pass its reviews, so that gate 2 alone can stand against the letter. */
const reviewedAgain: readonly Doing[] = [reviewed('divisionHeadReview')];

describe('gate 2 at submission: no word of the member on this draft, no written reply', () => {
  it.each<[Outcome, readonly string[]]>([
    ['satisfied', []],
    ['mostlySatisfied', []],
    ['noObjection', []],
    ['unsatisfied', ['memberUnsatisfied']],
    ['notReached', ['noConsultation']],
    ['toStudy', ['noConsultation']],
  ])('a member who is %s', (outcome, codes) => {
    const story = withDraft.after(consulted(outcome));

    if (codes.length > 0) expect(refusalOf(story, submitted())).toEqual(codes);
    else expect(doneOn(story.after(submitted()), 'submitForReview')).toBe('2020-06-01');
    expect(doneOn(story, 'consultMember')).toBe(codes.length > 0 ? undefined : '2020-06-01');
  });

  it.each<[string, Doing]>([
    ['of nobody', talked({ phase: 'during' })],
    ['before handling', talked()],
    ['in a mere contact', consulted('satisfied', { phase: 'contactOnly' })],
    ['entered late', consulted('satisfied', { lateReason: '补记' })],
    ['of a co-signer', consulted('satisfied', { counterpart: 'coSigner' })],
    ['of the CPPCC', consulted('satisfied', { counterpart: 'cppcc' })],
  ])('a word %s does not open it', (_case, talk) => {
    expect(refusalOf(withDraft.after(talk), submitted())).toEqual(['noConsultation']);
  });

  it('takes the proposing unit’s word for a group’s proposal', () => {
    const story = withDraft.after(consulted('noObjection', { counterpart: 'proposerUnit' }), submitted());

    expect(stageOf(story.proposal)).toBe('inDivisionReview');
  });

  it('goes by the latest word', () => {
    expect(refusalOf(withDraft.after(consulted('satisfied'), consulted('unsatisfied')), submitted())).toEqual(
      ['memberUnsatisfied'],
    );
    const agreed = withDraft.after(consulted('unsatisfied'), consulted('mostlySatisfied'), submitted());
    expect(doneOn(agreed, 'submitForReview')).toBe('2020-06-01');
  });

  it('goes by the day of the word, not of its entry', () => {
    const story = aCase().after(
      ...toDraft,
      marked('officer', 'solicitOpinions'),
      at('2020-06-10 10:00'),
      consulted('unsatisfied'),
      consulted('satisfied', { occurredOn: civilDate('2020-06-03') }),
    );

    expect(refusalOf(story, submitted())).toEqual(['memberUnsatisfied']);
    expect(doneOn(story, 'consultMember')).toBeUndefined();
  });

  it('is not closed by a call that reached nobody', () => {
    const story = withDraft.after(consulted('satisfied'), consulted('notReached'), submitted());

    expect(doneOn(story, 'submitForReview')).toBe('2020-06-01');
  });

  it('says on which draft the member was unsatisfied', () => {
    const story = withDraft.after(drafted(), consulted('unsatisfied'));

    expect(refusalDetailOf(story, submitted()).message).toContain('领衔委员对第2稿表示不满意');
  });

  it('keeps the day on which the member was first consulted with success', () => {
    const story = withDraft.after(
      consulted('satisfied'),
      at('2020-06-03 10:00'),
      consulted('satisfied'),
      talked({ phase: 'during', counterpart: 'cppcc' }),
    );

    expect(doneOn(story, 'consultMember')).toBe('2020-06-01');
  });

  it('can be switched off', () => {
    const policy = { ...DEFAULT_POLICY, gates: { ...DEFAULT_POLICY.gates, gate2: false } };
    const story = aCase({ policy }).after(...toDraft, marked('officer', 'solicitOpinions'), submitted());

    expect(doneOn(story, 'submitForReview')).toBe('2020-04-07');
  });
});

describe('gate 2 and a changed draft', () => {
  it('closes with a change of substance and says which draft was agreed to', () => {
    const story = aCase().after(...toConsulted, drafted(), drafted());
    const detail = refusalDetailOf(story, submitted());

    expect(detail.unmet.map((condition) => condition.code)).toEqual(['draftChanged']);
    expect(detail.message).toContain('委员认可的是第1稿，第3稿已作实质性修改');
  });

  it('opens again with a word on the new draft, not with another on the old one', () => {
    const story = aCase().after(...toConsulted, drafted());

    expect(refusalOf(story.after(consulted('satisfied', { draftNo: 1 })), submitted())).toEqual([
      'draftChanged',
    ]);
    expect(doneOn(story.after(consulted(), submitted()), 'submitForReview')).toBe('2020-04-07');
  });

  it('asks afresh after an unsatisfied word on an older draft', () => {
    expect(refusalOf(withDraft.after(consulted('unsatisfied'), drafted()), submitted())).toEqual([
      'noConsultation',
    ]);
  });

  it('closes with a class or an answer that the member has not seen, whatever the draft is called', () => {
    const consultedOn = (told: Parameters<typeof drafted>[0], rules = DEFAULT_POLICY) =>
      aCase({ policy: rules }).after(
        ...toContact,
        drafted(told),
        marked('officer', 'solicitOpinions'),
        consulted(),
      );
    const mend = drafted({ change: 'wording', resultClass: 'D' });
    const withoutClass = by('officer', { type: 'submitDraft', change: 'material', answeredItems: [1, 2] });
    const noClass = aCase().after(
      ...toContact,
      withoutClass,
      marked('officer', 'solicitOpinions'),
      consulted(),
    );
    expect(refusalOf(noClass.after(mend), submitted())).toEqual(['draftChanged']);
    const half = consultedOn({ answeredItems: [1] });
    expect(refusalOf(half.after(drafted({ change: 'wording' })), submitted())).toEqual(['draftChanged']);
    const older = consultedOn({ answeredItems: [1] }, FIRST_EDITION);
    expect(doneOn(older.after(drafted({ change: 'wording' }), submitted()), 'submitForReview')).toBeDefined();
  });

  it('lets what was left open be filled in before the member is asked', () => {
    const story = aCase().after(
      ...toContact,
      drafted({ answeredItems: [1] }),
      drafted({ change: 'wording' }),
    );
    expect(story.proposal.drafts.map(({ materialNo }) => materialNo)).toEqual([1, 1]);
  });

  it('closes with a draft that answers what the supervision office found to be of substance', () => {
    const back = aCase().after(
      ...toSubmitted,
      reviewed('divisionHeadReview'),
      sentBack('contentFormatReview', 'supervisor', { material: true }),
    );
    const mended = back.after(drafted({ change: 'wording' }));
    expect(refusalOf(mended, submitted())).toEqual(['draftChanged']);
    expect(doneOn(mended, 'divisionHeadReview')).toBeUndefined();
    expect(
      doneOn(mended.after(consulted(), drafted({ change: 'wording' }), submitted()), 'submitForReview'),
    ).toBeDefined();
    const inReview = aCase().after(...toSubmitted);
    expect(refusalOf(inReview, sentBack('divisionHeadReview', 'head', { material: true }))).toEqual([
      'noRight',
    ]);
  });

  it('stays open over a change of wording', () => {
    const story = aCase().after(...toConsulted, drafted({ change: 'wording' }), submitted());

    expect(stageOf(story.proposal)).toBe('inDivisionReview');
  });

  it('knows wording upon wording upon substance', () => {
    const story = aCase().after(
      ...toConsulted,
      drafted({ change: 'wording' }),
      drafted(),
      drafted({ change: 'wording' }),
    );

    expect(refusalOf(story, submitted())).toEqual(['draftChanged']);
    expect(doneOn(story.after(consulted('satisfied', { draftNo: 3 }), submitted()), 'submitForReview')).toBe(
      '2020-04-07',
    );
  });
});

describe('gate 2 again at issue', () => {
  it('refuses a letter when the member has since become unsatisfied, and the case waits for the officer', () => {
    const story = whole.after(consulted('unsatisfied'));

    expect(refusalOf(story, replied())).toEqual(['memberUnsatisfied']);
    expect(stageOf(story.proposal)).toBe('toConsult');
  });

  it('refuses a letter on a draft that was changed in substance, with all the reviews that are open again', () => {
    expect(refusalOf(whole.after(drafted()), replied())).toEqual([
      'draftChanged',
      'notSubmitted',
      'reviewPending',
      'reviewPending',
      'reviewPending',
      'reviewPending',
    ]);
    expect(refusalOf(whole.after(drafted(), ...reviewedAgain), replied())).toContain('draftChanged');
  });

  it('passes a letter whose wording alone was changed since', () => {
    const story = whole.after(drafted({ change: 'wording' }), allReviewed, replied());

    expect(story.proposal.letters[0]).toMatchObject({ draftNo: 2 });
  });

  it('opens again with the member’s word', () => {
    const story = whole.after(drafted(), consulted(), submitted(), allReviewed, replied());

    expect(story.proposal.letters).toHaveLength(1);
  });
});
