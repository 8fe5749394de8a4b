import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const sources = readdirSync('domain', { recursive: true, encoding: 'utf8' })
  .filter((file) => file.endsWith('.ts'))
  .map((file) => ({ file, text: readFileSync(join('domain', file), 'utf8') }));

/** What the linter has no rule for: the forms of `Date` that follow the clock or the host's time zone. */
describe('the rules read no clock and no time zone', () => {
  it.each([
    ['new Date without a moment', /new Date\(\s*\)/],
    ['new Date of parts', /new Date\([^()]*,[^()]*\)/],
    ['local parts of a date', /\.get(FullYear|Month|Date|Day|Hours|Minutes)\(/],
    ['chance', /Math\.random|randomUUID/],
  ])('%s', (_what, forbidden) => {
    expect(sources.length).toBeGreaterThan(50);
    expect(sources.filter(({ text }) => forbidden.test(text)).map(({ file }) => file)).toEqual([]);
  });
});
