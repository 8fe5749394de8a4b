import { expect, it } from 'vitest';
import { LIVES, liveThrough, SEED } from '../../support/lives/many-lives.ts';

const HALF = Math.floor(LIVES / 2);

it('every law holds over as many lives again', { timeout: 3_600_000 }, () => {
  expect(liveThrough(HALF, SEED + Math.ceil(LIVES / 2)).lives).toBe(HALF);
});
