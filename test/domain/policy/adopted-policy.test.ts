import { expect, it } from 'vitest';
import { policyInForce, type AdoptedPolicy } from '../../../domain/policy/adopted-policy.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { moment, PEOPLE } from '../../support/cases.ts';

const version = (number: number, fromYear: number, day: string): AdoptedPolicy => ({
  policy: { ...DEFAULT_POLICY, id: 'ours', version: number },
  fromYear,
  adoptedAt: moment(`${day} 09:00`),
  adoptedBy: PEOPLE.supervisor,
  source: '',
});

it('the rules of a year are those adopted for it, whatever was adopted later for a former one', () => {
  const ahead = version(3, 2027, '2026-11-02');
  const amended = version(2, 2026, '2026-11-20');
  const first = version(1, 2026, '2026-01-10');
  const inForce = (year: number) => policyInForce([first, ahead, amended], year);
  expect([2025, 2026, 2027, 2028].map((year) => inForce(year).version)).toEqual([1, 2, 3, 3]);
  expect(inForce(2025)).toBe(DEFAULT_POLICY);
  expect(policyInForce([amended, first], 2026).version).toBe(2);
});
