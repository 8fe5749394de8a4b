import { describe, expect, it } from 'vitest';
import { civilDate } from '../../../domain/calendar/civil-date.ts';
import { instantAt } from '../../../domain/calendar/instant.ts';
import type { RefusalCode } from '../../../domain/wording/refusals.ts';
import {
  attemptsOnce,
  countRefusals,
  refusalsLike,
  REFUSAL_GROUPS,
  type RefusedAct,
} from '../../../domain/report/refusal-counts.ts';

const attempt = (
  given: Partial<RefusedAct>,
  on = '2020-04-30',
  codes: readonly RefusalCode[] = ['noRight'],
) => ({
  number: '1',
  personId: 'a@example.test',
  act: 'submitDraft',
  at: instantAt(civilDate(on), { hour: 23, minute: 59 }),
  detail: {
    code: codes[0] ?? 'noRight',
    message: '样例',
    unmet: codes.map((code) => ({ code, message: '样例', who: '样例' })),
  },
  ...given,
});

describe('refused attempts', () => {
  it('count once however often they were sent again, and those without an id each', () => {
    const same = attempt({ commandId: 'x' });
    const others = [
      attempt({ commandId: 'y' }),
      attempt({ commandId: 'x', number: '2' }),
      attempt({ commandId: 'x', personId: 'b@example.test' }),
    ];
    const before = [attempt({}), attempt({})];
    expect(attemptsOnce([same, ...others, same, ...before])).toEqual([same, ...others, ...before]);
  });

  it('are counted under each of their codes, and by the office’s months', () => {
    const attempts = [
      attempt({}, '2020-05-01', ['gate1', 'noRight', 'noRight'] as RefusalCode[]),
      attempt({ act: 'issueReply', division: '样例一处' }),
      attempt({ division: '样例一处' }),
    ];
    expect(countRefusals(attempts, 'code')).toEqual([
      { key: 'noRight', count: 3 },
      { key: 'gate1', count: 1 },
    ]);
    expect(countRefusals(attempts, 'month')).toEqual([
      { key: '2020-04', count: 2 },
      { key: '2020-05', count: 1 },
    ]);
    expect(countRefusals(attempts, 'division')).toEqual([
      { key: '样例一处', count: 2 },
      { key: '—', count: 1 },
    ]);
    expect(countRefusals(attempts, 'act')[0]).toEqual({ key: 'submitDraft', count: 2 });
  });

  it('behind a count are as many as it says', () => {
    const attempts = [
      attempt({}, '2020-05-01'),
      attempt({ act: 'issueReply', division: '样例一处' }),
      attempt({ division: '样例一处', personId: 'b@example.test' }),
    ];
    for (const group of REFUSAL_GROUPS)
      for (const { key, count } of countRefusals(attempts, group))
        expect(refusalsLike(attempts, { [group]: key })).toHaveLength(count);
    expect(refusalsLike(attempts, { division: '样例一处', act: 'issueReply' })).toHaveLength(1);
  });
});
