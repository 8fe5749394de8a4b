import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AdoptedPolicy } from '../../domain/policy/adopted-policy.ts';
import { policyInForce } from '../../domain/policy/adopted-policy.ts';
import { DEFAULT_POLICY } from '../../domain/policy/default-policy.ts';
import { createPolicyShelf } from '../../prisma/policy-shelf.ts';
import { DATABASES, openTestDatabase, type TestDatabase } from '../support/database.ts';
import { minute, OFFICE } from './fake-case.ts';

const adoptedAt = (at: number, version: number, fromYear: number): AdoptedPolicy => ({
  policy: { ...DEFAULT_POLICY, id: 'ours', version, title: `样例规则${version}` },
  fromYear,
  adoptedAt: minute(at),
  adoptedBy: { id: 'head@example.test', name: '样例' },
  source: `id: ours # 第${version}版\n`,
});

describe.each(DATABASES)('createPolicyShelf on %s', (kind) => {
  let test: TestDatabase;
  beforeEach(async () => {
    test = await openTestDatabase(kind);
  });
  afterEach(() => test.close());

  it('keeps what was adopted, whole, the oldest first, for whoever opens it next', async () => {
    const shelf = createPolicyShelf(test.database);
    expect(await shelf.adopted(OFFICE)).toEqual([]);
    const [second, first] = [adoptedAt(2, 2, 2027), adoptedAt(1, 1, 2026)];
    expect([await shelf.adopt(OFFICE, second), await shelf.adopt(OFFICE, first)]).toEqual([true, true]);
    for (const each of [shelf, createPolicyShelf(test.database)]) {
      const adopted = await each.adopted(OFFICE);
      expect(adopted).toEqual([first, second]);
      expect([2025, 2026, 2028].map((year) => policyInForce(adopted, year).version)).toEqual([1, 1, 2]);
      expect(policyInForce(adopted, 2025).id).toBe('default');
    }
    expect(await shelf.adopted('elsewhere')).toEqual([]);
  });

  it('never changes a version that stands there, whoever comes second', async () => {
    const shelves = [createPolicyShelf(test.database), createPolicyShelf(test.database)];
    const other = { ...adoptedAt(2, 1, 2026), source: 'other' };
    const done = await Promise.all([
      shelves[0]?.adopt(OFFICE, adoptedAt(1, 1, 2026)),
      shelves[1]?.adopt(OFFICE, other),
    ]);
    expect(done.filter(Boolean)).toHaveLength(1);
    const [kept] = (await shelves[0]?.adopted(OFFICE)) ?? [];
    const winner = done[0] ? adoptedAt(1, 1, 2026) : other;
    expect(kept).toEqual(winner);
  });
});
