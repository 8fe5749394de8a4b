import { expect, it } from 'vitest';
import { InvalidInput } from '../../../client/gateway/invalid-input.ts';
import { parseAct, policiesFor } from '../../../client/gateway/parse-act.ts';
import type { AdoptedPolicy } from '../../../domain/policy/adopted-policy.ts';
import { DEFAULT_POLICY } from '../../../domain/policy/default-policy.ts';
import { aCoHandledCase } from '../../support/cases.ts';

const { proposal } = aCoHandledCase();
const decision = { on: '2020-04-20', decidedBy: '市政协提案委', evidence: '样例函' };

function parsed(data: object, of = proposal, adopted: readonly AdoptedPolicy[] = []) {
  const directory = { people: [], units: [], policyFor: policiesFor(of, adopted) };
  return parseAct('decideDispute', { ...decision, ...data }, directory);
}

it('takes a date and a unit that the committee set, though it left the role', () => {
  const change = { replyDueOn: '2020-07-31', outsideLeadUnit: '样例另一局' };
  expect(parsed(change)).toMatchObject({
    type: 'decideDispute',
    change: { ...change, policy: { plan: { id: 'planCoHandler' } } },
  });
  expect(parsed({ role: 'lead' })).toMatchObject({
    change: { role: 'lead', policy: { id: DEFAULT_POLICY.id, plan: { id: 'planLeadOrdinary' } } },
  });
  expect(parsed({})).not.toHaveProperty('change');
});

it('drops no part of a decision where the rules of the case are not known', () => {
  const gone = { ...proposal, policy: { ...proposal.policy, id: 'gone' } };
  expect(() => parsed({ role: 'lead' }, gone)).toThrow(InvalidInput);
  expect(() => parsed({ role: 'lead', replyDueOn: '2020-07-31' }, gone)).toThrow(
    /没有找到本件所依据的办理规则/,
  );
});

it('leaves a case the very rules that it goes by, where only a date or a unit changes', () => {
  const { edition: _none, ...policy } = proposal.policy;
  for (const older of [policy, { ...policy, id: 'gone' }])
    expect(parsed({ replyDueOn: '2020-07-31' }, { ...proposal, policy: older })).toMatchObject({
      change: { policy: older },
    });
  expect(parsed({ replyDueOn: '2020-07-31' }, { ...proposal, policy })).not.toHaveProperty(
    'change.policy.edition',
  );
});
