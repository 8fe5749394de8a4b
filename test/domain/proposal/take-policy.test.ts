import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import type { Policy } from '../../../domain/policy/policy.ts';
import { policyTaken, toOpinion } from '../../support/acts.ts';
import { aCase, at, by, doneOn, refusalOf } from '../../support/cases.ts';
import { casePolicy } from '../../../domain/policy/case-policy.ts';

/** The shipped rules with four months to answer. */
const LONGER: Policy = {
  ...DEFAULT_POLICY,
  version: 2,
  terms: { sole: { ordinary: { months: 4, basis: 'default' } } },
};

describe('takePolicy 改按另一版规则办理', () => {
  const before = aCase().after(...toOpinion, at('2020-04-20 10:00'));

  it('moves what is still to come, tells every move, and leaves what is met', () => {
    const after = before.after(policyTaken(LONGER));
    const events = after.journal.slice(before.journal.length).map(({ event }) => event);

    expect(events.map(({ type }) => type)).toEqual(['PolicyTaken', 'Replanned']);
    expect(events.at(0)).toMatchObject({ from: { id: 'default', version: 1 }, reason: '样例理由' });
    expect(after.proposal.plan.due.dueOn).toBe('2020-08-07');
    const [, replanned] = events;
    const moves = replanned?.type === 'Replanned' ? replanned.moves : [];
    expect(moves.find(({ step }) => step === 'replyDue')).toMatchObject({
      from: '2020-07-07',
      to: '2020-08-07',
    });
    expect(moves.map(({ step }) => step)).not.toContain('preliminaryOpinion');
    expect(doneOn(after, 'preliminaryOpinion')).toBe(doneOn(before, 'preliminaryOpinion'));
  });

  it('gives a case nothing that it has', () => {
    expect(refusalOf(before.after(policyTaken(LONGER)), policyTaken(LONGER))).toEqual(['policySame']);
  });

  it('is the supervision office’s', () => {
    const taking = by('head', () => ({
      type: 'takePolicy',
      policy: casePolicy(LONGER, 'sole', undefined),
      reason: '样例理由',
    }));
    expect(refusalOf(before, taking)).toEqual(['noRight']);
  });
});
