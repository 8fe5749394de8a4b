import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { classOfItem } from '../../../domain/proposal/item-classes.ts';
import { nextAct } from '../../../domain/proposal/next-acts.ts';
import {
  aftermath,
  allReviewed,
  consulted,
  drafted,
  evaluated,
  filed,
  letterSent,
  marked,
  opinionDrafted,
  promised,
  replied,
  settled,
  submitted,
  toAccepted,
  toContact,
} from '../../support/acts.ts';
import { aCase, aCoHandledCase, refusalDetailOf, refusalOf, type Doing } from '../../support/cases.ts';

const ITEMS = [1, 2, 3].map((no) => ({ no, text: `样例建议${no}` }));

describe('the class of a suggestion', () => {
  const mixed = aCase({ items: ITEMS }).after(
    ...toContact,
    drafted({ resultClass: 'A', itemsOfClass: { B: [2], C: [3], D: [] } }),
  );

  it('is its own, or that of the whole, in the draft and in the letter that leaves', () => {
    const story = mixed.after(
      marked('officer', 'solicitOpinions'),
      consulted(),
      submitted(),
      allReviewed,
      replied(),
    );
    const [letter] = story.proposal.letters;

    expect(mixed.proposal.drafts[0]?.itemsOfClass).toEqual({ B: [2], C: [3] });
    expect(letter && ITEMS.map(({ no }) => classOfItem(letter, no))).toEqual(['A', 'B', 'C']);
  });

  it('makes a change of substance when another is given, and none when it stays', () => {
    const again = (itemsOfClass: { B?: number[]; C?: number[] }) =>
      mixed.after(drafted({ change: 'wording', itemsOfClass })).proposal.drafts.at(-1)?.materialNo;

    expect(again({ B: [2], C: [3] })).toBe(1);
    expect(again({ B: [2, 3] })).toBe(2);
    expect(again({})).toBe(2);
    expect(mixed.after(drafted({ change: 'wording' })).proposal.drafts.at(-1)).toMatchObject({
      materialNo: 1,
      itemsOfClass: { B: [2], C: [3] },
    });
  });

  it('is one that the policy has, of a suggestion that there is, and only one', () => {
    const { A, B, C } = DEFAULT_POLICY.resultClasses ?? {};
    const policy = { ...DEFAULT_POLICY, resultClasses: { A: A ?? '', B: B ?? '', C: C ?? '' } };
    const story = aCase({ items: ITEMS, policy }).after(...toContact);
    const detail = refusalDetailOf(story, drafted({ itemsOfClass: { B: [1, 7], C: [1], D: [2] } }));

    expect(detail.unmet.map(({ message }) => message)).toEqual([
      '没有第7项建议，请核对序号（有疑问请联系经办人）。',
      '办理结果类别没有D类，可填：A、B、C——由经办人更正。',
      '第1项建议同时列在两个类别中，请只列一个——由经办人更正。',
    ]);
  });
});

describe('a suggestion that is promised', () => {
  const replying = (told: Parameters<typeof drafted>[0], options: Parameters<typeof aCase>[0] = {}) =>
    aCase({ items: ITEMS, ...options }).after(
      ...toContact,
      drafted(told),
      marked('officer', 'solicitOpinions'),
      consulted(),
      submitted(),
      allReviewed,
      replied({ resultClass: told?.resultClass ?? 'A' }),
      evaluated(),
      ...aftermath,
    );
  const kept = (...itemNos: number[]): Doing[] =>
    itemNos.flatMap((itemNo, index) => [promised(200, { itemNo }), settled(index + 1)]);

  it('keeps the case from being filed until it is a commitment, and that is kept', () => {
    const story = replying({ resultClass: 'A', itemsOfClass: { B: [2, 3] } });

    expect(refusalDetailOf(story, filed()).unmet.map(({ message }) => message)).toEqual([
      '第2、3项建议属于列入计划解决的，尚未列入后续落实事项——由经办人列入并写明承办人、完成时限；已经落实的，列入后一并办结。',
    ]);
    expect(refusalOf(story.after(...kept(2), promised(200, { itemNo: 3 })), filed())).toEqual([
      'commitmentsOpen',
    ]);
    expect(nextAct(story.proposal)).toBe('addCommitment');
    expect(story.after(...kept(2, 3), filed()).proposal.ending?.kind).toBe('filed');
  });

  it('is spoken for by a commitment to the whole, and names who keeps it', () => {
    const story = replying({ resultClass: 'B' }).after(
      promised(200, { owner: '样例一处样例经办' }),
      settled(),
    );

    expect(story.proposal.commitments?.[0]?.owner).toBe('样例一处样例经办');
    expect(story.after(filed()).proposal.ending?.kind).toBe('filed');
  });

  it('is the whole reply where the proposal has no numbered ones', () => {
    expect(refusalOf(replying({ resultClass: 'B' }, { items: [] }), filed())).toEqual(['replyUnpromised']);
  });

  it('holds nothing back where the policy says so, or where the case is older than the rule', () => {
    for (const promisingClasses of [[], undefined]) {
      const { promisingClasses: _rule, ...gates } = DEFAULT_POLICY.gates;
      const policy = {
        ...DEFAULT_POLICY,
        gates: { ...gates, ...(promisingClasses ? { promisingClasses } : {}) },
      };

      expect(replying({ resultClass: 'B' }, { policy }).after(filed()).proposal.ending?.kind).toBe('filed');
    }
  });
});

describe('the copies of a letter', () => {
  it('are kept with it', () => {
    const reply = aCase().after(
      ...toContact,
      drafted(),
      marked('officer', 'solicitOpinions'),
      consulted(),
      submitted(),
      allReviewed,
      replied({ copyTo: '样例市政协提案委' }),
    );
    const opinion = aCoHandledCase().after(
      ...toAccepted,
      opinionDrafted(),
      allReviewed,
      letterSent({ copyTo: '样例市政协提案委' }),
    );

    for (const { proposal } of [reply, opinion]) expect(proposal.letters[0]?.copyTo).toBe('样例市政协提案委');
  });
});
