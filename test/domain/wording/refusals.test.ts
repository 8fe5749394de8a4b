import { describe, expect, it } from 'vitest';
import { unmet } from '../../../domain/proposal/unmet.ts';
import { REFUSALS, type RefusalCode } from '../../../domain/wording/refusals.ts';

const CODES = Object.keys(REFUSALS) as RefusalCode[];

describe('every unmet condition', () => {
  it.each(CODES)('%s says in its sentence who can meet it', (code) => {
    const { text, who } = REFUSALS[code];
    const places = [...`${text}${who}`.matchAll(/\{(\w+)\}/g)].map(([, place = '']) => [place, `某${place}`]);
    const { message, who: filled } = unmet(code, Object.fromEntries(places) as Record<string, string>);

    expect(message).not.toMatch(/[{}]/);
    const parties = filled.split(/[、和]/);
    expect(parties.some((party) => message.includes(party)) || message.includes('——由')).toBe(true);
  });
});
