import { describe, expect, it } from 'vitest';
import { againstDrafting, againstEditing } from '../../../domain/monthly/write-compilation.ts';
import type { Unmet } from '../../../domain/proposal/refusal.ts';
import { PEOPLE } from '../../support/cases.ts';
import { found, ISSUED, ROUND } from './found.ts';

const codes = (unmet: readonly Unmet[]) => unmet.map(({ code }) => code);
const others = { actor: PEOPLE.head };

describe('drafting a month', () => {
  it('is for the supervision office, where reports were asked for, whether there is a version or not', () => {
    expect(againstDrafting(found(), ROUND)).toEqual([]);
    expect(againstDrafting(found({ last: undefined }), ROUND)).toEqual([]);
    expect(codes(againstDrafting(found(), undefined))).toEqual(['compilationNothingAsked']);
  });

  it('is refused with everything at once', () => {
    expect(codes(againstDrafting(found(others), undefined))).toEqual([
      'compilationNotYours',
      'compilationNothingAsked',
    ]);
  });
});

describe('editing a month', () => {
  it('goes over the version that its writer has seen', () => {
    expect(againstEditing(found(), 1)).toEqual([]);
    expect(codes(againstEditing(found({}, { revision: 2 }), 1))).toEqual(['compilationChanged']);
    expect(codes(againstEditing(found({ last: undefined }), 1))).toEqual(['compilationMissing']);
  });

  it('is refused with everything at once', () => {
    expect(codes(againstEditing(found(others, { revision: 2 }), 1))).toEqual([
      'compilationNotYours',
      'compilationChanged',
    ]);
    expect(codes(againstEditing(found({ ...others, last: undefined }), 1))).toEqual([
      'compilationNotYours',
      'compilationMissing',
    ]);
  });
});

describe('a month that is out', () => {
  it('is neither drafted nor edited, and nothing else matters to it', () => {
    const said = ['2020年4月月报已由样例督查于2020年4月24日核发（2020年第3期），不再修改、核发'];
    for (const against of [
      againstDrafting(found({ issued: ISSUED }), ROUND),
      againstDrafting(found({ issued: ISSUED }), undefined),
      againstEditing(found({ issued: ISSUED }), 1),
      againstEditing(found({ issued: ISSUED }, { revision: 2 }), 1),
    ])
      expect(against.map(({ message }) => message)).toEqual(
        said.map((text) => expect.stringContaining(text)),
      );
    expect(codes(againstEditing(found({ ...others, issued: ISSUED }), 1))).toEqual([
      'compilationNotYours',
      'compilationReleased',
    ]);
  });
});
